const coming = new Map<string, Promise<unknown>>();

/** A file that is not in the page yet; a style sheet is waited for. */
async function brought(href: string): Promise<void> {
  const isThere = [...document.querySelectorAll('link')].some((link) => link.href === href);
  if (isThere) return;
  const isStyle = href.endsWith('.css');
  const link = document.createElement('link');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.href = href;
  document.head.append(link);
  if (!isStyle) return;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      // Whoever tries again is to ask the server again.
      link.remove();
      coming.delete(href);
      reject(new Error(`${href} has not come.`));
    };
  });
}

/**
 * A part of the page that is loaded when it is needed, with its style sheets, which have to be there before it is shown.
 * The build puts it in the place of Vite's own helper (`tools/later-parts.ts`).
 * @throws where one of its files cannot be fetched.
 */
export async function laterPart<Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
  from?: string,
): Promise<Part> {
  const all = files.map((file) => {
    const { href } = new URL(file, from);
    const one = coming.get(href) ?? brought(href);
    coming.set(href, one);
    return one;
  });
  await Promise.all(all);
  return load();
}

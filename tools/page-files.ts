import type { Rolldown } from 'vite';

/** What a page needs besides what every page has: it is written as those modules show it, and they take it over. */
export interface PageFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** What nearly every page is written in: there in time, they are used from the first; later, by the next page. */
  readonly fonts: readonly string[];
}

const FONTS = /\/(noto-sans|serif)-latin-[^-]*\.woff2$/;

const ENTRY = 'src/main.ts';
const OF_PAGE = { overview: 'src/ui/Overview.svelte', site: 'src/ui/SitePanel.svelte' } as const;

type Chunk = Rolldown.OutputChunk & {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/** The files of a build that hold these modules, and all that those import at once. */
function chunksWith(chunks: readonly Chunk[], modules: readonly string[]): readonly Chunk[] {
  const found = new Set(
    chunks.filter(({ moduleIds }) =>
      moduleIds.some((id) => modules.some((module) => id.endsWith(`/${module}`))),
    ),
  );
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/** @param bundle What the build has made. */
export function pageFiles(bundle: Rolldown.OutputBundle, page: keyof typeof OF_PAGE): PageFiles {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as Chunk[];
  const entry = chunksWith(chunks, [ENTRY]);
  const more = chunksWith(chunks, [OF_PAGE[page]]).filter((chunk) => !entry.includes(chunk));
  const styles = more.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return {
    styles: [...new Set(styles)],
    scripts: more.map(({ fileName }) => fileName),
    fonts: Object.keys(bundle).filter((name) => FONTS.test(name)),
  };
}

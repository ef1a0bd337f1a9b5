import type { Rolldown } from 'vite';

/** The files of one kind of page, besides those of every page. The same modules prerender and hydrate it. */
export interface ChunkFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /**
   * The fonts of nearly every page. `font-display: optional` uses a font on the first page only if it is there in time,
   * so pages preload these.
   */
  readonly fonts: readonly string[];
}

const FONTS = /\/(noto-sans|serif)-latin-[^-]*\.woff2$/;

type Chunk = Rolldown.OutputChunk & {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/** A chunk and all chunks that it imports statically, at any depth. */
function withImports(chunks: readonly Chunk[], first: Chunk): readonly Chunk[] {
  const found = new Set([first]);
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/** The chunk of a page's component: the one lazy border of its feature folder. */
function chunkOfPage(chunks: readonly Chunk[], page: PageKind): Chunk {
  const own = chunks.filter(
    ({ isDynamicEntry, facadeModuleId }) =>
      isDynamicEntry && facadeModuleId?.includes(`/src/features/${page}/`) === true,
  );
  const [only] = own;
  if (only === undefined || own.length > 1)
    throw new Error(`src/features/${page}/ has ${own.length} lazy borders; it needs exactly one`);
  return only;
}

export type PageKind = 'overview' | 'site';

/**
 * The files that a kind of page needs besides those of every page.
 * @throws if its feature folder has no lazy border, or several.
 */
export function chunkFiles(bundle: Rolldown.OutputBundle, page: PageKind): ChunkFiles {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk') as Chunk[];
  const entry = chunks.filter(({ isEntry }) => isEntry).flatMap((one) => withImports(chunks, one));
  const more = withImports(chunks, chunkOfPage(chunks, page)).filter(
    (chunk) => !entry.includes(chunk),
  );
  const styles = more.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return {
    styles: [...new Set(styles)],
    scripts: more.map(({ fileName }) => fileName),
    fonts: Object.keys(bundle).filter((name) => FONTS.test(name)),
  };
}

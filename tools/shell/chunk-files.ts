import type { Rolldown } from 'vite';

/**
 * The files that a kind of page needs in addition to those of every page. Prerendering and hydrating use the same
 * modules.
 */
export interface ChunkFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /**
   * The fonts that pages preload. `font-display: optional` uses a font on the first page only if it arrives in time.
   */
  readonly fonts: readonly string[];
  /** MapLibre, which every page fetches early, because it is the largest file. */
  readonly mapCode: string;
}

const MAP_CODE = /\/maplibre-(?!worker)[^/]*\.js$/;
const PRELOADED_FONTS = /\/(noto-sans|serif)-latin-[^-]*\.woff2$/;

type Chunk = Rolldown.OutputChunk & {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/** A chunk and all chunks that it imports statically, directly or indirectly. */
function chunkWithImports(chunks: readonly Chunk[], first: Chunk): readonly Chunk[] {
  const found = new Set([first]);
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/** The chunk of a page's component. Its feature folder has only one such chunk. */
function chunkOfPage(chunks: readonly Chunk[], page: PageKind): Chunk {
  const own = chunks.filter(
    ({ isDynamicEntry, facadeModuleId }) =>
      isDynamicEntry && facadeModuleId?.includes(`/src/features/${page}/`) === true,
  );
  const [pageChunk] = own;
  if (pageChunk === undefined || own.length > 1)
    throw new Error(`src/features/${page}/ has ${own.length} lazy borders; it needs exactly one`);
  return pageChunk;
}

export type PageKind = 'overview' | 'site';

/**
 * Finds the files that a kind of page needs in addition to those of every page.
 * @throws if its feature folder has no lazily imported chunk, or several.
 */
export function findChunkFiles(bundle: Rolldown.OutputBundle, page: PageKind): ChunkFiles {
  const chunks = chunksIn(bundle);
  const mapCode = chunks.find(({ fileName }) => MAP_CODE.test(fileName))?.fileName;
  if (mapCode === undefined) throw new Error('the build has no file for MapLibre');
  return {
    ...filesOf(chunks, chunkOfPage(chunks, page)),
    mapCode,
    fonts: Object.keys(bundle).filter((name) => PRELOADED_FONTS.test(name)),
  };
}

/**
 * Finds the files that pages of maps with lists in parts need in addition to those of every page.
 * @throws if there is no chunk with the code for such lists.
 */
export function findListFiles(
  bundle: Rolldown.OutputBundle,
): Pick<ChunkFiles, 'styles' | 'scripts'> {
  const chunks = chunksIn(bundle);
  const chunk = chunks.find(
    ({ facadeModuleId }) => facadeModuleId?.endsWith('/src/app/list-code.ts') === true,
  );
  if (chunk === undefined) throw new Error('the build has no file for lists in parts');
  return filesOf(chunks, chunk);
}

const chunksIn = (bundle: Rolldown.OutputBundle): readonly Chunk[] =>
  Object.values(bundle).filter((file) => file.type === 'chunk');

/** The styles and scripts of a chunk and its imports, without those of every page. */
function filesOf(chunks: readonly Chunk[], chunk: Chunk): Pick<ChunkFiles, 'styles' | 'scripts'> {
  const entry = chunks
    .filter(({ isEntry }) => isEntry)
    .flatMap((one) => chunkWithImports(chunks, one));
  const furtherChunks = chunkWithImports(chunks, chunk).filter((one) => !entry.includes(one));
  const styles = furtherChunks.flatMap(({ viteMetadata }) => [
    ...(viteMetadata?.importedCss ?? []),
  ]);
  return { styles: [...new Set(styles)], scripts: furtherChunks.map(({ fileName }) => fileName) };
}

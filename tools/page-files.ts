import type { Rolldown } from 'vite';

/** What a page needs besides its entry: it is written as those modules show it, and they take it over. */
export interface PageFiles {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

const EVERY_PAGE = ['src/start.ts', 'src/App.svelte'];
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
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const ofEntry = chunksWith(
    chunks,
    entries.flatMap(({ moduleIds }) => moduleIds),
  );
  const more = chunksWith(chunks, [...EVERY_PAGE, OF_PAGE[page]]).filter(
    (chunk) => !ofEntry.includes(chunk),
  );
  const styles = more.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return { styles: [...new Set(styles)], scripts: more.map(({ fileName }) => fileName) };
}

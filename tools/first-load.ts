/** The part of Vite's manifest that says who loads what. */
export interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The pages that an address can open, and what only this one has: modules, by their place in the repository, or chunks that are gathered by hand, by their name. */
export const FIRST_PAGES = {
  overview: ['src/ui/Overview.svelte', 'src/ui/LayersPanel.svelte'],
  site: ['src/ui/SitePanel.svelte'],
} as const;

export type FirstPage = keyof typeof FIRST_PAGES;

/** Modules that no first load needs. */
const LATER: readonly string[] = [
  'src/dataset/read.ts',
  'src/AfterMap.svelte',
  'src/Failure.svelte',
  'src/SimpleMap.svelte',
  'src/ui/Comparing.svelte',
  'src/ui/DownloadsOfView.svelte',
  'src/ui/EmbedCode.svelte',
  'src/ui/Found.svelte',
  'src/ui/NothingShown.svelte',
  'src/ui/Notices.svelte',
  'src/ui/ReadingBar.svelte',
  'src/ui/Time.svelte',
  'src/view/compare-csv.ts',
  'src/view/download/claims-csv.ts',
  'src/view/download/map-file.ts',
];

/** Modules that wait until somebody needs them where this page is opened first. The end-to-end tests see that it is so. */
export function laterThan(page: FirstPage): readonly string[] {
  const others = Object.values(FIRST_PAGES).filter((modules) => modules !== FIRST_PAGES[page]);
  return [...LATER, ...others.flat()];
}

/**
 * What the first paint waits for: the style sheets, since what is painted is in the page itself and a module script makes
 * nothing wait; and MapLibre, should the page's own script bring it at once and fill the line.
 */
export function paintFiles(manifest: Manifest, later: readonly string[] = []): readonly string[] {
  const atOnce = reached(manifest, ({ imports = [] }) => imports);
  return [
    ...ownFiles(manifest, later).filter((file) => file.endsWith('.css')),
    ...filesOf(
      manifest,
      atOnce.filter((key) => isMapLibre(manifest[key])),
    ),
  ];
}

/** Everything that is loaded until the map is there, but MapLibre; `later` are the modules that wait until somebody needs them. */
export function ownFiles(manifest: Manifest, later: readonly string[] = []): readonly string[] {
  const keys = Object.keys(manifest);
  const isCalled = (key: string, name: string): boolean =>
    key === name || manifest[key]?.name === name;
  for (const name of later)
    if (!keys.some((key) => isCalled(key, name)))
      throw new Error(`the manifest has no chunk "${name}"`);
  const waits = new Set(keys.filter((key) => later.some((name) => isCalled(key, name))));
  const all = reached(manifest, ({ imports = [], dynamicImports = [] }) =>
    [...imports, ...dynamicImports].filter((key) => !waits.has(key)),
  );
  return filesOf(
    manifest,
    all.filter((key) => !isMapLibre(manifest[key])),
  );
}

/** What the pages begin with; gathered by hand (`vite.config.ts`), it is not told to be an entry. */
function isFirst(chunk: Chunk | undefined): boolean {
  return chunk?.isEntry === true || chunk?.name === 'page';
}

function isMapLibre(chunk: Chunk | undefined): boolean {
  return chunk?.name === 'maplibre';
}

function reached(manifest: Manifest, next: (chunk: Chunk) => readonly string[]): readonly string[] {
  const entries = Object.keys(manifest).filter((key) => isFirst(manifest[key]));
  const found = new Set(entries);
  for (const key of found) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the manifest has no chunk "${key}"`);
    for (const other of next(chunk)) found.add(other);
  }
  return [...found];
}

function filesOf(manifest: Manifest, keys: readonly string[]): readonly string[] {
  const files = keys.flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat());
  return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file));
}

import type { PageKind } from '../shell/chunk-files';

/** A chunk in Vite's manifest, with the chunks and styles that it loads. */
export interface ManifestChunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

/**
 * Key: kind of page. Value: the starts of the paths that its first load imports lazily. All other lazy imports run
 * later.
 */
const FIRST_LOAD_FOLDERS: Readonly<Record<PageKind, readonly string[]>> = {
  overview: ['src/map/create-map', 'src/features/overview/', 'src/features/actors/'],
  site: ['src/map/create-map', 'src/features/site/'],
};

export const PAGE_KINDS = Object.keys(FIRST_LOAD_FOLDERS) as readonly PageKind[];

/**
 * Our scripts and style sheets in a first load, without MapLibre. The budget and the end-to-end tests use this list.
 * @param without Folders that are not loaded, such as the layers card on a narrow screen.
 * @throws if a chunk is missing in the manifest, or if no lazy import of a folder exists.
 */
export function firstLoadFiles(
  manifest: Manifest,
  page: PageKind,
  without: readonly string[] = [],
): readonly string[] {
  const folders = FIRST_LOAD_FOLDERS[page].filter((folder) => !without.includes(folder));
  const all = reachedKeys(manifest, [...entryKeysOf(manifest), ...lazyKeysOf(manifest, folders)]);
  return filesOfChunks(
    manifest,
    all.filter((key) => !isMapLibre(manifest[key])),
  );
}

/** The files that delay the first paint: style sheets, and MapLibre if the page's script imports it statically. */
export function filesBeforePaint(manifest: Manifest, page: PageKind): readonly string[] {
  const atOnce = reachedKeys(manifest, entryKeysOf(manifest));
  return [
    ...firstLoadFiles(manifest, page).filter((file) => file.endsWith('.css')),
    ...filesOfChunks(
      manifest,
      atOnce.filter((key) => isMapLibre(manifest[key])),
    ),
  ];
}

/** The files that a lazy import of these folders loads, including all their static imports. */
export function lazyFilesOf(manifest: Manifest, folders: readonly string[]): readonly string[] {
  return filesOfChunks(manifest, reachedKeys(manifest, lazyKeysOf(manifest, folders)));
}

function entryKeysOf(manifest: Manifest): readonly string[] {
  return Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
}

function lazyKeysOf(manifest: Manifest, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    const borders = Object.keys(manifest).filter(
      (key) => key.startsWith(folder) && manifest[key]?.isDynamicEntry === true,
    );
    if (borders.length === 0) throw new Error(`the manifest has no lazy border in "${folder}"`);
    return borders;
  });
}

function isMapLibre(chunk: ManifestChunk | undefined): boolean {
  return chunk?.name === 'maplibre';
}

function reachedKeys(manifest: Manifest, from: readonly string[]): readonly string[] {
  const found = new Set(from);
  for (const key of found) {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the manifest has no chunk "${key}"`);
    for (const other of chunk.imports ?? []) found.add(other);
  }
  return [...found];
}

function filesOfChunks(manifest: Manifest, keys: readonly string[]): readonly string[] {
  const files = keys.flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat());
  return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file));
}

/** The files of one build of the site that the browser keeps. */
export interface Build {
  /** The script with which every page of this build begins. It identifies the build. */
  readonly entry: string;
  /**
   * The revision of each file, by its address below the site's folder (`''` for the overview): the first digits of its SHA-256 in
   * hexadecimal. Null if the file's name already contains a hash.
   */
  readonly files: Readonly<Record<string, string | null>>;
}

/** How many digits of a SHA-256 a revision has. They need to tell contents apart, not to withstand forgery. */
export const REVISION_DIGITS = 12;

export type FileKind = 'code' | 'page' | 'data' | 'archive' | 'extra';

/** The kind of a file, by its address alone, so that files of other builds have one too. */
export function fileKind(address: string): FileKind {
  if (address.startsWith('assets/')) return 'code';
  if (address === '' || address.endsWith('/')) return 'page';
  if (address === 'data/map.geojson') return 'data';
  return address.endsWith('.pmtiles') ? 'archive' : 'extra';
}

/** True for the files without which the site does not work offline. The others may be cached later. */
export function isEssential(address: string): boolean {
  return !['archive', 'extra'].includes(fileKind(address));
}

/** The key of a file in the cache. It contains the revision, so that builds share equal files and do not overwrite others. */
export function cacheKey(address: string, revision: string | null): string {
  return revision === null ? address : `${address}?${revision}`;
}

/** The address of a URL below the site's folder; null if it is elsewhere. `index.html` and its folder have the same address. */
export function addressWithin(root: string, url: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1);
  if (!path.startsWith(root)) return null;
  return path.slice(root.length).replace(/(^|\/)index\.html$/, '$1');
}

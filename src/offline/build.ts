/** One published version of the site, and the files that the browser stores. */
export interface Build {
  /** The path of the script that every page of this build loads first. The path identifies the build. */
  readonly entryScriptPath: string;
  /**
   * Key: a file's path in the site (`''` for the overview). Value: its revision, which is the start of the file's
   * SHA-256. Null if the file's name already contains a hash.
   */
  readonly revisionByPath: Readonly<Record<string, string | null>>;
}

/** The number of hexadecimal digits in a revision. A few digits are enough to distinguish versions. */
export const REVISION_DIGITS = 12;

export type FileKind = 'code' | 'page' | 'data' | 'archive' | 'extra';

/** The kind of a file, derived from its path, so that it is also known for files of other builds. */
export function fileKindOf(address: string): FileKind {
  if (address.startsWith('assets/')) return 'code';
  if (address === '' || address.endsWith('/')) return 'page';
  if (address === 'data/map.geojson') return 'data';
  return address.endsWith('.pmtiles') ? 'archive' : 'extra';
}

/** True for a file that the site needs to work offline. The browser may store all other files later. */
export function isRequiredOffline(address: string): boolean {
  return !['archive', 'extra'].includes(fileKindOf(address));
}

/** The URL of a file in the cache. It contains the revision, so that two builds can share an unchanged file. */
export function cacheKey(address: string, revision: string | null): string {
  return revision === null ? address : `${address}?${revision}`;
}

/**
 * The path of a URL in the site's folder. Null if the URL is not in the site. `index.html` has the path of its folder.
 */
export function pathWithinSite(root: string, url: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1);
  if (!path.startsWith(root)) return null;
  return path.slice(root.length).replace(/(^|\/)index\.html$/, '$1');
}

/** One published version of the site: the files that the browser stores. */
export interface Build {
  /** The path of the script that every page of this build loads first. The path identifies the build. */
  readonly entryScriptPath: string;
  /**
   * The revision of each file, by the file's path in the site (`''` for the overview). A revision is the start of the
   * file's SHA-256; null if the file's name already contains a hash.
   */
  readonly revisionByPath: Readonly<Record<string, string | null>>;
}

/** The number of hexadecimal digits in a revision. A few digits are enough, because they only tell versions apart. */
export const REVISION_DIGITS = 12;

export type FileKind = 'code' | 'page' | 'data' | 'archive' | 'extra';

/** The kind of a file, read from its path. It is therefore known for files of other builds, too. */
export function fileKindOf(address: string): FileKind {
  if (address.startsWith('assets/')) return 'code';
  if (address === '' || address.endsWith('/')) return 'page';
  if (address === 'data/map.geojson') return 'data';
  return address.endsWith('.pmtiles') ? 'archive' : 'extra';
}

/** True for a file without which the site does not work offline. The browser may store the other files later. */
export function isRequiredOffline(address: string): boolean {
  return !['archive', 'extra'].includes(fileKindOf(address));
}

/** The URL of a file in the cache. It contains the revision, so that two builds can share a file that did not change. */
export function cacheKey(address: string, revision: string | null): string {
  return revision === null ? address : `${address}?${revision}`;
}

/**
 * The path of a URL below the site's folder; null if the URL is not in the site. `index.html` has the same path as its
 * folder.
 */
export function pathWithinSite(root: string, url: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1);
  if (!path.startsWith(root)) return null;
  return path.slice(root.length).replace(/(^|\/)index\.html$/, '$1');
}

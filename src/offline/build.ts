/** What one build of the site consists of, as far as it is kept in the browser. */
export interface Build {
  /** The script that every page of this build begins with. */
  readonly entry: string;
  /**
   * Each file by its address under the site's own folder, `''` for the overview; with the start of its content's
   * SHA-256 in hexadecimal, or null where the file's name already holds one.
   */
  readonly files: Readonly<Record<string, string | null>>;
}

export type Kind = 'code' | 'page' | 'data' | 'archive' | 'extra';

/** How much of a digest tells one content from another, where nobody has reason to forge it. */
export const REVISION_DIGITS = 12;

/** What a file is, by its address alone, so that also the files of another edition are known. */
export function kindOf(address: string): Kind {
  if (address.startsWith('assets/')) return 'code';
  if (address === '' || address.endsWith('/')) return 'page';
  if (address === 'data/map.geojson') return 'data';
  return address.endsWith('.pmtiles') ? 'archive' : 'extra';
}

/** Without these the site is not offline; the rest may come later, or not at all. */
export function isEssential(address: string): boolean {
  return !['archive', 'extra'].includes(kindOf(address));
}

/** Where a file is kept: by its content, so that editions share what they have in common, and none overwrites another's. */
export function keyOf(address: string, revision: string | null): string {
  return revision === null ? address : `${address}?${revision}`;
}

/** A URL's address under the site's own folder; null where it is elsewhere. A folder is known by either of its names. */
export function addressIn(root: string, url: string): string | null {
  const [path = ''] = url.split(/[?#]/, 1);
  if (!path.startsWith(root)) return null;
  return path.slice(root.length).replace(/(^|\/)index\.html$/, '$1');
}

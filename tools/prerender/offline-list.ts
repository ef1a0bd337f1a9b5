import { createHash } from 'node:crypto';
import { fileKindOf, REVISION_DIGITS, type Build } from '../../src/offline/build.ts';

/**
 * Patterns of the files to keep offline. Leaves out cards and files for search engines, because nobody uses them
 * offline.
 */
const KEPT_FILE_PATTERNS = [
  /^(.+\/)?index\.html$/,
  /^404\.html$/,
  /^assets\/.+\.(js|css|woff2)$/,
  /^data\/(map\.geojson|surroundings\.json)$/,
  /^[^/]+\.pmtiles$/,
  /^[^/]+\.webmanifest$/,
  /^icons\/[^/]+\.(png|svg)$/,
  /^logo(-dark)?\.(svg|png|jpg|webp)$/,
  /^static-basemap\/[^/]+\.json$/,
  /^(no-script|print)\.css$/,
];

/** If a site has more pages, the browser keeps the overview and only those pages that the reader has opened. */
const MAX_KEPT_PAGES = 200;
const SITE_PAGE = /^(?!index\.html$).+\/index\.html$/;
const SITE_BASEMAP = /^static-basemap\/(?!map\.json$)/;

/**
 * Lists the files that the browser keeps offline.
 * @param paths The path of each file of the built site.
 * @param readFile Reads a file. It is not called for files whose name contains a digest.
 * @param entryScriptPath The script that every page starts with.
 */
export function listOfflineBuild(
  paths: readonly string[],
  readFile: (path: string) => Uint8Array,
  entryScriptPath: string,
): Build {
  const pages = paths.filter((path) => SITE_PAGE.test(path));
  const isLarge = pages.length > MAX_KEPT_PAGES;
  const keptPaths = paths.filter(
    (path) =>
      KEPT_FILE_PATTERNS.some((pattern) => pattern.test(path)) &&
      !(isLarge && [SITE_PAGE, SITE_BASEMAP].some((pattern) => pattern.test(path))),
  );
  const listed = keptPaths.map((path): [string, string | null] => {
    // Lists the folder's address, because every host serves it. Some hosts do not serve `…/index.html`.
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    return [address, fileKindOf(address) === 'code' ? null : revisionOf(readFile(path))];
  });
  // Sorts the files, so that the same site gives the same list on every machine.
  listed.sort(([one], [other]) => (one < other ? -1 : 1));
  return { entryScriptPath, revisionByPath: Object.fromEntries(listed) };
}

function revisionOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, REVISION_DIGITS);
}

import { createHash } from 'node:crypto';
import { fileKindOf, REVISION_DIGITS, type Build } from '../../src/offline/build.ts';

/** The files to keep, one by one. Preview pictures and files for search engines are of no use offline. */
const KEPT = [
  /^(.+\/)?index\.html$/,
  /^404\.html$/,
  /^assets\/.+\.(js|css|woff2)$/,
  /^data\/map\.geojson$/,
  /^[^/]+\.pmtiles$/,
  /^[^/]+\.webmanifest$/,
  /^icons\/[^/]+\.(png|svg)$/,
  /^static-basemap\/[^/]+\.json$/,
  /^(no-script|print)\.css$/,
];

/**
 * The list of files that the browser keeps offline.
 * @param files The content of each file of the built site, by path.
 * @param entryScriptPath The script that every page begins with.
 */
export function buildOf(files: ReadonlyMap<string, Uint8Array>, entryScriptPath: string): Build {
  const kept = [...files].filter(([name]) => KEPT.some((pattern) => pattern.test(name)));
  const listed = kept.map(([name, content]): [string, string | null] => {
    // Hosts treat the address `…/index.html` differently, but all serve the folder's address.
    const address = name.replace(/(^|\/)index\.html$/, '$1');
    return [address, fileKindOf(address) === 'code' ? null : revisionOf(content)];
  });
  // Sorted, so that the same site gives the same list on every machine.
  listed.sort(([one], [other]) => (one < other ? -1 : 1));
  return { entryScriptPath, revisionByPath: Object.fromEntries(listed) };
}

function revisionOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, REVISION_DIGITS);
}

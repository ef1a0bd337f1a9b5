import { createHash } from 'node:crypto';
import { kindOf, REVISION_DIGITS, type Build } from '../../src/offline/build.ts';

/** Named one by one: a picture for other sites, or a file for search engines, is of no use without a network. */
const KEPT = [
  /^(.+\/)?index\.html$/,
  /^404\.html$/,
  /^assets\/.+\.(js|css|woff2)$/,
  /^data\/map\.geojson$/,
  /^[^/]+\.pmtiles$/,
  /^[^/]+\.webmanifest$/,
  /^icons\/[^/]+\.(png|svg)$/,
  /^ground\/[^/]+\.json$/,
  /^(no-script|print)\.css$/,
];

/** What of a built site is kept in the browser, by its files' names and contents. */
export function buildOf(files: ReadonlyMap<string, Uint8Array>, entry: string): Build {
  const kept = [...files].filter(([name]) => KEPT.some((pattern) => pattern.test(name)));
  const listed = kept.map(([name, content]): [string, string | null] => {
    // Hosts differ in what they do with `index.html`, and agree on its folder.
    const address = name.replace(/(^|\/)index\.html$/, '$1');
    return [address, kindOf(address) === 'code' ? null : revisionOf(content)];
  });
  // In one order on every machine, so that the same site is the same edition.
  listed.sort(([one], [other]) => (one < other ? -1 : 1));
  return { entry, files: Object.fromEntries(listed) };
}

function revisionOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, REVISION_DIGITS);
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { protomapsArchive } from '../tests/support/protomaps-archive';
import { findOrInstallBrowser, thisMachine } from '../tools/testing/browser';
import { BROWSER_FLAGS } from '../tools/testing/browser-flags';
import { startGzipHost } from './gzip-host';
import { measurePageLoad } from './page-load';
import { compareLoads, type PageLoad } from './ratios';

/**
 * The page of a site with a basemap of the publisher, as a share of the same page with the embedded one. The goal for the
 * first paint is at most 1.05.
 */

const RUN_COUNT = Number(process.argv[2] ?? 5);
const OWN_FOLDER = '.cache/own-basemap';
const SCREEN = { width: 1280, height: 800 } as const;

mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/own.pmtiles', await protomapsArchive());
spawnSync(
  process.execPath,
  [
    ...['bin/strike-map.js', 'build', 'geo/iraq-syria-strikes-2021.geojson'],
    ...['--basemap', '.cache/own.pmtiles', '--out', OWN_FOLDER],
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const [own, embedded] = [await startGzipHost(OWN_FOLDER), await startGzipHost('dist')];
const pageOf = ({ url }: { readonly url: string }) => ({
  url: `${url}site/irbil-airport/`,
  siteLayerId: 'mark',
});
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: BROWSER_FLAGS,
});
const ofOwn: PageLoad[] = [];
const ofEmbedded: PageLoad[] = [];
// The first run warms up the browser and the hosts, and is not counted.
for (let run = 0; run <= RUN_COUNT; run += 1) {
  process.stderr.write(`\r${run} of ${RUN_COUNT} `);
  const loads = [
    await measurePageLoad(browser, pageOf(own), SCREEN),
    await measurePageLoad(browser, pageOf(embedded), SCREEN),
  ] as const;
  if (run === 0) continue;
  ofOwn.push(loads[0]);
  ofEmbedded.push(loads[1]);
}
process.stderr.write('\n');
for (const { name, ourMedian, plainMedian, ratio } of compareLoads(ofOwn, ofEmbedded))
  console.log(`${name}: ${ourMedian.toFixed(3)} / ${plainMedian.toFixed(3)} = ${ratio.toFixed(3)}`);
await browser.close();
await Promise.all([own.close(), embedded.close()]);

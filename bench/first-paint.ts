import { cpSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallBrowser, thisMachine } from '../tools/testing/browser';
import { BROWSER_FLAGS } from '../tools/testing/browser-flags';
import { startGzipHost } from './gzip-host';
import { measurePageLoad, type ScreenSize } from './page-load';
import { compareLoads, ratioTable, type PageLoad } from './ratios';

const RUN_COUNT = Number(process.argv[2] ?? 5);
/** The folder of the build to measure: the second argument, or else the latest build. */
const OUR_BUILD_FOLDER = process.argv[3] ?? 'dist';
const PLAIN_BUILD_FOLDER = '.cache/plain';

const SCREENS: readonly (ScreenSize & { readonly name: string })[] = [
  { name: 'wide', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
];

await build({ configFile: 'bench/plain/vite.config.ts' });
for (const file of ['basemap.pmtiles', 'data/map.geojson'])
  cpSync(`${OUR_BUILD_FOLDER}/${file}`, `${PLAIN_BUILD_FOLDER}/${file}`);

const [ourHost, plainHost] = await Promise.all(
  [OUR_BUILD_FOLDER, PLAIN_BUILD_FOLDER].map(startGzipHost),
);
if (ourHost === undefined || plainHost === undefined) throw new Error('nothing is served');
const ourPage = { url: `${ourHost.url}site/irbil-airport/`, siteLayerId: 'mark' };
const plainPage = { url: plainHost.url, siteLayerId: 'sites' };

const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: BROWSER_FLAGS,
});
for (const screen of SCREENS) {
  const ours: PageLoad[] = [];
  const plain: PageLoad[] = [];
  // The first run warms up the browser and the hosts, and is not counted.
  for (let run = 0; run <= RUN_COUNT; run += 1) {
    process.stderr.write(`\r${screen.name}: ${run} of ${RUN_COUNT} `);
    // The two pages take turns, so that other load on the machine affects both equally.
    const loads = [
      await measurePageLoad(browser, ourPage, screen),
      await measurePageLoad(browser, plainPage, screen),
    ] as const;
    if (run === 0) continue;
    ours.push(loads[0]);
    plain.push(loads[1]);
  }
  process.stderr.write('\n');
  const size = `${screen.width} × ${screen.height}`;
  console.log(`\nthe page of a site, ${size}\n${ratioTable(compareLoads(ours, plain))}`);
}
await browser.close();
await Promise.all([ourHost.close(), plainHost.close()]);

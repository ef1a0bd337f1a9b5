import { cpSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findOrInstallBrowser, thisMachine } from '../tools/testing/browser';
import { BROWSER_FLAGS } from '../tools/testing/browser-flags';
import { startGzipHost } from './gzip-host';
import { pageLoad, type Screen } from './page-load';
import { ratios, ratioTable, type PageLoad } from './ratios';

const RUNS = Number(process.argv[2] ?? 5);
/** The second argument names another build, to compare it with the last one. */
const OURS = process.argv[3] ?? 'dist';
const PLAIN = '.cache/plain';

const SCREENS: readonly (Screen & { readonly name: string })[] = [
  { name: 'wide', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
];

await build({ configFile: 'bench/plain/vite.config.ts' });
for (const file of ['basemap.pmtiles', 'data/map.geojson'])
  cpSync(`${OURS}/${file}`, `${PLAIN}/${file}`);

const [ourHost, plainHost] = await Promise.all([OURS, PLAIN].map(startGzipHost));
if (ourHost === undefined || plainHost === undefined) throw new Error('nothing is served');
const ourPage = { url: `${ourHost.url}site/irbil-airport/`, sites: 'mark' };
const plainPage = { url: plainHost.url, sites: 'sites' };

const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: BROWSER_FLAGS,
});
for (const screen of SCREENS) {
  const ours: PageLoad[] = [];
  const plain: PageLoad[] = [];
  // The first run of each page warms up the browser and the hosts. It does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    process.stderr.write(`\r${screen.name}: ${run} of ${RUNS} `);
    // The pages take turns, so that other load on the machine affects both alike.
    const loads = [
      await pageLoad(browser, ourPage, screen),
      await pageLoad(browser, plainPage, screen),
    ] as const;
    if (run === 0) continue;
    ours.push(loads[0]);
    plain.push(loads[1]);
  }
  process.stderr.write('\n');
  const size = `${screen.width} × ${screen.height}`;
  console.log(`\nthe page of a site, ${size}\n${ratioTable(ratios(ours, plain))}`);
}
await browser.close();
await Promise.all([ourHost.close(), plainHost.close()]);

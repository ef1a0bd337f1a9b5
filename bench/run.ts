import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { mapRegion, mapSettled } from '../e2e/support/map';
import { startServer } from '../e2e/support/server';
import { findOrInstallBrowser, thisMachine } from '../tools/testing/browser';
import { BROWSER_FLAGS } from '../tools/testing/browser-flags';
import { DEEDS, type Deed } from './deeds';
import { largeMap } from './large-map';
import { median, table, type Row } from './table';
import { mainThreadWork, type MainThreadWork, type TraceEvent } from './trace';

/** The goal, in milliseconds of our own main-thread work from the click until the map has drawn. */
const LIMIT = 8;

const RUNS = Number(process.argv[2] ?? 15);

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
];

const LARGE = 2000;

const server = await startServer({ folder: 'dist', path: '/', ranges: 'honoured', port: 0 });
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: BROWSER_FLAGS,
});
for (const [name, map] of [
  ['this map', null],
  [`a map of ${LARGE} sites`, JSON.stringify(largeMap(LARGE))],
] as const) {
  const rows: Row[] = [];
  for (const deed of DEEDS) rows.push(await measured(browser, deed, map));
  console.log(`\n${name}\n${table(rows, LIMIT)}`);
}
await browser.close();
await server.close();

async function measured(on: Browser, deed: Deed, map: string | null): Promise<Row> {
  const page = await on.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    // A service worker would begin to cache the site during a run.
    serviceWorkers: 'block',
  });
  if (map !== null)
    await page.route('**/data/map.geojson', (route) =>
      route.fulfill({ contentType: 'application/geo+json', body: map }),
    );
  await page.goto(server.url + deed.address);
  // The page checks the large map, since the build has not; this takes longer than a usual load.
  await mapRegion(page).and(page.locator('[data-state=ready]')).waitFor({ timeout: 120_000 });
  await mapSettled(page);
  await deed.prepare?.(page);
  const works: MainThreadWork[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    process.stderr.write(`\r${deed.name}: ${run + 1} of ${RUNS} `);
    works.push(await workOf(on, page, deed, run));
    await deed.undo?.(page);
    await mapSettled(page);
  }
  process.stderr.write('\n');
  await page.close();
  return rowOf(deed.name, works);
}

function rowOf(name: string, works: readonly MainThreadWork[]): Row {
  const [first] = works;
  if (first === undefined)
    throw new Error('nothing was measured: the number of runs is at least 1');
  return {
    name,
    ours: median(works.map(({ ours }) => ours)),
    oursFirst: first.ours,
    oursByClock: median(works.map(({ oursByClock }) => oursByClock)),
    layout: median(works.map(({ layout }) => layout)),
    mapLibre: median(works.map(({ mapLibre }) => mapLibre)),
  };
}

async function click(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** Moves the pointer to the target first, so that the cost of hovering does not count. */
async function hover(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('what is to be clicked is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mapSettled(page);
}

async function workOf(on: Browser, page: Page, deed: Deed, run: number): Promise<MainThreadWork> {
  await hover(page, deed.target(page, run));
  await on.startTracing(page, { categories: CATEGORIES });
  await (deed.act?.(page, run) ?? click(page));
  await mapSettled(page);
  const trace = await on.stopTracing();
  return mainThreadWork(
    (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents,
  );
}

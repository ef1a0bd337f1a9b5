import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { mapRegion, mapSettled } from '../e2e/support/map';
import { startServer } from '../e2e/support/server';
import { findOrInstallBrowser, thisMachine } from '../tools/testing/browser';
import { BROWSER_FLAGS } from '../tools/testing/browser-flags';
import { READER_ACTIONS, type ReaderAction } from './deeds';
import { largeMap } from '../tests/support/large-map';
import { manyEventsMap } from '../tests/support/many-events';
import { median, resultTable, type ResultRow } from './table';
import { mainThreadWorkIn, type MainThreadWork, type TraceEvent } from './trace';

/** The goal: at most this many milliseconds of our own main-thread work from a click until the map is drawn. */
const OUR_TIME_LIMIT = 8;

const RUN_COUNT = Number(process.argv[2] ?? 15);
/** A part of an action's name. The benchmark measures only actions whose names contain it; empty for all actions. */
const ACTION_NAME_PART = process.argv[3] ?? '';

const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
];

const LARGE_MAP_SITE_COUNT = 2000;
/** As many sites, events, actors and claimants as UCDP's Iraq. It has no parties. */
const MANY_EVENTS = { siteCount: 477, eventCount: 7473, actorCount: 60, claimantCount: 1743 };

const server = await startServer({ folder: 'dist', path: '/', ranges: 'honoured', port: 0 });
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(thisMachine),
  args: BROWSER_FLAGS,
});
for (const [name, mapFileText] of [
  ['this map', null],
  [`a map of ${LARGE_MAP_SITE_COUNT} sites`, JSON.stringify(largeMap(LARGE_MAP_SITE_COUNT))],
  [`a map of ${MANY_EVENTS.eventCount} events`, JSON.stringify(manyEventsMap(MANY_EVENTS))],
] as const) {
  const resultRows: ResultRow[] = [];
  const hasParties = !name.endsWith('events');
  for (const action of READER_ACTIONS.filter(
    (one) => one.name.includes(ACTION_NAME_PART) && (hasParties || !one.name.includes('party')),
  ))
    resultRows.push(await measureAction(browser, action, mapFileText));
  console.log(`\n${name}\n${resultTable(resultRows, OUR_TIME_LIMIT)}`);
}
await browser.close();
await server.close();

async function measureAction(
  browserToUse: Browser,
  action: ReaderAction,
  mapFileText: string | null,
): Promise<ResultRow> {
  const page = await browserToUse.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    // A service worker would begin to cache the site during a run.
    serviceWorkers: 'block',
  });
  if (mapFileText !== null)
    await page.route('**/data/map.geojson*', (route) =>
      route.fulfill({ contentType: 'application/geo+json', body: mapFileText }),
    );
  await page.goto(server.url + action.path);
  // The page itself checks the large map, because no build has checked it. This takes longer than a usual load.
  await mapRegion(page).and(page.locator('[data-state=ready]')).waitFor({ timeout: 120_000 });
  await mapSettled(page);
  await action.preparePage?.(page);
  const works: MainThreadWork[] = [];
  for (let run = 0; run < RUN_COUNT; run += 1) {
    process.stderr.write(`\r${action.name}: ${run + 1} of ${RUN_COUNT} `);
    works.push(await measureMainThreadWork(browserToUse, page, action, run));
    await action.undoAction?.(page);
    await mapSettled(page);
  }
  process.stderr.write('\n');
  await page.close();
  return resultRowOf(action.name, works);
}

function resultRowOf(name: string, works: readonly MainThreadWork[]): ResultRow {
  const [first] = works;
  if (first === undefined)
    throw new Error('nothing was measured: the number of runs is at least 1');
  return {
    name,
    ourTime: median(works.map(({ ourTime }) => ourTime)),
    ourFirstRunTime: first.ourTime,
    ourWallTime: median(works.map(({ ourWallTime }) => ourWallTime)),
    layoutTime: median(works.map(({ layoutTime }) => layoutTime)),
    mapLibreTime: median(works.map(({ mapLibreTime }) => mapLibreTime)),
  };
}

async function click(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** Moves the pointer to the target before the measurement, so that the cost of hovering does not count. */
async function movePointerTo(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('what is to be clicked is not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mapSettled(page);
}

async function measureMainThreadWork(
  browserToUse: Browser,
  page: Page,
  action: ReaderAction,
  run: number,
): Promise<MainThreadWork> {
  await movePointerTo(page, action.targetOf(page, run));
  await browserToUse.startTracing(page, { categories: TRACE_CATEGORIES });
  await (action.performAction?.(page, run) ?? click(page));
  await mapSettled(page);
  const trace = await browserToUse.stopTracing();
  return mainThreadWorkIn(
    (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents,
  );
}

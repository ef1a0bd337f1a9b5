import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { mapSettled } from '../e2e/support/map';
import { startServer } from '../e2e/support/server';
import { browserInstalledOn, thisMachine } from '../tools/browser';
import { BROWSER_FLAGS } from '../tools/browser-flags';
import { median, table, type Row } from './table';
import { mainThreadWork, type MainThreadWork, type TraceEvent } from './trace';

/** In milliseconds of our own main-thread work, from click to drawn. */
const LIMIT = 8;

const RUNS = Number(process.argv[2] ?? 15);

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
];

/** One thing that a reader does, and what brings the page back to where it can be done again. */
interface Deed {
  readonly name: string;
  readonly target: (page: Page, run: number) => Locator;
  readonly undo: (page: Page) => Promise<unknown>;
}

const DEEDS: readonly Deed[] = [
  {
    name: 'toggle a layer',
    target: (page) => layers(page).first(),
    undo: () => Promise.resolve(),
  },
  {
    name: 'toggle a party',
    target: (page) => layers(page, /^All: /).first(),
    undo: () => Promise.resolve(),
  },
  {
    name: 'select a site',
    target: (page, run) => {
      const links = page.getByRole('list', { name: 'Sites' }).getByRole('link');
      return links.nth(run % 5);
    },
    undo: (page) => page.goBack(),
  },
];

function layers(page: Page, name = /^(?!All: )/): Locator {
  return page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox', { name });
}

const server = await startServer({ folder: 'dist', path: '/', ranges: 'honoured', port: 0 });
const browser = await chromium.launch({
  executablePath: browserInstalledOn(thisMachine),
  args: BROWSER_FLAGS,
});
const rows: Row[] = [];
for (const deed of DEEDS) rows.push(await measured(browser, deed));
await browser.close();
await server.close();
console.log(table(rows, LIMIT));

async function measured(on: Browser, deed: Deed): Promise<Row> {
  const page = await on.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  await page.goto(server.url);
  await mapSettled(page);
  const works: MainThreadWork[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    process.stderr.write(`\r${deed.name}: ${run + 1} of ${RUNS} `);
    works.push(await workOf(on, page, deed.target(page, run)));
    await deed.undo(page);
    await mapSettled(page);
  }
  process.stderr.write('\n');
  await page.close();
  const first = works[0];
  if (first === undefined)
    throw new Error('nothing was measured: the number of runs is at least 1');
  return {
    name: deed.name,
    ours: median(works.map(({ ours }) => ours)),
    oursFirst: first.ours,
    layout: median(works.map(({ layout }) => layout)),
    mapLibre: median(works.map(({ mapLibre }) => mapLibre)),
  };
}

async function workOf(on: Browser, page: Page, target: Locator): Promise<MainThreadWork> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('what is to be clicked is not on the page');
  // The pointer is there before the click, and what hovering costs is not the click's.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mapSettled(page);
  await on.startTracing(page, { categories: CATEGORIES });
  await page.mouse.down();
  await page.mouse.up();
  await mapSettled(page);
  const trace = await on.stopTracing();
  return mainThreadWork(
    (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents,
  );
}

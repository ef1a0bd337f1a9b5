import type { Browser, Page } from '@playwright/test';
import { mapSettled, renderedFeatures } from '../e2e/support/map';
import type { PageLoad } from './ratios';

/** A page to measure, and the style layer that draws its sites. */
export interface Opened {
  readonly url: string;
  readonly sites: string;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** A slow connection: 1.6 Mbit/s down, 750 kbit/s up, and 150 ms for every request. Throughput is in bytes a second. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const TIMES_SLOWER = 4;
const MAP_READY_WITHIN = 120_000;

/**
 * What a script records in the page while it loads, in milliseconds from the navigation. `layoutShift` is a sum without
 * a unit.
 */
interface Noted {
  ready: number | null;
  largest: number;
  shift: number;
}

/** Loads a page with an empty cache, a slow connection and a slow processor, and measures it. */
export async function pageLoad(on: Browser, opened: Opened, screen: Screen): Promise<PageLoad> {
  const context = await on.newContext({ viewport: screen, locale: 'en' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Emulating the network in this way also slows the page's workers, because they share the connection.
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  await page.addInitScript(noteWhatHappens);
  await page.goto(opened.url, { waitUntil: 'commit' });
  // Polls only twice a second, because polling slows the page.
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.ready, null, {
    polling: 500,
    timeout: MAP_READY_WITHIN,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const load = await loadOf(page, opened);
  await context.close();
  return load;
}

/** Reads the records after the network and the map are idle, because layout shifts count until then. */
async function loadOf(page: Page, { url, sites }: Opened): Promise<PageLoad> {
  await page.waitForLoadState('networkidle');
  await mapSettled(page);
  if ((await renderedFeatures(page, [sites])).length === 0)
    throw new Error(`The map at ${url} says that it is ready, and draws no site.`);
  return page.evaluate(() => {
    const { ready, largest, shift } = (window as unknown as { noted: Noted }).noted;
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return { first: first?.startTime ?? NaN, largest, ready: ready ?? NaN, shift };
  });
}

/** Runs in the page before any of the page's scripts, and records how it loads. */
function noteWhatHappens(): void {
  const noted: Noted = { ready: null, largest: 0, shift: 0 };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) noted.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      noted.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    const region = document.querySelector('[aria-label="Map"][data-state="ready"]');
    if (region !== null) noted.ready ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ['data-state'] });
}

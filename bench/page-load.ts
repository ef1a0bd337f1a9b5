import type { Browser, Page } from '@playwright/test';
import { mapSettled, renderedFeatures } from '../e2e/support/map';
import type { PageLoad } from './ratios';

/** A page to measure, and the style layer that draws its sites. */
export interface MeasuredPage {
  readonly url: string;
  readonly siteLayerId: string;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** A slow connection: 1.6 Mbit/s down, 750 kbit/s up, and 150 ms for every request. Throughput is in bytes a second. */
const SLOW_CONNECTION = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU_SLOWDOWN = 4;
const MAP_READY_TIMEOUT = 120_000;

/**
 * What a script records in the page while it loads, in milliseconds from the navigation. `layoutShift` is a sum without
 * a unit.
 */
interface LoadRecord {
  mapReady: number | null;
  largestPaint: number;
  layoutShift: number;
}

/** Loads a page with an empty cache, a slow connection and a slow processor, and measures it. */
export async function measurePageLoad(
  browser: Browser,
  measuredPage: MeasuredPage,
  screen: ScreenSize,
): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: screen, locale: 'en' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Emulating the network in this way also slows the page's workers, because they share the connection.
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_CONNECTION);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(recordLoad);
  await page.goto(measuredPage.url, { waitUntil: 'commit' });
  // Polls only twice a second, because polling slows the page.
  await page.waitForFunction(
    () => (window as unknown as { loadRecord: LoadRecord }).loadRecord.mapReady,
    null,
    {
      polling: 500,
      timeout: MAP_READY_TIMEOUT,
    },
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const load = await readPageLoad(page, measuredPage);
  await context.close();
  return load;
}

/** Reads the records after the network and the map are idle, because layout shifts count until then. */
async function readPageLoad(page: Page, { url, siteLayerId }: MeasuredPage): Promise<PageLoad> {
  await page.waitForLoadState('networkidle');
  await mapSettled(page);
  if ((await renderedFeatures(page, [siteLayerId])).length === 0)
    throw new Error(`The map at ${url} says that it is ready, and draws no site.`);
  return page.evaluate(() => {
    const { mapReady, largestPaint, layoutShift } = (
      window as unknown as { loadRecord: LoadRecord }
    ).loadRecord;
    const [firstPaint] = performance.getEntriesByName('first-contentful-paint');
    return {
      firstPaint: firstPaint?.startTime ?? NaN,
      largestPaint,
      mapReady: mapReady ?? NaN,
      layoutShift,
    };
  });
}

/** Runs in the page before any of the page's scripts, and records how it loads. */
function recordLoad(): void {
  const loadRecord: LoadRecord = { mapReady: null, largestPaint: 0, layoutShift: 0 };
  Object.assign(window, { loadRecord });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) loadRecord.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      loadRecord.layoutShift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    const region = document.querySelector('[aria-label="Map"][data-state="ready"]');
    if (region !== null) loadRecord.mapReady ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ['data-state'] });
}

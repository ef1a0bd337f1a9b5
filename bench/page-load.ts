import type { Browser, Page } from '@playwright/test';
import { mapSettled, renderedFeatures } from '../e2e/support/map';
import type { PageLoad } from './ratios';

/** A page that is opened, and the layer that draws its sites. */
export interface Opened {
  readonly url: string;
  readonly sites: string;
}

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** A slow line: 1.6 Mbit/s down and 750 kbit/s up, in bytes, and so many milliseconds for every request. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const TIMES_SLOWER = 4;
const MAP_READY_WITHIN = 120_000;

/** What the page's own script notes while it loads; times count from the navigation. */
interface Noted {
  ready: number | null;
  largest: number;
  shift: number;
}

/** Opens it as somebody does who has never been there, on a slow line and a slow processor. */
export async function pageLoad(on: Browser, opened: Opened, screen: Screen): Promise<PageLoad> {
  const context = await on.newContext({ viewport: screen, locale: 'en' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Holds for the page's workers too, which share the line with it.
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  await page.addInitScript(noteWhatHappens);
  await page.goto(opened.url, { waitUntil: 'commit' });
  // Asked for seldom, since asking takes time from the page.
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.ready, null, {
    polling: 500,
    timeout: MAP_READY_WITHIN,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const load = await loadOf(page, opened);
  await context.close();
  return load;
}

/** Read when all is quiet: what shifts after the map is ready counts as well. */
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

/** Runs in the page, before anything of its own. */
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

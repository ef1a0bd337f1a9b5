import { test as base, expect } from '@playwright/test';
import { thisMachine } from '../../tools/testing/browser';
import { findEngine, type EngineName } from '../../tools/testing/engines';
import { MAPLIBRE } from '../support/fixtures';
import { startServer, type RunningServer, type ServerOptions } from '../support/server';
import { startBrowser, type RunningBrowser } from './browsers';
import { EnginePage } from './engine-page';

interface Fixtures {
  /** The built site, as published, on an origin of its own: nothing of another test is stored there. */
  readonly site: RunningServer;
  /** How the site's server differs from a plain one. Only a test that asks for the live map gets MapLibre. */
  readonly host: Partial<ServerOptions>;
  readonly enginePage: EnginePage;
  /** The faults that this test provokes. Any other fault of a page fails the test. */
  readonly expectedFaults: readonly RegExp[];
}

/** The map cancels requests for tiles that it no longer needs. Firefox tells them as faults of the service worker. */
const CANCELLED_TILE = /Failed to load .*basemap\.pmtiles.*NetworkError/;

/** The hosts of earlier tests. What their pages had begun can fail after they are left, and belongs to no later test. */
const leftHosts: string[] = [];

/** A test in the engine that the project names. All tests of a project share one browser. */
export const test = base.extend<Fixtures, { readonly engine: RunningBrowser }>({
  engine: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here.
    async ({}, use, { project }) => {
      const name = project.name as EngineName;
      const programs = findEngine(thisMachine, name);
      if (programs === undefined) throw new Error(`${name} is not installed`);
      const engine = await startBrowser(name, programs);
      await engine.session.send('resize', { x: 0, y: 0, width: 1280, height: 900 });
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  host: [{ neverAnswered: MAPLIBRE }, { option: true }],

  site: async ({ host }, use) => {
    const server = await startServer({
      folder: 'dist',
      path: '/',
      ranges: 'honoured',
      port: 0,
      ...host,
    });
    await use(server);
    await server.close();
    leftHosts.push(server.url);
  },

  expectedFaults: [[], { option: true }],

  enginePage: async ({ engine, expectedFaults }, use, testInfo) => {
    const page = new EnginePage(engine);
    await use(page);
    if (testInfo.errors.length > 0) {
      const picture = (await engine.session.send('picture')) as string;
      await testInfo.attach('the window', {
        body: Buffer.from(picture, 'base64'),
        contentType: 'image/png',
      });
    }
    const faults = await engine.takeFaults();
    // Stops the page of this test, so that it takes no time from the next.
    await page.goTo('about:blank');
    const expected = [CANCELLED_TILE, ...expectedFaults];
    const unexpected = faults
      .filter((fault) => !leftHosts.some((host) => fault.includes(host)))
      .filter((fault) => !expected.some((one) => one.test(fault)));
    expect(unexpected, 'faults on the page').toEqual([]);
  },
});

/** A test with a live map. Drawn in software, it takes most of a test's time. */
export const liveTest = test.extend({ host: {} });

/** The state of the page's map, such as `ready`. */
const mapState = async (page: EnginePage): Promise<string | null | undefined> =>
  (await page.findAll('region', 'Map'))[0]?.state;

/** Waits until the page's map is live. On a machine with other work, that can take a minute. */
export async function mapReady(page: EnginePage): Promise<void> {
  await expect.poll(() => mapState(page), { timeout: 90_000 }).toBe('ready');
}

/** Opens an address of the site, and waits until its scripts have taken the page over. */
export async function open(page: EnginePage, url: string): Promise<void> {
  await page.goTo(url);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['live'])).toBe('');
}

/** Waits until the page has a visible heading of this name. */
export async function seeHeading(page: EnginePage, name: string | RegExp): Promise<void> {
  await expect.poll(() => page.findAll('heading', name)).not.toEqual([]);
}

export async function seeAddress(page: EnginePage, url: string): Promise<void> {
  await expect.poll(() => page.address()).toBe(url);
}

export { expect };

import { test as base, expect } from '@playwright/test';
import { thisMachine } from '../../tools/testing/browser';
import { findEngine, type EngineName } from '../../tools/testing/engines';
import { startServer, type RunningServer } from '../support/server';
import { startBrowser, type RunningBrowser } from './browsers';
import { EnginePage } from './engine-page';

interface Fixtures {
  /** The built site, as published, on an origin of its own: nothing of another test is stored there. */
  readonly site: RunningServer;
  readonly page: EnginePage;
  /** The faults that this test provokes. Any other fault of a page fails the test. */
  readonly expectedFaults: readonly RegExp[];
}

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

  // eslint-disable-next-line no-empty-pattern -- Playwright wants a pattern here.
  site: async ({}, use) => {
    const server = await startServer({ folder: 'dist', path: '/', ranges: 'honoured', port: 0 });
    await use(server);
    await server.close();
  },

  expectedFaults: [[], { option: true }],

  page: async ({ engine, expectedFaults }, use, testInfo) => {
    await use(new EnginePage(engine));
    if (testInfo.errors.length > 0) {
      const picture = (await engine.session.send('picture')) as string;
      await testInfo.attach('the window', {
        body: Buffer.from(picture, 'base64'),
        contentType: 'image/png',
      });
    }
    const faults = await engine.takeFaults();
    // Stops the page of this test, so that it takes no time from the next.
    await engine.session.send('goTo', { url: 'about:blank' });
    const unexpected = faults.filter((fault) => !expectedFaults.some((one) => one.test(fault)));
    expect(unexpected, 'faults on the page').toEqual([]);
  },
});

/** The state of the page's map, such as `ready`. */
export const mapState = async (page: EnginePage): Promise<string | null | undefined> =>
  (await page.findAll('region', 'Map'))[0]?.state;

/** Opens an address of the site, and waits until its map is ready. */
export async function open(page: EnginePage, url: string): Promise<void> {
  await page.goTo(url);
  await expect.poll(() => mapState(page)).toBe('ready');
}

/** Waits until the page has a visible heading of this name. */
export async function seeHeading(page: EnginePage, name: string | RegExp): Promise<void> {
  await expect.poll(() => page.findAll('heading', name)).not.toEqual([]);
}

export async function seeAddress(page: EnginePage, url: string): Promise<void> {
  await expect.poll(() => page.address()).toBe(url);
}

export { expect };

import { test as base, expect, type BrowserContext } from '@playwright/test';
import { startServer, type ServerOptions } from './server';

interface Options {
  /** How the built site is hosted; what is left out is the plainest. */
  readonly host: Partial<ServerOptions>;
  /** False: MapLibre does not answer, as on a slow line, and the page is used while its map is loading. */
  readonly liveMap: boolean;
  /** What this test means to provoke; anything else that goes wrong on a page fails it. */
  readonly expectedFaults: readonly RegExp[];
}

interface Fixtures {
  /** What has gone wrong on the test's pages so far. */
  readonly faults: readonly string[];
  readonly heldMap: undefined;
}

const MAPLIBRE = /\/assets\/maplibre-[^/]*\.js$/;
const PLAINEST: ServerOptions = { folder: 'dist', path: '/', ranges: 'honoured', port: 0 };

/**
 * A test on the built site, which fails on any fault of any page that it opened. Its pages never get MapLibre: drawing it in
 * software takes most of a test's time. A test that asks the map is a `mapTest`.
 */
export const test = base.extend<Options & Fixtures>({
  host: [{}, { option: true }],
  liveMap: [false, { option: true }],
  expectedFaults: [[], { option: true }],

  baseURL: async ({ host }, use) => {
    const server = await startServer({ ...PLAINEST, ...host });
    await use(server.url);
    await server.close();
  },

  heldMap: [
    async ({ context, liveMap }, use) => {
      if (!liveMap) await context.route(MAPLIBRE, () => undefined);
      await use(undefined);
    },
    { auto: true },
  ],

  faults: [
    async ({ context, baseURL, expectedFaults }, use) => {
      const faults = await faultsOf(context, new URL(baseURL ?? '').origin);
      await use(faults);
      const unexpected = faults.filter((fault) => !expectedFaults.some((one) => one.test(fault)));
      expect(unexpected, 'faults on the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** A test that asks the live map. */
export const mapTest = test.extend({ liveMap: true });

/** Fills up as the context's pages run. */
async function faultsOf(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    faults.push(`page error: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const fetches = url.protocol !== 'data:' && url.protocol !== 'blob:';
    if (fetches && url.origin !== origin) faults.push(`request to another host: ${url.href}`);
  });
  await context.exposeFunction('tellViolation', (violation: string) => {
    faults.push(`policy violation: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      tellViolation(`${effectiveDirective} ${blockedURI} (${sourceFile}:${String(lineNumber)})`);
    });
  });
  return faults;
}

export { expect };

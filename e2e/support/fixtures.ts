import { test as base, expect, type BrowserContext } from '@playwright/test';
import { startServer, type ServerOptions } from './server';

interface Options {
  /** How the built site is hosted. An option left out has its value from `PLAINEST`. */
  readonly host: Partial<ServerOptions>;
  /** Which map the test's pages get. */
  readonly map: keyof typeof MAPS;
  /** The faults that this test provokes. Any other fault on a page fails the test. */
  readonly expectedFaults: readonly RegExp[];
}

interface Fixtures {
  /** The faults on the test's pages so far. */
  readonly faults: readonly string[];
  readonly chosenMap: undefined;
}

export const MAPLIBRE = /\/assets\/maplibre-[^/]*\.js$/;
export const MAPLIBRE_WORKER = /\/assets\/maplibre-worker-[^/]*\.js$/;
const PLAINEST: ServerOptions = { folder: 'dist', path: '/', ranges: 'honoured', port: 0 };

/**
 * Takes WebGL from the pages of a context. The SVG map then replaces the live map. Other drawing stays: axe measures letters
 * with it.
 */
export const withoutWebGL = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    type GetContext = (this: HTMLCanvasElement, kind: string, options?: unknown) => unknown;
    const { prototype } = HTMLCanvasElement;
    const original = Reflect.get(prototype, 'getContext') as GetContext;
    const getContext: GetContext = function (kind, options) {
      return kind.startsWith('webgl') ? null : original.call(this, kind, options);
    };
    Object.assign(prototype, { getContext });
  });

const MAPS = {
  /** MapLibre's script never arrives, as on a slow connection. The test uses the page while the map loads. */
  loading: (context: BrowserContext) => context.route(MAPLIBRE, () => undefined),
  simple: withoutWebGL,
  live: () => undefined,
};

/**
 * A test on the built site. Any unexpected fault on its pages fails it. Its pages never get MapLibre, because drawing
 * the map in software takes most of a test's time. A test that needs a ready map is a `simpleMapTest`. A test that asks
 * MapLibre what it draws is a `mapTest`.
 */
export const test = base.extend<Options & Fixtures>({
  host: [{}, { option: true }],
  map: ['loading', { option: true }],
  expectedFaults: [[], { option: true }],

  baseURL: async ({ host }, use) => {
    const server = await startServer({ ...PLAINEST, ...host });
    await use(server.url);
    await server.close();
  },

  chosenMap: [
    async ({ context, map }, use) => {
      await MAPS[map](context);
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

/** A test that needs the live map. */
export const mapTest = test.extend({ map: 'live' });

/** A test that needs a ready map, drawn as SVG. */
export const simpleMapTest = test.extend({ map: 'simple' });

/** The faults of a context's pages. The list grows while the pages run. */
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

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerOffline } from './register';

const BASE = 'https://example.org/a/';

let registered: string[];
let told: unknown[];
let takeOver: () => void;
let links: { rel: string; href: string }[];

interface Setting {
  readonly on?: boolean;
  readonly embedded?: boolean;
  readonly without?: boolean;
  readonly saveData?: boolean;
}

function setting({ on = true, embedded = false, without = false, saveData = false }: Setting = {}) {
  const active = { postMessage: (message: unknown) => told.push(message) };
  const serviceWorker = {
    ready: Promise.resolve({ active }),
    register: (url: string) => Promise.resolve(registered.push(url)),
    addEventListener: (_name: string, listener: () => void) => (takeOver = listener),
  };
  vi.stubGlobal('navigator', { ...(without ? {} : { serviceWorker }), connection: { saveData } });
  const self = { parent: {} };
  vi.stubGlobal('window', embedded ? self : Object.assign(self, { parent: self }));
  vi.stubGlobal('document', {
    body: { hasAttribute: (name: string) => on && name === 'data-offline' },
    querySelector: () => ({ getAttribute: () => '../../assets/index-1.js' }),
    querySelectorAll: () =>
      links.map((link) => ({
        getAttribute: () => link.href,
        setAttribute: (_name: string, href: string) => (link.href = href),
      })),
  });
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
}

async function after(base = BASE): Promise<void> {
  registerOffline(base);
  await new Promise(setImmediate);
}

beforeEach(() => {
  registered = [];
  told = [];
  links = [{ rel: 'manifest', href: '../../manifest.webmanifest' }];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the page', () => {
  it('registers the worker of the site’s folder, and tells it which edition it is of', async () => {
    setting();
    await after();
    expect(registered).toEqual([`${BASE}service-worker.js`]);
    expect(told).toEqual(['assets/index-1.js']);
  });

  it('tells the next worker too', async () => {
    setting();
    await after();
    takeOver();
    await new Promise(setImmediate);
    expect(told).toHaveLength(2);
  });

  it.each<[string, Setting, string?]>([
    ['the build is without it', { on: false }],
    ['the browser is without it', { without: true }],
    ['it is part of another page', { embedded: true }],
    ['the reader asks for few data', { saveData: true }],
    ['it is no site, but a file', {}, 'file:///home/a/'],
  ])('registers none where %s', async (_why, given, base) => {
    setting(given);
    await after(base);
    expect(registered).toEqual([]);
  });

  it('names its files for the installed map by where they are, wherever the reader has gone', async () => {
    setting({ on: false });
    await after();
    expect(links.map(({ href }) => href)).toEqual([`${BASE}manifest.webmanifest`]);
  });

  it('registers through a policy that lets no other script through', async () => {
    setting();
    const allowed = new Map<string, string | null>();
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rules: { createScriptURL: (url: string) => string | null }) => ({
        createScriptURL: (url: string) => {
          allowed.set(`${name} ${url}`, rules.createScriptURL(url));
          allowed.set('other', rules.createScriptURL(`${BASE}other.js`));
          return url;
        },
      }),
    });
    await after();
    const url = `${BASE}service-worker.js`;
    expect([...allowed]).toEqual([
      [`offline ${url}`, url],
      ['other', null],
    ]);
  });
});

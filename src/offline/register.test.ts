import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerForOfflineUse } from './register';

const BASE = 'https://example.org/a/';

let registered: string[];
let messages: unknown[];
let takeOver: () => void;
let links: { rel: string; href: string }[];

interface Setting {
  readonly on?: boolean;
  readonly embedded?: boolean;
  readonly without?: boolean;
  readonly saveData?: boolean;
}

function setting({ on = true, embedded = false, without = false, saveData = false }: Setting = {}) {
  const active = { postMessage: (message: unknown) => messages.push(message) };
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

async function registerAndWait(base = BASE): Promise<void> {
  registerForOfflineUse(base);
  await new Promise(setImmediate);
}

beforeEach(() => {
  registered = [];
  messages = [];
  links = [{ rel: 'manifest', href: '../../manifest.webmanifest' }];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the page', () => {
  it('registers the worker of the site’s folder, and reports its build to it', async () => {
    setting();
    await registerAndWait();
    expect(registered).toEqual([`${BASE}service-worker.js`]);
    expect(messages).toEqual(['assets/index-1.js']);
  });

  it('reports to the next worker too', async () => {
    setting();
    await registerAndWait();
    takeOver();
    await new Promise(setImmediate);
    expect(messages).toHaveLength(2);
  });

  it.each<[string, Setting, string?]>([
    ['the build has none', { on: false }],
    ['the browser has none', { without: true }],
    ['it is embedded in another page', { embedded: true }],
    ['the reader asks to save data', { saveData: true }],
    ['it is opened from a file', {}, 'file:///home/a/'],
  ])('registers no worker if %s', async (_why, given, base) => {
    setting(given);
    await registerAndWait(base);
    expect(registered).toEqual([]);
  });

  it('makes the addresses of manifest and icon absolute', async () => {
    setting({ on: false });
    await registerAndWait();
    expect(links.map(({ href }) => href)).toEqual([`${BASE}manifest.webmanifest`]);
  });

  it('registers through a Trusted Types policy that refuses other scripts', async () => {
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
    await registerAndWait();
    const url = `${BASE}service-worker.js`;
    expect([...allowed]).toEqual([
      [`offline ${url}`, url],
      ['other', null],
    ]);
  });
});

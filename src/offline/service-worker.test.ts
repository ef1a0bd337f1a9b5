import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT, startedWorker } from '../../tests/support/fake-worker';

const ENTRY = 'assets/index-1.js';
const CACHED = {
  '?1': 'cached page',
  'site/irbil/?1': 'cached site',
  [ENTRY]: 'cached code',
  'assets/index-0.js': 'code of an earlier build',
  'data/map.geojson?1': 'cached data',
  'basemap.pmtiles?1': 'cached tiles',
  '404.html?1': 'not found',
};
const BUILD = {
  entryScriptPath: ENTRY,
  revisionByPath: {
    '': '1',
    'site/irbil/': '1',
    [ENTRY]: null,
    'data/map.geojson': '1',
    'basemap.pmtiles': '1',
    '404.html': '1',
  },
};

let worker: Awaited<ReturnType<typeof startedWorker>>;
beforeEach(async () => {
  vi.useFakeTimers();
  worker = await startedWorker(BUILD, CACHED);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const page = { mode: 'navigate', resultingClientId: 'tab' };
const offline = () => Promise.reject(new TypeError('no network'));
const isCached = async (key: string) => (await worker.cache.match(ROOT + key)) !== undefined;

describe('a page', () => {
  it('comes from the network, whatever is cached', async () => {
    expect(await worker.answer('?by=claimant', page)).toBe('200 new ?by=claimant');
  });

  it('is the preloaded one if the browser requested it while the worker was starting', async () => {
    const preloadResponse = Promise.resolve(new Response('early'));
    expect(await worker.answer('', { ...page, preloadResponse })).toBe('200 early');
  });

  it('is the cached one if there is no network', async () => {
    worker.network = offline;
    expect(await worker.answer('?by=claimant#x', page)).toBe('200 cached page');
    expect(await worker.answer('index.html', page)).toBe('200 cached page');
  });

  it('is the cached one if the network does not answer in time', async () => {
    worker.network = () => new Promise(() => undefined);
    expect(await worker.answer('', page)).toBe('200 cached page');
  });

  it('is the cached one if the preloaded response is an error, as in Firefox', async () => {
    worker.network = offline;
    const preloadResponse = Promise.resolve(Response.error());
    expect(await worker.answer('', { ...page, preloadResponse })).toBe('200 cached page');
    expect(await worker.answer('site/x/', { ...page, preloadResponse })).toBe('404 not found');
  });

  it('is the cached one of the folder for an address without its slash', async () => {
    worker.network = offline;
    expect(await worker.answer('site/irbil', page)).toBe('200 cached site');
  });

  it('is the cached one if the host refuses it', async () => {
    worker.network = () => Promise.resolve(new Response('slow down', { status: 429 }));
    expect(await worker.answer('', page)).toBe('200 cached page');
    expect(await worker.answer('site/no-such-site/', page)).toBe('429 slow down');
  });

  it('is "not found" if there is no network and no cached page', async () => {
    worker.network = offline;
    expect(await worker.answer('site/no-such-site/', page)).toBe('404 not found');
  });

  it('that was read is kept, also if the build does not list it', async () => {
    const read = (text: string) => () =>
      Promise.resolve(new Response(`${text} <script src="${ENTRY}">`));
    worker.network = read('first');
    await worker.answer('site/mosul/', page);
    worker.network = read('second');
    await worker.answer('site/mosul/', page);
    worker.network = offline;
    expect(await worker.answer('site/mosul/', page)).toContain('200 second');
    expect(await worker.answer('site/mosul', page)).toContain('200 second');
  });

  it('of another build, a refusal and other files are not kept', async () => {
    await worker.answer('site/mosul/', page);
    worker.network = () => Promise.resolve(new Response(`no ${ENTRY}`, { status: 404 }));
    await worker.answer('site/tikrit/', page);
    worker.network = offline;
    expect(await worker.answer('site/mosul/', page)).toBe('404 not found');
    expect(await worker.answer('site/tikrit/', page)).toBe('404 not found');
  });

  it('that was read stays among the last fifty', async () => {
    worker.network = () => Promise.resolve(new Response(ENTRY));
    for (let index = 0; index <= 50; index += 1) await worker.answer(`site/p${index}/`, page);
    worker.network = offline;
    expect(await worker.answer('site/p0/', page)).toBe('404 not found');
    expect(await worker.answer('site/p1/', page)).toBe(`200 ${ENTRY}`);
    expect(await worker.answer('site/p50/', page)).toBe(`200 ${ENTRY}`);
  });

  it('fails if "not found" is not cached either', async () => {
    worker.network = offline;
    await worker.cache.delete(`${ROOT}404.html?1`);
    await expect(worker.answer('site/no-such-site/', page)).rejects.toThrow('no network');
  });
});

describe('data', () => {
  it('come from the network, as the page does', async () => {
    expect(await worker.answer('data/map.geojson', { clientId: 'tab' })).toBe(
      '200 new data/map.geojson',
    );
  });

  it('are the cached ones if there is no network', async () => {
    worker.network = offline;
    expect(await worker.answer('data/map.geojson', { clientId: 'tab' })).toBe('200 cached data');
  });

  it.each([
    ['refused', () => new Response('no', { status: 403 })],
    ['missing', () => new Response('no', { status: 404 })],
    ['a web page', () => new Response('Sign in', { headers: { 'content-type': 'text/html' } })],
  ])('are the cached ones if the answer is %s', async (_what, respond) => {
    worker.network = () => Promise.resolve(respond());
    expect(await worker.answer('data/map.geojson?1abc')).toBe('200 cached data');
  });

  it('are not the cached ones if the host answers and the page asks for another revision', async () => {
    worker.network = () => Promise.resolve(new Response('busy', { status: 503 }));
    expect(await worker.answer('data/map.geojson?2abc')).toBe('503 busy');
    worker.network = offline;
    expect(await worker.answer('data/map.geojson?2abc')).toBe('200 cached data');
  });

  it('are the cached ones for a cached page, even if the network is back', async () => {
    const online = worker.network;
    worker.network = offline;
    await worker.answer('', page);
    worker.network = online;
    expect(await worker.answer('data/map.geojson', { clientId: 'tab' })).toBe('200 cached data');
    expect(await worker.answer('data/map.geojson', { clientId: 'x' })).toBe(
      '200 new data/map.geojson',
    );
  });
});

describe('code and tiles', () => {
  it('are the cached ones, also of an earlier build', async () => {
    expect(await worker.answer(ENTRY)).toBe('200 cached code');
    expect(await worker.answer('assets/index-0.js')).toBe('200 code of an earlier build');
    expect(await worker.answer('basemap.pmtiles')).toBe('200 cached tiles');
    expect(await worker.answer('basemap.pmtiles', { range: 'bytes=7-10' })).toBe('206 tile');
  });

  it('come from the network if they are not cached', async () => {
    expect(await worker.answer('assets/index-2.js')).toBe('200 new assets/index-2.js');
  });
});

it.each(['cards/map.png', '/elsewhere/', 'https://example.com/a/'])(
  'leaves %s to the browser',
  async (path) => {
    expect(await worker.answer(path)).toBeUndefined();
  },
);

describe('a file of an earlier build', () => {
  const before = 'assets/index-0.js';

  it('is deleted if the only open page is of this build', async () => {
    worker.windows = [
      { id: 'tab', url: ROOT },
      { id: 'x', url: 'https://example.org/elsewhere/' },
    ];
    await worker.tell(ENTRY, 'tab');
    expect(await isCached(before)).toBe(false);
    expect(await isCached(ENTRY)).toBe(true);
  });

  it('stays while another page is open', async () => {
    worker.windows = [
      { id: 'tab', url: ROOT },
      { id: 'other', url: `${ROOT}site/irbil/` },
    ];
    await worker.tell(ENTRY, 'tab');
    expect(await isCached(before)).toBe(true);
  });

  it.each(['assets/index-0.js', 'assets/index-2.js', null])(
    'stays while the open page reports the entry %s',
    async (data) => {
      worker.windows = [{ id: 'tab', url: ROOT }];
      await worker.tell(data, 'tab');
      expect(await isCached(before)).toBe(true);
    },
  );
});

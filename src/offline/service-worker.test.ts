import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT, startedWorker } from '../../tests/support/fake-worker';

const ENTRY = 'assets/index-1.js';
const HELD = {
  '?1': 'kept page',
  [ENTRY]: 'kept code',
  'assets/index-0.js': 'code of an edition before',
  'data/map.geojson?1': 'kept data',
  'basemap.pmtiles?1': 'kept tiles',
  '404.html?1': 'not found',
};
const BUILD = {
  entry: ENTRY,
  files: {
    '': '1',
    [ENTRY]: null,
    'data/map.geojson': '1',
    'basemap.pmtiles': '1',
    '404.html': '1',
  },
};

let worker: Awaited<ReturnType<typeof startedWorker>>;
beforeEach(async () => {
  vi.useFakeTimers();
  worker = await startedWorker(BUILD, HELD);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const page = { mode: 'navigate', resultingClientId: 'tab' };
const offline = () => Promise.reject(new TypeError('no line'));
const isKept = async (key: string) => (await worker.cache.match(ROOT + key)) !== undefined;

describe('a page', () => {
  it('is the host’s, whatever is kept', async () => {
    expect(await worker.answer('?by=claimant', page)).toBe('200 new ?by=claimant');
  });

  it('is what the browser has asked for by itself, before the worker was there', async () => {
    const preloadResponse = Promise.resolve(new Response('early'));
    expect(await worker.answer('', { ...page, preloadResponse })).toBe('200 early');
  });

  it('is what is kept, where there is no line', async () => {
    worker.network = offline;
    expect(await worker.answer('?by=claimant#x', page)).toBe('200 kept page');
    expect(await worker.answer('index.html', page)).toBe('200 kept page');
  });

  it('is what is kept, where the line is so slow as to be none', async () => {
    worker.network = () => new Promise(() => undefined);
    expect(await worker.answer('', page)).toBe('200 kept page');
  });

  it('is not found, where there is no line and nothing kept', async () => {
    worker.network = offline;
    expect(await worker.answer('site/no-such-site/', page)).toBe('404 not found');
  });

  it('fails as ever, where even that is not kept', async () => {
    worker.network = offline;
    await worker.cache.delete(`${ROOT}404.html?1`);
    await expect(worker.answer('site/no-such-site/', page)).rejects.toThrow('no line');
  });
});

describe('data', () => {
  it('are the host’s, as the page is', async () => {
    expect(await worker.answer('data/map.geojson', { clientId: 'tab' })).toBe(
      '200 new data/map.geojson',
    );
  });

  it('are what is kept, where there is no line', async () => {
    worker.network = offline;
    expect(await worker.answer('data/map.geojson', { clientId: 'tab' })).toBe('200 kept data');
  });

  it('are what is kept for a page that was, though there is a line again', async () => {
    const online = worker.network;
    worker.network = offline;
    await worker.answer('', page);
    worker.network = online;
    expect(await worker.answer('data/map.geojson', { clientId: 'tab' })).toBe('200 kept data');
    expect(await worker.answer('data/map.geojson', { clientId: 'x' })).toBe(
      '200 new data/map.geojson',
    );
  });
});

describe('code and tiles', () => {
  it('are what is kept, also of an edition before', async () => {
    expect(await worker.answer(ENTRY)).toBe('200 kept code');
    expect(await worker.answer('assets/index-0.js')).toBe('200 code of an edition before');
    expect(await worker.answer('basemap.pmtiles')).toBe('200 kept tiles');
    expect(await worker.answer('basemap.pmtiles', { range: 'bytes=5-8' })).toBe('206 tile');
  });

  it('are the host’s, where they are not kept', async () => {
    expect(await worker.answer('assets/index-2.js')).toBe('200 new assets/index-2.js');
  });
});

it.each(['cards/map.png', '/elsewhere/', 'https://example.com/a/'])(
  'leaves %s to the browser',
  async (path) => {
    expect(await worker.answer(path)).toBeUndefined();
  },
);

describe('what an edition before has left', () => {
  const before = 'assets/index-0.js';

  it('is gone when the only page open is of this edition', async () => {
    worker.windows = [
      { id: 'tab', url: ROOT },
      { id: 'x', url: 'https://example.org/elsewhere/' },
    ];
    await worker.tell(ENTRY, 'tab');
    expect(await isKept(before)).toBe(false);
    expect(await isKept(ENTRY)).toBe(true);
  });

  it('stays while another page is open', async () => {
    worker.windows = [
      { id: 'tab', url: ROOT },
      { id: 'other', url: `${ROOT}site/irbil/` },
    ];
    await worker.tell(ENTRY, 'tab');
    expect(await isKept(before)).toBe(true);
  });

  it.each(['assets/index-0.js', 'assets/index-2.js', null])(
    'stays while the page that is open says it begins with %s',
    async (data) => {
      worker.windows = [{ id: 'tab', url: ROOT }];
      await worker.tell(data, 'tab');
      expect(await isKept(before)).toBe(true);
    },
  );
});

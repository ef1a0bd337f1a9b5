import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserAddressBar } from './history';

const BASE = 'https://example.org/some/map/';
const page = { href: BASE };
const pushed: string[] = [];
const replaced: string[] = [];
const steps: (() => void)[] = [];

beforeEach(() => {
  page.href = BASE;
  for (const list of [pushed, replaced, steps]) list.length = 0;
  const record = (list: string[]) => (_state: null, _title: string, url: string) => {
    list.push(url);
    page.href = url;
  };
  vi.stubGlobal('location', page);
  vi.stubGlobal('document', {
    getElementById: (id: string) => (['site-name', ''].includes(id) ? {} : null),
  });
  vi.stubGlobal('history', { pushState: record(pushed), replaceState: record(replaced) });
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'popstate') steps.push(listener);
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("the browser's address", () => {
  it.each([
    ['', { path: '', search: '', hash: '' }],
    ['site/a/?hide=b#c', { path: 'site/a/', search: '?hide=b', hash: '#c' }],
    ['index.html', { path: 'index.html', search: '', hash: '' }],
  ])('%j is read below the base of the map', (address, expected) => {
    page.href = BASE + address;
    expect(browserAddressBar(BASE).read()).toEqual({ ...expected, isFragmentOnPage: false });
  });

  it.each([
    ['#site-name', true],
    ['#site%2Dname', true],
    ['#elsewhere', false],
    ['#', false],
  ])('%s names a part of the page: %j', (fragment, isOnPage) => {
    page.href = `${BASE}site/a/${fragment}`;
    expect(browserAddressBar(BASE).read().isFragmentOnPage).toBe(isOnPage);
  });

  it('that is not below the base is read as the overview', () => {
    page.href = 'https://example.org/elsewhere/?hide=b#c';
    expect(browserAddressBar(BASE).read()).toMatchObject({ path: '', search: '', hash: '' });
  });

  it('is written as a step, or replaces the last one', () => {
    const bar = browserAddressBar(BASE);
    bar.write('site/a/?hide=b#c', 'push');
    bar.write('?map=5/34/41', 'replace');
    expect(pushed).toEqual([`${BASE}site/a/?hide=b#c`]);
    expect(replaced).toEqual([`${BASE}?map=5/34/41`]);
  });

  it('is not written again if it has not changed', () => {
    const bar = browserAddressBar(BASE);
    bar.write('', 'push');
    bar.write('', 'replace');
    expect([pushed, replaced]).toEqual([[], []]);
  });

  it('is written below the base, whatever page is open', () => {
    const bar = browserAddressBar(BASE);
    bar.write('site/a/', 'push');
    bar.write('site/b/', 'push');
    bar.write('', 'push');
    expect(pushed).toEqual([`${BASE}site/a/`, `${BASE}site/b/`, BASE]);
  });

  it.each([
    [`${BASE}site/a/`, 'site/a/'],
    [BASE, ''],
    ['https://example.org/some/other/', undefined],
    ['https://example.com/some/map/site/a/', undefined],
    ['http://example.org/some/map/', undefined],
  ])('%s is within the map at %j', (link, path) => {
    expect(browserAddressBar(BASE).addressWithin(new URL(link))?.path).toBe(path);
  });

  it('calls the listener after Back or Forward', () => {
    const listener = vi.fn();
    browserAddressBar(BASE).onBackOrForward(listener);
    steps.forEach((step) => step());
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('an address that is written often', () => {
  /** Like Safari: throws after 100 writes in 10 seconds. */
  const written: { url: string; mode: 'push' | 'replace'; time: number }[] = [];
  let limit = 100;

  beforeEach(() => {
    vi.useFakeTimers();
    written.length = 0;
    limit = 100;
    const write = (mode: 'push' | 'replace') => (_state: null, _title: string, url: string) => {
      const now = Date.now();
      if (written.filter(({ time }) => now - time < 10_000).length >= limit)
        throw new DOMException('The operation is insecure.', 'SecurityError');
      written.push({ url, mode, time: now });
      page.href = url;
    };
    vi.stubGlobal('history', { pushState: write('push'), replaceState: write('replace') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const writes = fc.array(
    fc.record({
      address: fc.integer({ min: 0, max: 400 }).map((day) => `?from=${day}`),
      mode: fc.constantFrom('push' as const, 'replace' as const),
      pause: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 300),
    }),
    { minLength: 120, maxLength: 300 },
  );

  it.each([100, 20, 1])('with a limit of %d never throws, and the last is right', (allowed) => {
    fc.assert(
      fc.property(writes, (all) => {
        page.href = BASE;
        written.length = 0;
        limit = allowed;
        vi.advanceTimersByTime(20_000);
        const bar = browserAddressBar(BASE);
        for (const { address, mode, pause } of all) {
          bar.write(address, mode);
          expect(bar.read().search).toBe(address);
          vi.advanceTimersByTime(pause);
        }
        vi.advanceTimersByTime(60_000);
        expect(page.href).toBe(BASE + (all.at(-1)?.address ?? ''));
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is written at once as long as that is allowed', () => {
    const bar = browserAddressBar(BASE);
    for (let day = 0; day < 50; day += 1) bar.write(`?from=${day}`, 'push');
    expect(written).toHaveLength(50);
  });

  it('gives a site that is opened after 150 keys an entry of its own', () => {
    const bar = browserAddressBar(BASE);
    for (let day = 0; day < 150; day += 1) bar.write(`?from=${day}`, 'replace');
    bar.write('site/a/?from=149', 'push');
    expect(bar.read().path).toBe('site/a/');
    vi.advanceTimersByTime(10_000);
    expect(written.slice(-2)).toMatchObject([
      { url: `${BASE}?from=149`, mode: 'replace' },
      { url: `${BASE}site/a/?from=149`, mode: 'push' },
    ]);
  });

  it('is not written after the reader has gone back', () => {
    const bar = browserAddressBar(BASE);
    bar.onBackOrForward(() => undefined);
    for (let day = 0; day < 150; day += 1) bar.write(`?from=${day}`, 'push');
    page.href = `${BASE}?from=48`;
    steps.forEach((step) => step());
    expect(bar.read().search).toBe('?from=48');
    vi.advanceTimersByTime(60_000);
    expect(page.href).toBe(`${BASE}?from=48`);
  });
});

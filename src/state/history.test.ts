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

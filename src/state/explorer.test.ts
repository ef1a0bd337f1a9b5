import { describe, expect, it, vi } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { Address } from './url/codec';
import { OVERVIEW } from './view-state';
import { showOnlyActors, toggleActor, openOverview } from './transitions';
import { Explorer } from './explorer.svelte';
import type { AddressBar } from './history';

const HOME = 'https://example.org/map/';
const CAMERA = { zoom: 7, lat: 34, lng: 41 };

const map = tinyMap({ army: null, rebels: null }, [
  fileSite('border', [
    fileEvent('strike', ['army'], { claims: [fileClaim('both', { alsoAbout: ['raid'] })] }),
  ]),
  fileSite('airport', [fileEvent('raid', ['rebels'])]),
]);

/** An address bar and history without a browser. */
class FakeAddressBar implements AddressBar {
  readonly entries: string[];
  #at = 0;
  #listener = (): void => undefined;

  constructor(opened = '') {
    this.entries = [opened];
  }

  get current(): string {
    return this.entries[this.#at] ?? '';
  }
  read(): Address {
    return (
      this.addressWithin(new URL(this.absolute(this.current))) ?? { path: '', search: '', hash: '' }
    );
  }
  write(address: string, mode: 'push' | 'replace'): void {
    if (address === this.current) return;
    if (mode === 'push') this.#at += 1;
    this.entries.splice(this.#at, Infinity, address);
  }
  absolute(address: string): string {
    return new URL(address, HOME).href;
  }
  addressWithin({ href, pathname, search, hash }: URL): Address | null {
    if (!href.startsWith(HOME)) return null;
    return { path: pathname.slice('/map/'.length), search, hash };
  }
  onBackOrForward(listener: () => void): void {
    this.#listener = listener;
  }
  step(by: 1 | -1): void {
    this.#at += by;
    this.#listener();
  }
}

function opened(address = '') {
  const bar = new FakeAddressBar(address);
  const explorer = new Explorer(map, bar);
  const follow = (link: string): void => explorer.openUrl(new URL(link, HOME));
  /** How many camera commands an action causes. */
  const movesOf = (step: () => void): number => {
    const listener = vi.fn();
    explorer.onCameraCommand(listener);
    step();
    return listener.mock.calls.length;
  };
  return { bar, explorer, follow, movesOf };
}

describe('the view state', () => {
  it('is at first what the address gives', () => {
    const { explorer } = opened('site/border/?hide=rebels&map=7/34/41&utm=x#both');
    expect(explorer.view).toEqual({
      ...OVERVIEW,
      siteId: 'border',
      claimId: 'both',
      hiddenToggleIds: new Set(['rebels']),
      camera: CAMERA,
      unknownParameters: 'utm=x',
    });
    expect(explorer.derivedView.selectedSite?.site.id).toBe('border');
    expect(explorer.derivedView.selectedClaim).toMatchObject({
      claim: { id: 'both' },
      isShown: true,
    });
  });

  it('is in the address after every step, and Back and Forward restore it', () => {
    const { bar, explorer, follow } = opened();
    follow(explorer.hrefOfSite('border', 'both'));
    explorer.showViewState(toggleActor(explorer.view, 'army'));
    expect(bar.entries).toEqual(['', 'site/border/#both', 'site/border/?hide=army#both']);
    expect(explorer.derivedView.selectedSite?.isShown).toBe(false);
    bar.step(-1);
    expect([...explorer.view.hiddenToggleIds]).toEqual([]);
    expect(explorer.derivedView.selectedSite?.isShown).toBe(true);
    bar.step(-1);
    expect(explorer.view.siteId).toBeNull();
    bar.step(1);
    expect(explorer.view).toMatchObject({ siteId: 'border', claimId: 'both' });
  });

  it('has the settled camera in the address, without a step', () => {
    const { bar, explorer, follow, movesOf } = opened();
    follow('site/border/');
    expect(movesOf(() => explorer.saveCamera(CAMERA))).toBe(0);
    expect(bar.entries).toEqual(['', 'site/border/?map=7/34/41']);
    bar.step(-1);
    expect(explorer.view).toMatchObject({ siteId: null, camera: null });
  });

  it('follows a link to a page of the map', () => {
    const { bar, explorer, follow } = opened();
    follow('site/airport/?only=rebels#both');
    expect(explorer.view).toMatchObject({ siteId: 'airport', claimId: 'both' });
    expect(bar.current).toBe('site/airport/?hide=army#both');
  });

  it('does not follow a link that leads elsewhere', () => {
    const { bar, explorer, follow } = opened('site/border/');
    follow('https://example.com/map/site/airport/');
    expect(explorer.view.siteId).toBe('border');
    expect(bar.entries).toEqual(['site/border/']);
  });
});

describe('a link', () => {
  it('to a site keeps the filter and drops the camera', () => {
    const { explorer } = opened('site/border/?hide=army&map=7/34/41&utm=x');
    expect(explorer.hrefOfSite('airport')).toBe(`${HOME}site/airport/?hide=army&utm=x`);
    expect(explorer.hrefOfSite('airport', 'both')).toBe(
      `${HOME}site/airport/?hide=army&utm=x#both`,
    );
    expect(explorer.hrefOfView(openOverview(explorer.view))).toBe(
      `${HOME}?hide=army&map=7/34/41&utm=x`,
    );
  });

  it('for sharing leaves out unknown parameters', () => {
    const { explorer } = opened('site/border/?hide=army&map=7/34/41&utm=x#both');
    expect(explorer.shareLink).toBe(`${HOME}site/border/?hide=army&map=7/34/41#both`);
  });

  it.each<readonly [link: string, leadsHere: boolean]>([
    ['', true],
    ['?hide=army', true],
    ['#both', true],
    ['site/border/', true],
    ['site/nowhere/#both', true],
    ['site/border/data.json', false],
    ['data/map.geojson', false],
    ['site/', false],
    ['../elsewhere/', false],
    ['https://example.com/map/', false],
    ['mailto:somebody@example.org', false],
  ])('%j leads to a page of the map: %s', (link, leadsHere) => {
    expect(opened().explorer.isMapPage(new URL(link, HOME))).toBe(leadsHere);
  });
});

describe('a link', () => {
  const absolute = ({ bar }: ReturnType<typeof opened>, link: string): string =>
    new URL(link, bar.absolute(bar.current)).href;

  it.each(['', '?hide=army&map=7/34/41&utm=x', 'site/border/?hide=army&map=7/34/41&utm=x#both'])(
    'on the page %j, short or long, leads to the same address',
    (address) => {
      const page = opened(address);
      const { explorer } = page;
      for (const site of ['border', 'airport']) {
        expect(absolute(page, explorer.links.siteHref(site))).toBe(explorer.hrefOfSite(site));
        expect(absolute(page, explorer.links.claimHref('both', site))).toBe(
          explorer.hrefOfSite(site, 'both'),
        );
      }
      expect(absolute(page, explorer.links.claimHref('both'))).toBe(
        explorer.hrefOfSite('border', 'both'),
      );
    },
  );

  it('to a claim of the same page is its hash alone', () => {
    expect(opened('site/border/?hide=army').explorer.links.claimHref('both')).toBe('#both');
  });

  it.each([
    ['site/airport/?hide=army', 'airport'],
    ['', null],
  ])('to %j gives its view state before it is followed', (link, site) => {
    const { explorer } = opened('site/border/');
    expect(explorer.viewStateAt(new URL(link, HOME))?.siteId).toBe(site);
    expect(explorer.view.siteId).toBe('border');
  });

  it('that leads elsewhere gives no view state', () => {
    expect(opened().explorer.viewStateAt(new URL('data/map.geojson', HOME))).toBeNull();
  });
});

describe('a notice', () => {
  it('names what the map does not have, until the reader closes it', () => {
    const { explorer } = opened('site/nowhere/?hide=nobody#nothing');
    expect(explorer.notices.map(({ kind }) => kind)).toEqual([
      'unknown-site',
      'unknown-claim',
      'unknown-actors',
    ]);
    const [first] = explorer.notices;
    if (first !== undefined) explorer.closeNotice(first);
    expect(explorer.notices.map(({ kind }) => kind)).toEqual(['unknown-claim', 'unknown-actors']);
  });

  it('stays after other actions, and is gone after the next link', () => {
    const { explorer, follow } = opened('?hide=nobody');
    explorer.showViewState(toggleActor(explorer.view, 'army'));
    expect(explorer.notices).toHaveLength(1);
    follow('site/border/');
    expect(explorer.notices).toEqual([]);
    follow('site/nowhere/');
    expect(explorer.notices).toHaveLength(1);
  });
});

describe('the camera has to move', () => {
  it('when a site is opened or left and the camera is at its default', () => {
    const { explorer, follow, movesOf } = opened();
    expect(movesOf(() => follow('site/border/'))).toBe(1);
    expect(movesOf(() => follow('site/airport/'))).toBe(1);
    expect(movesOf(() => explorer.showViewState(openOverview(explorer.view)))).toBe(1);
  });

  it('when a site is opened from a map that the reader has moved', () => {
    const { explorer, follow, movesOf } = opened('?map=7/34/41');
    expect(movesOf(() => follow(explorer.hrefOfSite('border')))).toBe(1);
  });

  it('when Back or Forward leads to another view', () => {
    const { bar, follow, movesOf } = opened('?map=7/34/41');
    follow('site/border/');
    expect(movesOf(() => bar.step(-1))).toBe(1);
    expect(movesOf(() => bar.step(1))).toBe(1);
  });

  it('when a link gives the camera', () => {
    const { follow, movesOf } = opened('site/border/');
    expect(movesOf(() => follow('site/airport/?map=7/34/41'))).toBe(1);
    expect(movesOf(() => follow('site/airport/?map=8/34/41'))).toBe(1);
  });

  it('not when a toggle is switched', () => {
    const { explorer, movesOf } = opened('site/border/');
    expect(movesOf(() => explorer.showViewState(toggleActor(explorer.view, 'army')))).toBe(0);
  });

  it('not when a claim of the same site is opened', () => {
    const { explorer, follow, movesOf } = opened('site/border/?map=7/34/41');
    expect(movesOf(() => follow(explorer.hrefOfSite('border', 'both')))).toBe(0);
  });

  it('not when a site is left for a map that the reader has moved', () => {
    const { explorer, movesOf } = opened('site/border/?map=7/34/41');
    expect(movesOf(() => explorer.showViewState(openOverview(explorer.view)))).toBe(0);
  });
});

describe('the lens', () => {
  it('keeps the hidden toggles of each lens, also after Back', () => {
    const { explorer, bar: address } = opened('?hide=rebels');
    explorer.setLens('claimant');
    expect(address.current).toBe('?by=claimant');
    explorer.showViewState(showOnlyActors(explorer.view, map, []));
    explorer.setLens('actor');
    expect(address.current).toBe('?hide=rebels');
    explorer.setLens('claimant');
    expect(address.current).toBe('?by=claimant&only=');
    address.step(-1);
    expect([explorer.view.lens, [...explorer.view.hiddenToggleIds]]).toEqual(['actor', ['rebels']]);
  });
});

describe('a replacing step', () => {
  it('is not undone by Back', () => {
    const { explorer, bar: address } = opened('');
    explorer.showViewState({ ...explorer.view, searchText: 'a' });
    explorer.showViewState({ ...explorer.view, searchText: 'ab' }, 'replace');
    expect(address.entries).toEqual(['', '?q=ab']);
  });
});

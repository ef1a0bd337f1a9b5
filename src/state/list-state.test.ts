import { describe, expect, it } from 'vitest';
import { datasetOfFile } from '../../tests/support/map-files';
import { manyRaidsMap } from '../../tests/support/many-raids';
import { Explorer } from './explorer.svelte';
import type { AddressBar } from './history';
import { openListPart, sortEventsBy } from './list-transitions';
import { ListState } from './list-state.svelte';
import { openSite, setPeriod } from './transitions';

const HOME = 'https://example.org/map/';
const large = datasetOfFile(manyRaidsMap({ raids: 150 }));
const small = datasetOfFile(manyRaidsMap({ raids: 10, villages: 3 }));

/** An address bar without a browser. It remembers the address that was written last. */
function barAt(opened: string): AddressBar & { readonly written: () => string } {
  let address = opened;
  const addressWithin = ({ href }: URL) => {
    const { pathname, search, hash } = new URL(href);
    return { path: pathname.slice('/map/'.length), search, hash };
  };
  return {
    read: () => addressWithin(new URL(address, HOME)),
    write: (next) => (address = next),
    absolute: (relative) => new URL(relative, HOME).href,
    addressWithin,
    onBackOrForward: () => undefined,
    written: () => address,
  };
}

function openedAt(address: string, dataset = large) {
  const bar = barAt(address);
  const isLarge = dataset === large;
  return { bar, explorer: new Explorer(dataset, bar, isLarge ? ListState : null) };
}

describe('the part of a list in an address', () => {
  it.each([
    ['', null, 1],
    ['sites/2/', null, 2],
    ['site/town/', 'town', 1],
    ['site/town/3/', 'town', 3],
    ['site/town/3/index.html', 'town', 3],
    ['site/village-1/', 'village-1', 1],
  ])('%j is opened, and written again', (address, siteId, part) => {
    const { explorer, bar } = openedAt(address);
    expect(explorer.view).toMatchObject({ siteId, listPart: part });
    expect(explorer.shownPartNumber).toBe(part);
    expect(explorer.notices).toEqual([]);
    explorer.showViewState(explorer.view);
    expect(bar.written()).toBe(address.replace('index.html', ''));
  });

  it.each([
    ['site/town/0/', '0', 1],
    ['site/town/two/', 'two', 1],
    ['site/town/-1/', '-1', 1],
    ['site/town/02/', '02', 1],
    ['sites/1.5/', '1.5', 1],
    ['sites/99/', '99', 2],
    ['site/village-1/2/', '2', 1],
  ])('%j is no part: a notice says so, and the nearest one is shown', (address, id, shown) => {
    const { explorer } = openedAt(address);
    expect(explorer.notices).toEqual([{ kind: 'unknown-part', ids: [id] }]);
    expect(explorer.shownPartNumber).toBe(shown);
  });

  it('is none on a map whose lists are short', () => {
    const { explorer } = openedAt('site/town/2/', small);
    expect(explorer.notices).toEqual([{ kind: 'unknown-part', ids: ['2'] }]);
    expect(explorer.view.listPart).toBe(1);
    expect(openedAt('sites/2/', small).explorer.notices.length).toBe(1);
  });

  it('is not that of a site which the map does not have', () => {
    const { explorer } = openedAt('site/nowhere/2/');
    expect(explorer.view).toMatchObject({ siteId: null, listPart: 1 });
  });
});

describe('the part that is shown', () => {
  it('is the last one if a filter leaves fewer, without a notice', () => {
    const { explorer } = openedAt('site/town/6/?from=2003&to=2003');
    expect(explorer.notices).toEqual([]);
    expect(explorer.shownPartNumber).toBe(explorer.lists?.shownEvents?.list.parts.length);
    expect(explorer.shownPartNumber).toBeLessThan(6);
    explorer.showViewState(setPeriod(explorer.view, { from: null, to: null }));
    expect(explorer.shownPartNumber).toBe(6);
  });

  it.each(['raid-2-dead', 'raid-60-who', 'raid-149-happened', 'town-itself'])(
    'is the one with the claim that the address names: %s',
    (claimId) => {
      const wrongly = openedAt(`site/town/2/#${claimId}`).explorer;
      const { bar, explorer } = openedAt(wrongly.hrefOfClaim(claimId).slice(HOME.length));
      const claims = (one: Explorer) =>
        one.lists?.shownEvents?.accountsByGroup
          .flat()
          .flatMap(({ questions }) => questions.flatMap((question) => question.claims))
          .map(({ id }) => id);
      expect(claims(explorer)).toContain(claimId);
      expect(claims(wrongly)).toContain(claimId);
      // Without a script, the page at this address has the claim too.
      expect(explorer.view.listPart).toBe(explorer.shownPartNumber);
      explorer.showViewState(sortEventsBy(explorer.view, 'newest'));
      explorer.showViewState(openSite(explorer.view, 'town', claimId));
      expect(claims(explorer)).toContain(claimId);
      expect(bar.written()).toMatch(new RegExp(`order=newest#${claimId}$`));
    },
  );

  it('is the one with the event that the address names, under the filter', () => {
    const { explorer } = openedAt('site/town/#event-raid-140');
    const events = explorer.lists?.shownEvents?.part.groups
      .flatMap(({ entries }) => entries)
      .map(({ eventView }) => eventView?.event.id);
    expect(events).toContain('raid-140');
    expect(explorer.shownPartNumber).toBeGreaterThan(1);
  });

  it('of the overview is that of the open site, to which its link leads back', () => {
    const { explorer } = openedAt('site/village-5/');
    expect(explorer.overviewHref).toBe(`${HOME}sites/2/`);
    explorer.openUrl(new URL(explorer.overviewHref));
    const sites = explorer.lists?.shownSites?.part.groups.flatMap(({ entries }) => entries);
    expect(sites?.map(({ site }) => site.id)).toContain('village-5');
  });
});

describe('a link', () => {
  it('to a claim of this part stays on the page, and to another one names its part', () => {
    const { explorer } = openedAt('site/town/');
    expect(explorer.links.claimHref('raid-1-who')).toBe('#raid-1-who');
    expect(explorer.links.claimHref('raid-149-who')).toMatch(/\/site\/town\/[2-9]\/#raid-149-who$/);
    explorer.showViewState(openListPart(explorer.view, 2));
    expect(explorer.links.claimHref('raid-1-who')).toBe(`${HOME}site/town/#raid-1-who`);
  });

  it('to a part of a site or of the overview is one of the map’s own pages', () => {
    const { explorer } = openedAt('');
    const isPage = (path: string): boolean => explorer.isMapPage(new URL(path, HOME));
    expect(['sites/2/', 'site/town/2/', 'site/town/', ''].filter((one) => !isPage(one))).toEqual(
      [],
    );
    expect(['sites/', 'sites/x/', 'site/town/x/', 'site/town/2/3/'].filter(isPage)).toEqual([]);
  });
});

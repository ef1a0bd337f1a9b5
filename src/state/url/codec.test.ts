import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { NOT_SAID } from '../../claims/model';
import { decodeAddress, encodeAddress, encodeAddressToShare, type Address } from './codec';
import { isClaimAtSite } from '../../select/claims-at-site';
import { actorToggleIds } from '../../select/actor-groups';
import { OVERVIEW, type ViewState } from '../view-state';

const HOME = 'https://example.org/some/map/';

/** An address as the browser gives it. */
function addressOf(text: string): Address {
  const { pathname, search, hash } = new URL(text, HOME);
  return { path: pathname.slice(new URL(HOME).pathname.length), search, hash };
}

const map = tinyMap(
  {
    state: null,
    army: 'state',
    navy: 'state',
    front: null,
    wing: 'front',
    cell: 'wing',
    lone: null,
  },
  [
    fileSite('border', [
      fileEvent('strike', ['army', 'navy'], {
        claims: [fileClaim('both-sides', { alsoAbout: ['raid'] })],
      }),
    ]),
    fileSite('airport', [
      fileEvent('raid', ['front', 'wing', 'cell'], { claims: [fileClaim('raid-when')] }),
      fileEvent('drone', [], { claims: [fileClaim('drone-seen')] }),
      fileEvent('visit', ['lone']),
    ]),
  ],
);
const ALL = ['army', 'navy', 'front', 'wing', 'cell', 'lone', NOT_SAID];
const but = (...shown: readonly string[]): string[] => ALL.filter((id) => !shown.includes(id));

const decoded = (text: string) => decodeAddress(addressOf(text), map);
const hiddenBy = (query: string): string[] => [...decoded(`?${query}`).viewState.hiddenToggleIds];
const hiding = (...hidden: readonly string[]): ViewState => ({
  ...OVERVIEW,
  hiddenToggleIds: new Set(hidden),
});

describe('an address', () => {
  it('decodes to the view state that it was encoded from, without notices', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const read = decodeAddress(addressOf(encodeAddress(view, dataset)), dataset);
        expect(read).toEqual({ viewState: view, notices: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('for sharing decodes to the same view state, without unknown parameters', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        const read = decodeAddress(addressOf(encodeAddressToShare(view, dataset)), dataset);
        expect(read).toEqual({ viewState: { ...view, unknownParameters: '' }, notices: [] });
      }),
      { numRuns: 60 },
    );
  });

  const scrap = fc.oneof(
    fc.constantFrom(
      'site/',
      'site-0',
      'claim-0',
      'actor-0',
      'actor-1.self',
      NOT_SAID,
      'index.html',
    ),
    fc.constantFrom('?', '#', '&', '=', ',', '/', '%', '%zz', 'only=', 'hide=', 'map=', '1e308'),
    fc.constantFrom('by=claimant', 'attribution=', 'from=', 'to=', '2021-04~', 'q=', 'read=1'),
    fc.string({ maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const anything = fc.array(scrap, { maxLength: 8 }).map((scraps) => scraps.join(''));

  it('of any text decodes to sites, claims and actors of the map', () => {
    fc.assert(
      fc.property(arbitraryDataset, anything, anything, anything, (dataset, path, search, hash) => {
        const { viewState } = decodeAddress({ path, search, hash }, dataset);
        const claim =
          viewState.claimId === null ? undefined : dataset.claimById.get(viewState.claimId);
        expect(viewState.siteId === null || dataset.siteById.has(viewState.siteId)).toBe(true);
        expect(viewState.claimId === null || claim !== undefined).toBe(true);
        if (claim !== undefined)
          expect(isClaimAtSite(dataset, claim, viewState.siteId ?? '')).toBe(true);
        expect(
          [...viewState.hiddenToggleIds].filter(
            (id) => !actorToggleIds(dataset, viewState.lens).includes(id),
          ),
        ).toEqual([]);
        expect(Object.values(viewState.camera ?? {}).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('of any text stays the same after it was decoded and encoded once', () => {
    fc.assert(
      fc.property(arbitraryDataset, anything, anything, anything, (dataset, path, search, hash) => {
        const url = new URL(HOME);
        url.pathname += path;
        url.search = search;
        url.hash = hash;
        const once = encodeAddress(decodeAddress(addressOf(url.href), dataset).viewState, dataset);
        const again = decodeAddress(addressOf(once), dataset);
        expect(again.notices).toEqual([]);
        expect(encodeAddress(again.viewState, dataset)).toBe(once);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the actor toggles of an address', () => {
  it.each<readonly [query: string, hidden: readonly string[]]>([
    ['hide=army', ['army']],
    ['hide=army,lone', ['army', 'lone']],
    ['hide=state', ['army', 'navy']],
    ['hide=front', ['front', 'wing', 'cell']],
    ['hide=front.self', ['front']],
    ['hide=wing', ['wing', 'cell']],
    ['hide=wing.self', ['wing']],
    ['hide=not-said', [NOT_SAID]],
    ['hide=', []],
    ['only=army', but('army')],
    ['only=state', but('army', 'navy')],
    ['only=', ALL],
    ['only', ALL],
    ['only=army&hide=army', but('army')],
    ['hide=army&only=army', but('army')],
    ['hide=lone&hide=army', ['lone']],
    ['hide=army%2Clone', ['army', 'lone']],
    ['%68ide=army', ['army']],
    ['hide=,,army,', ['army']],
    ['hide=army,army', ['army']],
  ])('%s hides %j', (query, hidden) => {
    expect(hiddenBy(query)).toEqual(hidden);
    expect(decoded(`?${query}`).notices).toEqual([]);
  });

  it.each<readonly [query: string, hidden: readonly string[], unknown: readonly string[]]>([
    ['hide=army,nobody', ['army'], ['nobody']],
    ['only=army,nobody', but('army'), ['nobody']],
    ['only=nobody,noone', [], ['nobody', 'noone']],
    ['only=nobody&hide=army', [], ['nobody']],
    ['hide=state.self', [], ['state.self']],
    ['hide=outlet', [], ['outlet']],
    ['hide=100%,lone', ['lone'], ['100%']],
  ])('%s hides %j and names %j as unknown', (query, hidden, ids) => {
    expect(hiddenBy(query)).toEqual(hidden);
    expect(decoded(`?${query}`).notices).toEqual([{ kind: 'unknown-actors', ids }]);
  });

  it.each<readonly [hidden: readonly string[], written: string]>([
    [[], ''],
    [['army'], '?hide=army'],
    [['army', 'navy'], '?hide=state'],
    [['front'], '?hide=front.self'],
    [['wing'], '?hide=wing.self'],
    [['cell'], '?hide=cell'],
    [['front', 'wing', 'cell'], '?hide=front'],
    [but('army', 'navy'), '?only=state'],
    [but('lone'), '?only=lone'],
    [['army', 'front'], '?hide=army,front.self'],
    [but('army', 'lone'), '?only=army,lone'],
    [ALL, '?only='],
  ])('hiding %j is written as %s', (hidden, written) => {
    expect(encodeAddress(hiding(...hidden), map)).toBe(written);
  });

  it('are written as the shorter one of the two lists', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, { lens, hiddenToggleIds }]) => {
        const shown = new Set(
          actorToggleIds(dataset, lens).filter((id) => !hiddenToggleIds.has(id)),
        );
        const lengthOf = (set: ReadonlySet<string>): number =>
          encodeAddress({ ...OVERVIEW, lens, hiddenToggleIds: set }, dataset).split(',').length;
        if (hiddenToggleIds.size > 0 && shown.size > 0)
          expect(lengthOf(hiddenToggleIds)).toBe(lengthOf(shown));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the camera of an address', () => {
  it.each<readonly [value: string, camera: ViewState['camera']]>([
    ['5/34.5/41', { zoom: 5, lat: 34.5, lng: 41 }],
    ['5.123/34.56789/-41.00004', { zoom: 5.12, lat: 34.5679, lng: -41 }],
    ['99/99/999', { zoom: 14, lat: 85, lng: 180 }],
    ['-1/-99/-999', { zoom: 0, lat: -85, lng: -180 }],
    ['5/0/1e308', { zoom: 5, lat: 0, lng: 180 }],
    ['5/0/-1e308', { zoom: 5, lat: 0, lng: -180 }],
    ['5/-0.000001/0', { zoom: 5, lat: 0, lng: 0 }],
    ['5%2F34%2F41', { zoom: 5, lat: 34, lng: 41 }],
    ['5/0/1e309', null],
    ['NaN/0/0', null],
    ['Infinity/0/0', null],
    ['5/34', null],
    ['5/34/41/0', null],
    ['5//41', null],
    ['5/%20/41', null],
    ['five/34/41', null],
    ['', null],
    ['/', null],
    ['//', null],
  ])('written as map=%s is %j', (value, camera) => {
    expect(decoded(`?map=${value}`).viewState.camera).toEqual(camera);
  });
});

describe('the path and hash of an address', () => {
  it.each<readonly [address: string, site: string | null, claim: string | null]>([
    ['', null, null],
    ['index.html', null, null],
    ['site/border/', 'border', null],
    ['site/border', 'border', null],
    ['site/border/index.html', 'border', null],
    ['site/border/#both-sides', 'border', 'both-sides'],
    ['#raid-when', 'airport', 'raid-when'],
    ['site/border/#raid-when', 'airport', 'raid-when'],
    ['site/airport/#both-sides', 'airport', 'both-sides'],
    ['#both-sides', 'border', 'both-sides'],
    ['site/%62order/', 'border', null],
    ['elsewhere/border/', null, null],
    ['site/', null, null],
    ['site/airport/#event-raid', 'airport', null],
    ['#event-raid', 'airport', null],
    ['site/border/#event-raid', 'airport', null],
    ['site/airport/#event-strike', 'border', null],
    // What other tools add behind a fragment.
    ['site/border/#both-sides#?secret=AbC123xyz9', 'border', 'both-sides'],
    ['site/border/#both-sides?utm_source=x', 'border', 'both-sides'],
    ['site/border/#both-sides&utm_source=x', 'border', 'both-sides'],
    ['site/border/#both-sides:~:text=strike', 'border', 'both-sides'],
    ['site/border/#both%2Dsides', 'border', 'both-sides'],
  ])('%s names %s and %s', (address, site, claim) => {
    const { viewState, notices } = decoded(address);
    expect([viewState.siteId, viewState.claimId]).toEqual([site, claim]);
    expect(notices).toEqual([]);
  });

  it.each([
    ['site/nowhere/?hide=army', [{ kind: 'unknown-site', ids: ['nowhere'] }]],
    ['site/100%/?hide=army', [{ kind: 'unknown-site', ids: ['100%'] }]],
    ['?hide=army#nothing', [{ kind: 'unknown-claim', ids: ['nothing'] }]],
    ['?hide=army#event-nothing', [{ kind: 'unknown-claim', ids: ['event-nothing'] }]],
    ['?hide=army#nothing&x', [{ kind: 'unknown-claim', ids: ['nothing'] }]],
    ['?hide=army&from=2021-13-45', [{ kind: 'unreadable-dates', ids: ['2021-13-45'] }]],
    [
      '?hide=army&from=27.6.2021&to=2021-02-30',
      [{ kind: 'unreadable-dates', ids: ['27.6.2021', '2021-02-30'] }],
    ],
    // Other sites add this to the addresses that they link.
    ['?hide=army&from=timeline', []],
    [
      'site/nowhere/?hide=army,nobody#nothing',
      [
        { kind: 'unknown-site', ids: ['nowhere'] },
        { kind: 'unknown-claim', ids: ['nothing'] },
        { kind: 'unknown-actors', ids: ['nobody'] },
      ],
    ],
  ])('%s gives notices for unknown ids, and keeps the rest', (address, notices) => {
    const read = decoded(address);
    expect(read.notices).toEqual(notices);
    expect(read.viewState).toEqual(hiding('army'));
  });

  it.each([
    '#Echobox=1624889000',
    '#google_vignette',
    '#.YNlx',
    '#xtor=RSS-16',
    '#?secret=AbC123xyz9',
    '#:~:text=airport',
    '#top',
    '#comments',
    '#comment-17',
    '#respond',
    '#main-content',
    '#photo-3',
    '#article',
    '#Top',
    '#/site/x',
    '#!/x',
    '#_=_',
    '#%',
    '#%zz',
    '#',
    '##',
    '#sthash.Ab1.dpuf',
    '#-',
    '#مطار',
    `#${'a'.repeat(101)}`,
  ])('ignore the fragment %s, which cannot be a claim', (fragment) => {
    expect(decoded(`site/airport/?hide=army${fragment}`)).toEqual({
      viewState: { ...hiding('army'), siteId: 'airport' },
      notices: [],
    });
  });

  it('say nothing about a fragment that names a part of the page', () => {
    const address = { ...addressOf('site/airport/#site-name'), isFragmentOnPage: true };
    expect(decodeAddress(address, map)).toEqual({
      viewState: { ...OVERVIEW, siteId: 'airport' },
      notices: [],
    });
  });

  it('opens the claim even if its site is misspelt', () => {
    const { viewState, notices } = decoded('site/bordre/#both-sides');
    expect([viewState.siteId, viewState.claimId]).toEqual(['border', 'both-sides']);
    expect(notices).toEqual([{ kind: 'unknown-site', ids: ['bordre'] }]);
  });
});

describe('the search text of an address', () => {
  it.each([
    ['air%20base', 'air base'],
    ['air+base', 'air base'],
    ['a%2Bb', 'a+b'],
    ['100%', '100%'],
    ['100%+sure', '100%+sure'.replace('+', ' ')],
  ])('written as q=%s is "%s"', (value, text) => {
    expect(decoded(`?q=${value}`).viewState.searchText).toBe(text);
  });
});

describe('unknown parameters', () => {
  const address = 'site/border/?utm=x&hide=army&utm_x=claimant&=&flag#both-sides';

  it('stay in the address', () => {
    const { viewState } = decoded(address);
    expect(encodeAddress(viewState, map)).toBe(
      'site/border/?hide=army&utm=x&utm_x=claimant&=&flag#both-sides',
    );
  });

  it('are left out of a link for sharing', () => {
    expect(encodeAddressToShare(decoded(address).viewState, map)).toBe(
      'site/border/?hide=army#both-sides',
    );
  });
});

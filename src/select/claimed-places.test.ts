import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, point, tinyMap } from '../../tests/support/map-files';
import { isClaimedPlaceDrawable } from './claimed-places';

const HERE = {
  geometry: point([41, 34]),
  where_prec: 2 as const,
  coordinateUncertaintyInMeters: 900,
};
const COUNTRY = { geometry: null, where_prec: 6 as const };

const map = tinyMap({}, [
  fileSite('town', [fileEvent('strike', [])], {
    claims: [
      fileClaim('at-the-town', { about: 'location', value: HERE }),
      fileClaim('in-the-country', { about: 'location', value: COUNTRY }),
      fileClaim('without-a-place', { about: 'location' }),
    ],
  }),
  fileSite('region', [], {
    geometry: null,
    claims: [
      fileClaim('of-the-region', { about: 'location', value: HERE }),
      fileClaim('of-both', { about: 'location', value: HERE, alsoAbout: ['strike'] }),
    ],
  }),
]);

describe('the place of a claim is drawn', () => {
  it.each([
    ['at-the-town', true],
    ['in-the-country', false],
    ['without-a-place', false],
    ['of-the-region', false],
    ['of-both', true],
  ])('of the claim %s: %s', (id, isDrawn) => {
    const claim = map.claimById.get(id);
    if (claim === undefined) throw new Error(`there is no claim ${id}`);
    expect(isClaimedPlaceDrawable(map, claim)).toBe(isDrawn);
  });

  it('is one object for all claims that state it', () => {
    const [one, other] = ['at-the-town', 'of-both'].map((id) => map.claimById.get(id)?.place);
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTOR_HUES } from '../claims/presentation';
import { clusterImageId, parseClusterImageId, type ClusterImage } from './cluster-images';

const look: fc.Arbitrary<ClusterImage> = fc.record({
  radius: fc.integer({ min: 10, max: 40 }),
  hasDifferingAccounts: fc.boolean(),
  isMaybeInPeriod: fc.boolean(),
  ring: fc.array(
    fc.record({
      hue: fc.constantFrom(...ACTOR_HUES, 'grey' as const),
      length: fc.integer({ min: 1, max: 24 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

test('the picture of a cluster is drawn from its id alone', () => {
  fc.assert(
    fc.property(look, (one) => {
      expect(parseClusterImageId(clusterImageId(one, one))).toEqual(one);
    }),
  );
});

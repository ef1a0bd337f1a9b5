import fc from 'fast-check';
import type { Dataset } from '../../src/dataset/model';
import { claimIsAt } from '../../src/view/claims';
import { layerIds } from '../../src/view/layers';
import { cameraAt, type Camera, type ViewState } from '../../src/view/state';
import { arbitraryDataset } from './arbitrary-maps';

const arbitraryCamera: fc.Arbitrary<Camera> = fc
  .tuple(
    fc.double({ min: 0, max: 14, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  )
  .map((numbers) => cameraAt(...numbers))
  .filter((camera) => camera !== null);

const foreign = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter((name) => !['only', 'hide', 'map'].includes(name));

/** Parameters that the application does not know, spelt as a browser hands them over. */
const arbitraryUnknown: fc.Arbitrary<string> = fc
  .array(fc.tuple(foreign, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 3 })
  .map((pairs) => pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'))
  .map((query) => new URL(`https://example.org/?${query}`).search.slice(1));

/** Any view of a map that a reader can come to. */
function arbitraryViewOf(dataset: Dataset): fc.Arbitrary<ViewState> {
  const claims = [...dataset.claimById.values()];
  const places = [
    { site: null, claim: null },
    ...dataset.sites.flatMap(({ id: site }) => [
      { site, claim: null },
      ...claims
        .filter((claim) => claimIsAt(dataset, claim, site))
        .map((claim) => ({ site, claim: claim.id })),
    ]),
  ];
  return fc
    .record({
      place: fc.constantFrom(...places),
      hidden: fc.subarray([...layerIds(dataset)]),
      camera: fc.option(arbitraryCamera),
      unknown: arbitraryUnknown,
    })
    .map(({ place, hidden, camera, unknown }) => ({
      ...place,
      hidden: new Set(hidden),
      camera,
      unknown,
    }));
}

/** A map and a view of it. */
export const arbitraryMapAndView: fc.Arbitrary<readonly [Dataset, ViewState]> =
  arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(dataset), arbitraryViewOf(dataset)));

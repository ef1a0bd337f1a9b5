import fc from 'fast-check';
import { ATTRIBUTIONS, type Dataset } from '../../src/claims/model';
import { isClaimAtSite } from '../../src/select/claims-at-site';
import { NO_FILTER, type Filter, LENSES } from '../../src/select/filter';
import { actorToggleIds } from '../../src/select/actor-groups';
import { PARAMETERS } from '../../src/state/url/parameters';
import { orderedPeriod } from '../../src/select/period';
import {
  clampedCamera,
  cleanSearchText,
  type Camera,
  type ViewState,
} from '../../src/state/view-state';
import { EVENT_ORDERS } from '../../src/select/lists/event-list';
import { SITE_SORTS } from '../../src/select/time-order';
import { arbitraryDataset } from './arbitrary-maps';

const arbitraryCamera: fc.Arbitrary<Camera> = fc
  .tuple(
    fc.double({ min: 0, max: 14, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  )
  .map((numbers) => clampedCamera(...numbers))
  .filter((camera) => camera !== null);

const foreign = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter((name) => !PARAMETERS.some(({ parameterNames }) => parameterNames.includes(name)));

/** URL parameters that the application does not know, encoded as browsers encode them. */
const arbitraryUnknown: fc.Arbitrary<string> = fc
  .array(fc.tuple(foreign, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 3 })
  .map((pairs) => pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'))
  .map((query) => new URL(`https://example.org/?${query}`).search.slice(1));

const end = fc.option(fc.constantFrom('2020', '2020-01', '2021-02?', '2021-04~', '2021-06-27'));

/** Any filter that a reader can set on this map. */
export function arbitraryFilterOf(dataset: Dataset): fc.Arbitrary<Filter> {
  return fc.constantFrom(...LENSES).chain((lens) =>
    fc
      .record({
        hiddenToggleIds: fc.subarray([...actorToggleIds(dataset, lens)]),
        hiddenAttributions: fc.subarray([...ATTRIBUTIONS]),
        isDifferingOnly: fc.boolean(),
        from: end,
        to: end,
      })
      .map(({ hiddenToggleIds, hiddenAttributions, isDifferingOnly, from, to }) => ({
        lens,
        hiddenToggleIds: new Set(hiddenToggleIds),
        hiddenAttributions: new Set(hiddenAttributions),
        isDifferingOnly,
        ...orderedPeriod({ from, to }).period,
      })),
  );
}

/** Any view that a reader can reach on this map. */
function arbitraryViewOf(dataset: Dataset): fc.Arbitrary<ViewState> {
  const claims = [...dataset.claimById.values()];
  const places = [
    { siteId: null, claimId: null },
    ...dataset.sites.flatMap(({ id: siteId }) => [
      { siteId, claimId: null },
      ...claims
        .filter((claim) => isClaimAtSite(dataset, claim, siteId))
        .map((claim) => ({ siteId, claimId: claim.id })),
    ]),
  ];
  return fc
    .record({
      place: fc.constantFrom(...places),
      filter: arbitraryFilterOf(dataset),
      searchText: fc.string({ unit: 'binary', maxLength: 9 }).map(cleanSearchText),
      sort: fc.constantFrom(...SITE_SORTS),
      eventOrder: fc.constantFrom(...EVENT_ORDERS),
      listPart: fc.integer({ min: 1, max: 4 }),
      isComparing: fc.boolean(),
      isReading: fc.boolean(),
      camera: fc.option(arbitraryCamera),
      unknownParameters: arbitraryUnknown,
    })
    .map(({ place, filter, ...rest }) => ({ ...place, ...filter, ...rest }));
}

/** A map, and any view that a reader can reach on it. */
export const arbitraryMapAndView: fc.Arbitrary<readonly [Dataset, ViewState]> =
  arbitraryDataset.chain((dataset) => fc.tuple(fc.constant(dataset), arbitraryViewOf(dataset)));

/** A map, and a view whose filter hides some actors and nothing else. */
export const arbitraryMapAndLayers: fc.Arbitrary<readonly [Dataset, ViewState]> =
  arbitraryMapAndView.map(([dataset, view]) => {
    const layers = actorToggleIds(dataset, 'actor');
    const hidden = layers.filter((_, index) => view.hiddenToggleIds.size % 2 === index % 2);
    return [dataset, { ...view, ...NO_FILTER, hidden: new Set(hidden) }];
  });

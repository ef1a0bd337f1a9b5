import { computeOncePer } from '../../claims/once-per';
import type { Mark, Scene } from '../scene';
import { displaceMarks, type DisplacedMark, type Displacement } from './displace-marks';
import {
  DEFAULT_LABEL_PLACEMENT,
  placeLabels,
  type LabelAnchor,
  type LabelPlacement,
} from './label-candidates';
import type { Box } from './grid-index';
import { MAX_SEARCHED_LABELS } from './label-solver';

/**
 * A displaced mark and the position of its label, at one zoom. `localLabel` is empty if there is no space for the local
 * name.
 */
export interface PlacedMark extends DisplacedMark {
  /** The zoom for which the mark and its label are placed. */
  readonly zoom: number;
  readonly anchor: LabelAnchor;
  readonly labelGap?: number;
  /** True if the label is clear: it covers no mark and no other clear label. */
  readonly isLabelClear: boolean;
  /** True if there is no position for the label beside its mark. The map then does not draw the label. */
  readonly isLabelOmitted: boolean;
}

/** The positions of a site's mark and label at one zoom, computed as if the map showed all sites. */
interface MarkPlacement {
  readonly zoom: number;
  readonly displacement: Displacement;
  readonly labelPlacement: LabelPlacement;
}

type PlacementBySite = ReadonlyMap<string, MarkPlacement>;

const placementWithoutNeighbours = (zoom: number): MarkPlacement => ({
  zoom,
  displacement: { dx: 0, dy: 0 },
  labelPlacement: DEFAULT_LABEL_PLACEMENT,
});

function computePlacements(
  unfiltered: readonly Mark[],
  zoom: number,
  covers: readonly Box[],
): PlacementBySite {
  const alone = placementWithoutNeighbours(zoom);
  const displacements = displaceMarks(unfiltered, zoom);
  const labels = placeLabels(unfiltered, displacements, zoom, covers);
  return new Map(
    unfiltered.map(({ siteId }, index) => [
      siteId,
      {
        zoom,
        displacement: displacements[index] ?? alone.displacement,
        labelPlacement: labels[index] ?? alone.labelPlacement,
      },
    ]),
  );
}

/**
 * Largest number of cached placements. Each placement is for one zoom and one set of covers. Moving to a site and back
 * passes about this many zooms.
 */
const MAX_CACHED_ZOOMS = 12;

const placementCacheOf = computeOncePer(() => new Map<string, PlacementBySite>());

function cachedPlacements(
  unfiltered: readonly Mark[],
  zoom: number,
  covers: readonly Box[],
): PlacementBySite {
  const byZoom = placementCacheOf(unfiltered);
  // Rounds to whole pixels, so that the same covers at the same position have the same key.
  const edges = covers.map(({ left, top, right, bottom }) =>
    [left, top, right, bottom].map(Math.round).join(' '),
  );
  const key = [zoom, ...edges].join();
  const known = byZoom.get(key);
  if (known !== undefined) return known;
  const [oldest] = byZoom.keys();
  if (oldest !== undefined && byZoom.size >= MAX_CACHED_ZOOMS) byZoom.delete(oldest);
  const placements = computePlacements(unfiltered, zoom, covers);
  byZoom.set(key, placements);
  return placements;
}

// Copies each property by name. For 2,000 marks, a spread (`...`) would take twice as long.
function createPlacedMark(
  mark: Mark,
  { zoom, displacement, labelPlacement }: MarkPlacement,
): PlacedMark {
  return {
    siteId: mark.siteId,
    lng: mark.lng,
    lat: mark.lat,
    label: mark.label,
    localLabel: labelPlacement.isLocalNameOmitted ? '' : mark.localLabel,
    symbols: mark.symbols,
    hasDifferingAccounts: mark.hasDifferingAccounts,
    isMaybeInPeriod: mark.isMaybeInPeriod,
    isRadiusUnknown: mark.isRadiusUnknown,
    circles: mark.circles,
    counts: mark.counts,
    cluster: mark.cluster,
    zoom,
    dx: displacement.dx,
    dy: displacement.dy,
    anchor: labelPlacement.anchor,
    labelGap: labelPlacement.labelGap,
    isLabelClear: labelPlacement.isClearOfOthers,
    isLabelOmitted: labelPlacement.isOmitted,
  };
}

interface LatestPlacedMark {
  readonly placement: MarkPlacement;
  readonly placedMark: PlacedMark;
}

const latestPlacedByMark = new WeakMap<Mark, LatestPlacedMark>();

function reusePlacedMark(mark: Mark, placement: MarkPlacement): PlacedMark {
  const latest = latestPlacedByMark.get(mark);
  if (latest?.placement === placement) return latest.placedMark;
  const placed = createPlacedMark(mark, placement);
  latestPlacedByMark.set(mark, { placement, placedMark: placed });
  return placed;
}

/**
 * The marks of a scene at a zoom from 0 to 22. Each mark is at the position that it would have if the map showed all
 * sites. A filter therefore moves a mark only if it hides or shows claims about the site's position. A mark that is
 * unchanged since the last call with this zoom is the same object.
 * @param covers Boxes of elements over the map, in pixels of the world at this zoom. Labels avoid them, unless there
 * are too many labels.
 */
export function placedMarks(
  { marks, unfilteredMarks }: Pick<Scene, 'marks' | 'unfilteredMarks'>,
  zoom: number,
  covers: readonly Box[] = [],
): readonly PlacedMark[] {
  const known = unfilteredMarks.length > MAX_SEARCHED_LABELS ? [] : covers;
  const placements = cachedPlacements(unfilteredMarks, zoom, known);
  return marks.map((mark) =>
    reusePlacedMark(mark, placements.get(mark.siteId) ?? placementWithoutNeighbours(zoom)),
  );
}

import { computeOncePer } from '../../claims/once-per';
import type { Mark, Scene } from '../scene';
import { displaceMarks, type DisplacedMark, type Displacement } from './displace-marks';
import {
  LABEL_WITHOUT_NEIGHBOURS,
  placeLabels,
  type LabelAnchor,
  type LabelPlacement,
} from './label-candidates';

/** A mark and its label at a zoom. `localLabel` is empty if there is no space for it. */
export interface PlacedMark extends DisplacedMark {
  /** The mark and its label are placed for this zoom. */
  readonly zoom: number;
  readonly anchor: LabelAnchor;
  /** True if the label covers no mark and no other label. */
  readonly isLabelFree: boolean;
}

/** Where a site's mark and label are at one zoom while nothing is filtered. */
interface Placement {
  readonly zoom: number;
  readonly displacement: Displacement;
  readonly label: LabelPlacement;
}

type PlacementsBySite = ReadonlyMap<string, Placement>;

const withoutNeighbours = (zoom: number): Placement => ({
  zoom,
  displacement: { dx: 0, dy: 0 },
  label: LABEL_WITHOUT_NEIGHBOURS,
});

function newPlacements(unfiltered: readonly Mark[], zoom: number): PlacementsBySite {
  const alone = withoutNeighbours(zoom);
  const displacements = displaceMarks(unfiltered, zoom);
  const labels = placeLabels(unfiltered, displacements, zoom);
  return new Map(
    unfiltered.map(({ site }, index) => [
      site,
      {
        zoom,
        displacement: displacements[index] ?? alone.displacement,
        label: labels[index] ?? alone.label,
      },
    ]),
  );
}

/** As many zooms as a reader passes on the way to a site and back. */
const ZOOMS_MAX = 12;

const placementsByZoom = computeOncePer(() => new Map<number, PlacementsBySite>());

function placementsOf(unfiltered: readonly Mark[], zoom: number): PlacementsBySite {
  const byZoom = placementsByZoom(unfiltered);
  const known = byZoom.get(zoom);
  if (known !== undefined) return known;
  const [oldest] = byZoom.keys();
  if (oldest !== undefined && byZoom.size >= ZOOMS_MAX) byZoom.delete(oldest);
  const placements = newPlacements(unfiltered, zoom);
  byZoom.set(zoom, placements);
  return placements;
}

// Each property by name: for 2,000 marks, a spread takes as long as all else.
function newPlacedMark(mark: Mark, { zoom, displacement, label }: Placement): PlacedMark {
  return {
    site: mark.site,
    lng: mark.lng,
    lat: mark.lat,
    label: mark.label,
    localLabel: label.isShort ? '' : mark.localLabel,
    symbols: mark.symbols,
    differs: mark.differs,
    maybe: mark.maybe,
    radiusUnknown: mark.radiusUnknown,
    zoom,
    dx: displacement.dx,
    dy: displacement.dy,
    anchor: label.anchor,
    isLabelFree: label.isFree,
  };
}

interface LatestPlaced {
  readonly placement: Placement;
  readonly placed: PlacedMark;
}

const latestPlaced = new WeakMap<Mark, LatestPlaced>();

function placedMark(mark: Mark, placement: Placement): PlacedMark {
  const latest = latestPlaced.get(mark);
  if (latest?.placement === placement) return latest.placed;
  const placed = newPlacedMark(mark, placement);
  latestPlaced.set(mark, { placement, placed });
  return placed;
}

/**
 * The marks of a scene at a zoom (0–22, 512-pixel levels). Each is where it would be if nothing were filtered, so that a
 * filter moves no mark. A mark that has not changed since the last call with this zoom is the same object.
 */
export function placedMarks(
  { marks, unfiltered }: Pick<Scene, 'marks' | 'unfiltered'>,
  zoom: number,
): readonly PlacedMark[] {
  const placements = placementsOf(unfiltered, zoom);
  return marks.map((mark) =>
    placedMark(mark, placements.get(mark.site) ?? withoutNeighbours(zoom)),
  );
}

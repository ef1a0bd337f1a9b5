import {
  type LabelAnchor,
  LABEL_ALONE,
  labelPlace,
  labelSpots,
  type LabelSpot,
} from './label-candidates';
import type { Place } from '../mercator';
import { displaceMarks, type DisplacedMark } from './displace-marks';
import type { Mark, Scene } from '../scene';

/** A mark where it stands at a zoom, with as much of its name as has room, and the end of it that is next to the mark. */
export interface PlacedMark extends DisplacedMark {
  readonly anchor: LabelAnchor;
  readonly labelAt: Place;
  /** Its name meets no other, and covers no mark. */
  readonly isNameFree: boolean;
}

/** Where a site's mark stands, whatever of it is switched off. */
interface Stand extends LabelSpot {
  readonly zoom: number;
  readonly dx: number;
  readonly dy: number;
}

const ALONE = { dx: 0, dy: 0, ...LABEL_ALONE };

type Stands = ReadonlyMap<string, Stand>;

/** As many zooms as a reader passes on the way to a site and back. */
const ZOOMS_MAX = 12;

const standsOfMarks = new WeakMap<readonly Mark[], Map<number, Stands>>();

function readStands(unfiltered: readonly Mark[], zoom: number): Stands {
  const placed = displaceMarks(unfiltered, zoom);
  const spots = labelSpots(placed, zoom);
  return new Map(
    placed.map(({ site, dx, dy }, index) => [site, { ...ALONE, ...spots[index], zoom, dx, dy }]),
  );
}

function standsOf(unfiltered: readonly Mark[], zoom: number): Stands {
  const byZoom = standsOfMarks.get(unfiltered) ?? new Map<number, Stands>();
  standsOfMarks.set(unfiltered, byZoom);
  const known = byZoom.get(zoom);
  if (known !== undefined) return known;
  const [oldest] = byZoom.keys();
  if (oldest !== undefined && byZoom.size >= ZOOMS_MAX) byZoom.delete(oldest);
  const stands = readStands(unfiltered, zoom);
  byZoom.set(zoom, stands);
  return stands;
}

const standing = new WeakMap<Mark, { readonly stand: Stand; readonly mark: PlacedMark }>();

function placedMark(mark: Mark, stand: Stand): PlacedMark {
  const known = standing.get(mark);
  if (known?.stand === stand) return known.mark;
  const { dx, dy, anchor, isShort, isFree, zoom } = stand;
  const placed = { ...mark, localLabel: isShort ? '' : mark.localLabel, dx, dy };
  const made = { ...placed, anchor, labelAt: labelPlace(placed, anchor, zoom), isNameFree: isFree };
  standing.set(mark, { stand, mark: made });
  return made;
}

/**
 * The marks of a scene at a zoom (0–22, 512-pixel levels). Each stands where it would if nothing were switched off: a
 * toggle moves none, and costs as little as what it changes.
 */
export function placedMarks(
  { marks, unfiltered }: Pick<Scene, 'marks' | 'unfiltered'>,
  zoom: number,
): readonly PlacedMark[] {
  const stands = standsOf(unfiltered, zoom);
  return marks.map((mark) => placedMark(mark, stands.get(mark.site) ?? { ...ALONE, zoom }));
}

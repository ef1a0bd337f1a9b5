import type { LabelAnchor } from './label-anchors';
import { LABEL_ALONE, labelPlace, labelSpots, type LabelSpot } from './label-spots';
import type { Place } from './mercator';
import { placedMarks, type PlacedMark } from './placement';
import type { Mark, Scene } from './scene';

/** A mark where it stands at a zoom, with as much of its name as has room, and the end of it that is next to the mark. */
export interface StandingMark extends PlacedMark {
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

const standsOfWholes = new WeakMap<readonly Mark[], Map<number, Stands>>();

function readStands(whole: readonly Mark[], zoom: number): Stands {
  const placed = placedMarks(whole, zoom);
  const spots = labelSpots(placed, zoom);
  return new Map(
    placed.map(({ site, dx, dy }, index) => [site, { ...ALONE, ...spots[index], zoom, dx, dy }]),
  );
}

function standsOf(whole: readonly Mark[], zoom: number): Stands {
  const byZoom = standsOfWholes.get(whole) ?? new Map<number, Stands>();
  standsOfWholes.set(whole, byZoom);
  const known = byZoom.get(zoom);
  if (known !== undefined) return known;
  const [oldest] = byZoom.keys();
  if (oldest !== undefined && byZoom.size >= ZOOMS_MAX) byZoom.delete(oldest);
  const stands = readStands(whole, zoom);
  byZoom.set(zoom, stands);
  return stands;
}

const standing = new WeakMap<Mark, { readonly stand: Stand; readonly mark: StandingMark }>();

function standingMark(mark: Mark, stand: Stand): StandingMark {
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
export function standingMarks(
  { marks, whole }: Pick<Scene, 'marks' | 'whole'>,
  zoom: number,
): readonly StandingMark[] {
  const stands = standsOf(whole, zoom);
  return marks.map((mark) => standingMark(mark, stands.get(mark.site) ?? { ...ALONE, zoom }));
}

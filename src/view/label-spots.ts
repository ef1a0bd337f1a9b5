import { around, type Box } from './box';
import { LABEL_ANCHORS, labelBox, labelEdge, type LabelAnchor } from './label-anchors';
import { inLines, sizeOfLines } from './label-lines';
import { markHalfHeight, markRadius } from './mark-size';
import { placeOf, type Place } from './mercator';
import { namePlaces, type Nameable } from './name-places';
import { standingPixel, type PlacedMark } from './placement';

/** Where the name of a mark stands. */
export interface LabelSpot {
  readonly anchor: LabelAnchor;
  /** Without the local name, for which there is no room. */
  readonly isShort: boolean;
  /** It lies over no mark, and over no other free name. */
  readonly isFree: boolean;
}

/** Where nothing is in the way. */
export const LABEL_ALONE: LabelSpot = { anchor: 'left', isShort: false, isFree: true };
/** Where marks are in the way everywhere. */
const LABEL_NOWHERE: LabelSpot = { anchor: 'left', isShort: true, isFree: false };

/** Of the letters, in CSS pixels: at low zooms more than the style of the live map has, since the map is up to an eighth of a level nearer or farther than the spots are worked out for. */
const LETTER_SIZE = 12.8;

/** Both names before one; a mark moved to the left has its label there first, away from the mark that it was moved from. */
function spotsToTry({ dx }: PlacedMark): readonly Omit<LabelSpot, 'isFree'>[] {
  const anchors = dx < 0 ? (['right', ...LABEL_ANCHORS] as const) : LABEL_ANCHORS;
  return [false, true].flatMap((isShort) => anchors.map((anchor) => ({ anchor, isShort })));
}

function nameable(
  mark: PlacedMark,
  zoom: number,
): Nameable<{ readonly spot: Omit<LabelSpot, 'isFree'>; readonly box: Box }> {
  const [x, y] = standingPixel(mark, zoom);
  const lines = inLines(mark.label);
  const short = sizeOfLines(lines, LETTER_SIZE);
  const whole = sizeOfLines([...lines, ...inLines(mark.localLabel)], LETTER_SIZE);
  return {
    mark: around(x, y, 2 * markRadius(mark), 2 * markHalfHeight(mark)),
    places: spotsToTry(mark).map((spot) => ({
      spot,
      box: labelBox({ mark, x, y }, spot.anchor, spot.isShort ? short : whole),
    })),
  };
}

/**
 * A spot for every label at a zoom, so that as few as can be lie over marks or each other; earlier marks choose first. Of names
 * that meet, the live map leaves one out.
 */
export function labelSpots(marks: readonly PlacedMark[], zoom: number): readonly LabelSpot[] {
  const all = marks.map((mark) => nameable(mark, zoom));
  return namePlaces(all).map(({ place, isFree }) =>
    place === null ? LABEL_NOWHERE : { ...place.spot, isFree },
  );
}

/** The end of a label that is next to its mark, which stands `dx`, `dy` from its place. */
export function labelPlace(mark: PlacedMark, anchor: LabelAnchor, zoom: number): Place {
  const [x, y] = standingPixel(mark, zoom);
  const [dx, dy] = labelEdge(mark, anchor);
  return placeOf(x + dx, y + dy, zoom);
}

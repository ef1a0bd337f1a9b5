import { around, type Box } from './box';
import { LABEL_ANCHORS, labelBox, labelEdge, type LabelAnchor } from './label-anchors';
import { inLines } from './label-lines';
import { markHalfHeight, markRadius } from './mark-size';
import { placeOf, type Place } from './mercator';
import { namePlaces, type Nameable } from './name-places';
import { standingPixel, type PlacedMark } from './placement';

/** Where the name of a mark stands. */
export interface LabelSpot {
  readonly anchor: LabelAnchor;
  /** Without the local name, for which there is no room. */
  readonly isShort: boolean;
}

/** Where nothing is in the way, or a mark everywhere. */
export const LABEL_ALONE: LabelSpot = { anchor: 'left', isShort: false };

/** In CSS pixels. How wide letters are only the map's font knows: an estimate does, since only spots are chosen by it. */
const LETTER_WIDTH = 7;
const LINE_HEIGHT = 16;

function sizeOf(...names: readonly string[]): readonly [width: number, height: number] {
  const lines = names.flatMap(inLines);
  const letters = Math.max(0, ...lines.map((line) => line.length));
  return [letters * LETTER_WIDTH, lines.length * LINE_HEIGHT];
}

/** Both names before one; a mark moved to the left has its label there first, away from the mark that it was moved from. */
function spotsToTry({ dx }: PlacedMark): readonly LabelSpot[] {
  const anchors = dx < 0 ? (['right', ...LABEL_ANCHORS] as const) : LABEL_ANCHORS;
  return [false, true].flatMap((isShort) => anchors.map((anchor) => ({ anchor, isShort })));
}

function nameable(
  mark: PlacedMark,
  zoom: number,
): Nameable<{ readonly spot: LabelSpot; readonly box: Box }> {
  const [x, y] = standingPixel(mark, zoom);
  const [whole, short] = [sizeOf(mark.label, mark.localLabel), sizeOf(mark.label)];
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
  return namePlaces(all).map(({ place }) => place?.spot ?? LABEL_ALONE);
}

/** The end of a label that is next to its mark, which stands `dx`, `dy` from its place. */
export function labelPlace(mark: PlacedMark, anchor: LabelAnchor, zoom: number): Place {
  const [x, y] = standingPixel(mark, zoom);
  const [dx, dy] = labelEdge(mark, anchor);
  return placeOf(x + dx, y + dy, zoom);
}

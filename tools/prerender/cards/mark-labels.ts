import {
  LABEL_ANCHORS,
  labelCorner,
  labelEdge,
  type LabelAnchor,
} from '../../../src/cartography/labels/label-candidates.ts';
import { around, overlaps, type Box } from '../../../src/cartography/labels/grid-index.ts';
import { markHalfHeight, markRadius } from '../../../src/cartography/symbols.ts';
import { solveLabels } from '../../../src/cartography/labels/label-solver.ts';
import type { PlacedMark } from '../../../src/cartography/labels/placed-marks.ts';
import type { CardFonts } from './card-fonts.ts';
import { isInMap, MARK_SCALE, pixelIn, type FittedFrame } from './fitted-frame.ts';
import { labelOf, placedLabel, type Label, type PlacedLabel } from './label.ts';

const STYLE = { family: 'sans', weight: 500, size: 13 * MARK_SCALE } as const;
const ROOM = { width: 9 * STYLE.size, lines: 3 };
/** From the mark, or from the halo of the one that is chosen. */
const GAP = 5 * MARK_SCALE;
const CHOSEN_GAP = 10 * MARK_SCALE;

/** A mark on the card: where its symbols stand, in pixels. */
export interface CardMark {
  readonly mark: PlacedMark;
  readonly placeX: number;
  readonly placeY: number;
  readonly box: Box;
}

/** The marks that the card has room for as a whole. */
export function cardMarks(marks: readonly PlacedMark[], fitted: FittedFrame): readonly CardMark[] {
  return marks
    .map((mark) => {
      const [placeX, placeY] = pixelIn(fitted, [mark.lng, mark.lat]);
      const box = around(
        placeX + mark.dx * MARK_SCALE,
        placeY + mark.dy * MARK_SCALE,
        2 * markRadius(mark) * MARK_SCALE,
        2 * markHalfHeight(mark) * MARK_SCALE,
      );
      return { mark, placeX, placeY, box };
    })
    .filter(({ box }) => isInMap(box, 6));
}

function beside(
  label: Label,
  { mark, box }: CardMark,
  gap: number,
  anchor: LabelAnchor,
): PlacedLabel {
  const [edgeX, edgeY] = labelEdge(mark, anchor, gap / MARK_SCALE);
  const [shareLeft, shareAbove] = labelCorner([0, 0], anchor, 1, 1);
  return placedLabel(
    label,
    (box.left + box.right) / 2 + edgeX * MARK_SCALE,
    (box.top + box.bottom) / 2 + edgeY * MARK_SCALE,
    (['start', 'middle', 'end'] as const)[-2 * shareLeft] ?? 'start',
    -shareAbove,
  );
}

/**
 * The names of marks, each on the side that the live map would take, or on the next that is free: no name is cut off by the
 * card's edge, and none lies over another or over a mark. Where there is no room for both, the local name is left out; where
 * there is none at all, the name is, but not the chosen site's.
 */
export function markLabels(
  marks: readonly CardMark[],
  chosen: string | null,
  taken: readonly Box[],
  fonts: CardFonts,
): readonly PlacedLabel[] {
  const chosenFirst = marks.toSorted(
    (one, other) => Number(other.mark.site === chosen) - Number(one.mark.site === chosen),
  );
  const all = chosenFirst.map((one) => {
    const { mark, box } = one;
    const gap = mark.site === chosen ? CHOSEN_GAP : GAP;
    const inside = [mark.localLabel, '']
      .map((local) => labelOf(mark.label, local, STYLE, ROOM, fonts))
      .flatMap((label) =>
        [mark.anchor, ...LABEL_ANCHORS].map((anchor) => beside(label, one, gap, anchor)),
      )
      .filter((spot) => isInMap(spot.box));
    const places = inside.filter((spot) => !taken.some((other) => overlaps(spot.box, other)));
    return { site: mark.site, mark: box, inside, places };
  });
  const found = solveLabels(all);
  return all.flatMap(({ site, inside }, index) => {
    const free = found[index]?.isFree === true ? found[index].place : null;
    const spot = free ?? (site === chosen ? inside[0] : null);
    return spot ? [spot] : [];
  });
}

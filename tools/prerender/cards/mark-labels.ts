import { boxAround, overlaps, type Box } from '../../../src/cartography/labels/grid-index.ts';
import {
  LABEL_ANCHORS,
  labelCorner,
  labelEdge,
  type LabelAnchor,
} from '../../../src/cartography/labels/label-candidates.ts';
import { solveLabels } from '../../../src/cartography/labels/label-solver.ts';
import type { PlacedMark } from '../../../src/cartography/labels/placed-marks.ts';
import { markHalfHeight, markRadius } from '../../../src/cartography/symbols.ts';
import type { CardFonts } from './card-fonts.ts';
import { isInMap, MARK_SCALE, pixelIn, type FittedExtent } from './fitted-extent.ts';
import { labelOf, placedLabel, type Label, type PlacedLabel } from './label.ts';

const STYLE = { family: 'sans', weight: 500, size: 13 * MARK_SCALE } as const;
const LABEL_MAX = { width: 9 * STYLE.size, lines: 3 };
/** Clear space between a mark and its label, in pixels. */
const GAP = 5 * MARK_SCALE;
/** The same space for the chosen site's mark, which has a halo. */
const CHOSEN_GAP = 10 * MARK_SCALE;

/** A mark on the card. */
export interface CardMark {
  readonly mark: PlacedMark;
  /** The pixel of the mark's true position. */
  readonly x: number;
  readonly y: number;
  /** The box of the mark's symbols, in pixels. */
  readonly box: Box;
}

/** The marks that are inside of the card's map. */
export function cardMarks(marks: readonly PlacedMark[], fitted: FittedExtent): readonly CardMark[] {
  return marks
    .map((mark) => {
      const [x, y] = pixelIn(fitted, [mark.lng, mark.lat]);
      const box = boxAround(
        x + mark.dx * MARK_SCALE,
        y + mark.dy * MARK_SCALE,
        2 * markRadius(mark) * MARK_SCALE,
        2 * markHalfHeight(mark) * MARK_SCALE,
      );
      return { mark, x, y, box };
    })
    .filter(({ box }) => isInMap(box, 6));
}

/** Places a label beside its mark. */
function labelBeside(
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
 * Places the labels of marks, first on the live map's side, else on the next free side. No label covers a mark, another
 * label or a box of `covered`. Without space, a label loses its local name, then disappears; only the chosen site's
 * label always stays.
 */
export function markLabels(
  marks: readonly CardMark[],
  chosen: string | null,
  covered: readonly Box[],
  fonts: CardFonts,
): readonly PlacedLabel[] {
  const chosenFirst = marks.toSorted(
    (one, other) => Number(other.mark.site === chosen) - Number(one.mark.site === chosen),
  );
  const all = chosenFirst.map((one) => {
    const { mark, box } = one;
    const gap = mark.site === chosen ? CHOSEN_GAP : GAP;
    const inMap = [mark.localLabel, '']
      .map((local) => labelOf(mark.label, local, STYLE, LABEL_MAX, fonts))
      .flatMap((label) =>
        [mark.anchor, ...LABEL_ANCHORS].map((anchor) => labelBeside(label, one, gap, anchor)),
      )
      .filter((candidate) => isInMap(candidate.box));
    const candidates = inMap.filter(
      (candidate) => !covered.some((other) => overlaps(candidate.box, other)),
    );
    return { site: mark.site, mark: box, inMap, candidates };
  });
  const solved = solveLabels<PlacedLabel>(all);
  return all.flatMap(({ site, inMap }, index) => {
    const free = solved[index]?.isFree === true ? solved[index].candidate : null;
    const label = free ?? (site === chosen ? inMap[0] : null);
    return label ? [label] : [];
  });
}

import { boxAround, boxesOverlap, type Box } from '../../../src/cartography/labels/grid-index.ts';
import {
  LABEL_ANCHORS,
  labelUpperLeft,
  offsetFromMarkToLabelAnchor,
  type LabelAnchor,
} from '../../../src/cartography/labels/label-candidates.ts';
import { solveLabels } from '../../../src/cartography/labels/label-solver.ts';
import type { PlacedMark } from '../../../src/cartography/labels/placed-marks.ts';
import { markHalfHeight, markHalfWidth } from '../../../src/cartography/symbols.ts';
import { growBox } from '../basemap/view.ts';
import type { CardFonts } from './card-fonts.ts';
import { isInCardMap, MARK_SCALE, cardPixelOf, type FittedExtent } from './fitted-extent.ts';
import { typesetLabel, placeLabel, type CardLabel, type PlacedLabel } from './label.ts';

const LABEL_STYLE = { family: 'sans', weight: 500, letterSize: 13 * MARK_SCALE } as const;
const COUNT_STYLE = { ...LABEL_STYLE, letterSize: 11 * MARK_SCALE } as const;
const MAX_LABEL_SIZE = { width: 9 * LABEL_STYLE.letterSize, maxLines: 3 };
/** Clear space between a mark and its label, in pixels. */
const LABEL_GAP = 5 * MARK_SCALE;
/** Clear space between the chosen site's mark, which has a halo, and its label, in pixels. */
const CHOSEN_LABEL_GAP = 10 * MARK_SCALE;

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
export function placeCardMarks(
  marks: readonly PlacedMark[],
  fitted: FittedExtent,
): readonly CardMark[] {
  return marks
    .map((mark) => {
      const [x, y] = cardPixelOf(fitted, [mark.lng, mark.lat]);
      const box = boxAround(
        x + mark.dx * MARK_SCALE,
        y + mark.dy * MARK_SCALE,
        2 * markHalfWidth(mark) * MARK_SCALE,
        2 * markHalfHeight(mark) * MARK_SCALE,
      );
      return { mark, x, y, box };
    })
    .filter(({ box }) => isInCardMap(box, 6));
}

/** Places the number of events in the middle of each mark that stands for several sites. */
export const placeClusterCounts = (
  marks: readonly CardMark[],
  fonts: CardFonts,
): readonly PlacedLabel[] =>
  marks.flatMap(({ mark: { cluster }, box }) => {
    if (cluster === undefined) return [];
    const label = typesetLabel(cluster.eventCountText, '', COUNT_STYLE, MAX_LABEL_SIZE, fonts);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [placeLabel(label, x, y, 'middle', 0.5)];
  });

/** Places a label beside its mark. */
function placeLabelBeside(
  label: CardLabel,
  { mark, box }: CardMark,
  gap: number,
  anchor: LabelAnchor,
): PlacedLabel {
  const [edgeX, edgeY] = offsetFromMarkToLabelAnchor(mark, anchor, gap / MARK_SCALE);
  const [shareLeft, shareAbove] = labelUpperLeft([0, 0], anchor, 1, 1);
  return placeLabel(
    label,
    (box.left + box.right) / 2 + edgeX * MARK_SCALE,
    (box.top + box.bottom) / 2 + edgeY * MARK_SCALE,
    (['start', 'middle', 'end'] as const)[-2 * shareLeft] ?? 'start',
    -shareAbove,
  );
}

/**
 * Places the labels of marks. Tries the side that the live map uses, then the other sides. No label covers a mark,
 * another label or a box of `covered`. If there is no space, a label first loses its local name, then disappears. Only
 * the chosen site's label always stays.
 */
export function placeMarkLabels(
  marks: readonly CardMark[],
  chosen: string | null,
  covered: readonly Box[],
  fonts: CardFonts,
): readonly PlacedLabel[] {
  const chosenFirst = marks.toSorted(
    (one, other) => Number(other.mark.siteId === chosen) - Number(one.mark.siteId === chosen),
  );
  const all = chosenFirst.map((one) => {
    const { mark, box } = one;
    const gap = mark.siteId === chosen ? CHOSEN_LABEL_GAP : LABEL_GAP;
    const inMap = [mark.localLabel, '']
      .map((local) => typesetLabel(mark.label, local, LABEL_STYLE, MAX_LABEL_SIZE, fonts))
      .flatMap((label) =>
        [mark.anchor, ...LABEL_ANCHORS].map((anchor) => placeLabelBeside(label, one, gap, anchor)),
      )
      .filter((candidate) => isInCardMap(candidate.box));
    // Keeps the label away from other marks, so that each label is nearest to its own mark.
    const nearOthers = marks
      .filter((other) => other !== one)
      .map((other) => growBox(other.box, gap + 1));
    const candidates = inMap.filter(
      (candidate) =>
        ![...covered, ...nearOthers].some((other) => boxesOverlap(candidate.box, other)),
    );
    return { siteId: mark.siteId, markBox: box, inMap, candidates };
  });
  const solved = solveLabels<PlacedLabel>(all);
  return all.flatMap(({ siteId, inMap }, index) => {
    const freeCandidate = solved[index]?.isClearOfOthers === true ? solved[index].candidate : null;
    const label = freeCandidate ?? (siteId === chosen ? inMap[0] : null);
    return label ? [label] : [];
  });
}

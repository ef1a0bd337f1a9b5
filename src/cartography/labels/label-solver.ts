import { createGridIndex, boxesOverlap, type Box, type GridIndex } from './grid-index';

/** One place that a label may take, given as the box that the label would cover there. */
interface BoxCandidate {
  readonly box: Box;
}

/** The greatest number of labels for which a search for free places is fast, in a few milliseconds. */
export const MAX_SEARCHED_LABELS = 60;

/**
 * A mark with its box, which the labels of other marks may not cover, and with the candidates of its own label. The best candidate comes first. `candidates` may be a
 * list, or may make each candidate when it is tried.
 */
export interface LabelledMark<C extends BoxCandidate> {
  readonly markBox: Box;
  readonly candidates: { find(accepts: (candidate: C) => boolean): C | undefined };
}

/** The candidate that the solver chose for one label. */
export interface SolvedLabel<C extends BoxCandidate> {
  /** The chosen candidate; null if every candidate of the label covers a mark. */
  readonly candidate: C | null;
  /** True if the label is clear: it covers no mark and no other clear label. */
  readonly isClearOfOthers: boolean;
}

interface UnsolvedLabel<C extends BoxCandidate> extends LabelledMark<C> {
  /**
   * The free candidate that the label has now; null if it has none. A free candidate covers no mark and no other
   * label's free candidate.
   */
  candidate: C | null;
  /** The first candidate that covers no mark but may cover labels. The label takes it if it has no free candidate. */
  fallbackCandidate: C | null;
}

/** For each label that moves, the candidate that it moves to; null if none has been found. */
type CandidateByMovedLabel<C extends BoxCandidate> = ReadonlyMap<UnsolvedLabel<C>, C | null>;

/** The greatest number of placed labels that move to make space for one more label. */
const MAX_MOVED_LABELS = 2;
/** The side of a grid cell, in CSS pixels. */
const GRID_CELL_SIDE = 64;

interface TakenCandidate<C extends BoxCandidate> {
  readonly label: UnsolvedLabel<C>;
  readonly candidate: C;
}

interface OccupiedBoxes<C extends BoxCandidate> {
  readonly markBoxes: GridIndex<Box>;
  /**
   * Every candidate that any label has taken so far. If a label has moved, the index still has its former candidates.
   */
  readonly takenCandidates: GridIndex<TakenCandidate<C>>;
}

/** True if the candidate covers the mark of another label. */
const coversOtherMark = <C extends BoxCandidate>(
  { markBoxes }: OccupiedBoxes<C>,
  { markBox: own }: UnsolvedLabel<C>,
  { box }: C,
): boolean => markBoxes.hasMatch(box, (mark) => mark !== own && boxesOverlap(mark, box));

/** The labels that a candidate would cover if the labels in `moves` were at their new places. At most `maxLabels` labels. */
function findCoveredLabels<C extends BoxCandidate>(
  { takenCandidates }: OccupiedBoxes<C>,
  { box }: C,
  moves: CandidateByMovedLabel<C>,
  maxLabels: number,
): readonly UnsolvedLabel<C>[] {
  const covered: UnsolvedLabel<C>[] = [];
  const add = (label: UnsolvedLabel<C>, candidate: C): boolean => {
    if (boxesOverlap(candidate.box, box) && !covered.includes(label)) covered.push(label);
    return covered.length === maxLabels;
  };
  takenCandidates.hasMatch(box, ({ label, candidate }) => {
    const isCurrent = label.candidate === candidate && !moves.has(label);
    return isCurrent && add(label, candidate);
  });
  for (const [label, candidate] of moves)
    if (candidate !== null && covered.length < maxLabels) add(label, candidate);
  return covered;
}

/** The first candidate of a label that covers no mark, and no other label once the moves have been made. */
function findFreeCandidate<C extends BoxCandidate>(
  boxes: OccupiedBoxes<C>,
  label: UnsolvedLabel<C>,
  moves: CandidateByMovedLabel<C>,
): C | undefined {
  return label.candidates.find((candidate) => {
    if (coversOtherMark(boxes, label, candidate)) return false;
    label.fallbackCandidate ??= candidate;
    return findCoveredLabels(boxes, candidate, moves, 1).length === 0;
  });
}

/**
 * The moves that give a label a free candidate: its own, and those of at most `maxMovedLabels` other labels. The result is null
 * if no such moves are found.
 */
function findMovesThatFree<C extends BoxCandidate>(
  boxes: OccupiedBoxes<C>,
  label: UnsolvedLabel<C>,
  maxMovedLabels: number,
  moves: CandidateByMovedLabel<C> = new Map(),
): CandidateByMovedLabel<C> | null {
  const free = findFreeCandidate(boxes, label, moves);
  if (free !== undefined) return new Map(moves).set(label, free);
  let found: CandidateByMovedLabel<C> | null = null;
  if (maxMovedLabels === 0) return found;
  label.candidates.find((candidate) => {
    if (coversOtherMark(boxes, label, candidate)) return false;
    const covered = findCoveredLabels(boxes, candidate, moves, maxMovedLabels + 1);
    if (covered.length > maxMovedLabels) return false;
    const moved = new Map(moves).set(label, candidate);
    for (const other of covered) moved.set(other, null);
    found = moved;
    for (const other of covered)
      found = found && findMovesThatFree(boxes, other, maxMovedLabels - covered.length, found);
    return found !== null;
  });
  return found;
}

/**
 * Chooses a candidate for each label: the first that covers no mark and no other label. Earlier labels choose first,
 * but up to two of them may move to make space for a later label.
 * @param covers Boxes that no label may cover, such as controls over the map.
 * @returns The solved labels, in the order of `all`. A label without a free candidate gets its first candidate that
 * covers no mark.
 */
export function solveLabels<C extends BoxCandidate>(
  all: readonly LabelledMark<C>[],
  covers: readonly Box[] = [],
): readonly SolvedLabel<C>[] {
  const boxes: OccupiedBoxes<C> = {
    markBoxes: createGridIndex(GRID_CELL_SIDE),
    takenCandidates: createGridIndex(GRID_CELL_SIDE),
  };
  for (const box of [...all.map(({ markBox }) => markBox), ...covers])
    boxes.markBoxes.insert(box, box);
  const labels = all.map(({ markBox, candidates }): UnsolvedLabel<C> => ({
    markBox,
    candidates,
    candidate: null,
    fallbackCandidate: null,
  }));
  // With too many labels, no placed label moves. The search for moves would take seconds.
  const maxMovedLabels = labels.length > MAX_SEARCHED_LABELS ? 0 : MAX_MOVED_LABELS;
  for (const label of labels)
    for (const [moved, candidate] of findMovesThatFree(boxes, label, maxMovedLabels) ?? []) {
      moved.candidate = candidate;
      if (candidate !== null)
        boxes.takenCandidates.insert(candidate.box, { label: moved, candidate });
    }
  return labels.map(({ candidate, fallbackCandidate }) => ({
    candidate: candidate ?? fallbackCandidate,
    isClearOfOthers: candidate !== null,
  }));
}

import { createGridIndex, boxesOverlap, type Box, type GridIndex } from './grid-index';

/** A place that a label may take, as the box that the label would cover. */
interface BoxCandidate {
  readonly box: Box;
}

/**
 * The box of a mark, and the candidates of its label, best first. `candidates` may be a list, or make each one when it
 * is tried.
 */
export interface LabelledMark<C extends BoxCandidate> {
  readonly markBox: Box;
  readonly candidates: { find(accepts: (candidate: C) => boolean): C | undefined };
}

/** The candidate that the solver chose for a label. */
export interface SolvedLabel<C extends BoxCandidate> {
  /** Null if every candidate of the label covers a mark. */
  readonly candidate: C | null;
  /** True if the label covers no mark and no other free label. */
  readonly isClearOfOthers: boolean;
}

interface UnsolvedLabel<C extends BoxCandidate> extends LabelledMark<C> {
  /** The free candidate that the label has now; null if it has none. */
  candidate: C | null;
  /** The first candidate that covers no mark, for a label without a free candidate. */
  fallbackCandidate: C | null;
}

/** For each label that moves, the candidate that it would take; null if it has none. */
type CandidateByMovedLabel<C extends BoxCandidate> = ReadonlyMap<UnsolvedLabel<C>, C | null>;

/** How many placed labels may move to free a place for one more. */
const MAX_MOVED_LABELS = 2;
/** With more labels than this, the solver moves no placed label: the search would take seconds. */
const MAX_SEARCHED_LABELS = 60;
/** Side of a grid cell, in CSS pixels. */
const GRID_CELL_SIDE = 64;

interface TakenCandidate<C extends BoxCandidate> {
  readonly label: UnsolvedLabel<C>;
  readonly candidate: C;
}

interface OccupiedBoxes<C extends BoxCandidate> {
  readonly markBoxes: GridIndex<Box>;
  /** Every candidate that a label has ever taken. After a move, the index also has the label's former candidate. */
  readonly takenCandidates: GridIndex<TakenCandidate<C>>;
}

/** True if a candidate of the label covers another label's mark. */
const coversOtherMark = <C extends BoxCandidate>(
  { markBoxes }: OccupiedBoxes<C>,
  { markBox: own }: UnsolvedLabel<C>,
  { box }: C,
): boolean => markBoxes.hasMatch(box, (mark) => mark !== own && boxesOverlap(mark, box));

/** The labels that `candidate` would cover after `moves`: all of them, or the first `most`. */
function findCoveredLabels<C extends BoxCandidate>(
  { takenCandidates }: OccupiedBoxes<C>,
  { box }: C,
  moves: CandidateByMovedLabel<C>,
  most: number,
): readonly UnsolvedLabel<C>[] {
  const covered: UnsolvedLabel<C>[] = [];
  const add = (label: UnsolvedLabel<C>, candidate: C): boolean => {
    if (boxesOverlap(candidate.box, box) && !covered.includes(label)) covered.push(label);
    return covered.length === most;
  };
  takenCandidates.hasMatch(box, ({ label, candidate }) => {
    const isCurrent = label.candidate === candidate && !moves.has(label);
    return isCurrent && add(label, candidate);
  });
  for (const [label, candidate] of moves)
    if (candidate !== null && covered.length < most) add(label, candidate);
  return covered;
}

/** The first candidate of `label` that covers no mark, and no label after `moves`. */
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
 * Moves that free a candidate for `label`: of this label alone, or also of up to `most` other labels. Null if no moves
 * do.
 */
function findMovesThatFree<C extends BoxCandidate>(
  boxes: OccupiedBoxes<C>,
  label: UnsolvedLabel<C>,
  most: number,
  moves: CandidateByMovedLabel<C> = new Map(),
): CandidateByMovedLabel<C> | null {
  const free = findFreeCandidate(boxes, label, moves);
  if (free !== undefined) return new Map(moves).set(label, free);
  let found: CandidateByMovedLabel<C> | null = null;
  if (most === 0) return found;
  label.candidates.find((candidate) => {
    if (coversOtherMark(boxes, label, candidate)) return false;
    const covered = findCoveredLabels(boxes, candidate, moves, most + 1);
    if (covered.length > most) return false;
    const moved = new Map(moves).set(label, candidate);
    for (const other of covered) moved.set(other, null);
    found = moved;
    for (const other of covered)
      found = found && findMovesThatFree(boxes, other, most - covered.length, found);
    return found !== null;
  });
  return found;
}

/**
 * Chooses for each label the first candidate that covers no mark and no other label. Earlier labels choose first, but
 * up to two of them may move to free a place for a later one.
 * @returns In the order of `all`. A label without a free candidate takes the first that covers no mark.
 */
export function solveLabels<C extends BoxCandidate>(
  all: readonly LabelledMark<C>[],
): readonly SolvedLabel<C>[] {
  const boxes: OccupiedBoxes<C> = {
    markBoxes: createGridIndex(GRID_CELL_SIDE),
    takenCandidates: createGridIndex(GRID_CELL_SIDE),
  };
  for (const { markBox } of all) boxes.markBoxes.insert(markBox, markBox);
  const labels = all.map(({ markBox, candidates }): UnsolvedLabel<C> => ({
    markBox,
    candidates,
    candidate: null,
    fallbackCandidate: null,
  }));
  const most = labels.length > MAX_SEARCHED_LABELS ? 0 : MAX_MOVED_LABELS;
  for (const label of labels)
    for (const [moved, candidate] of findMovesThatFree(boxes, label, most) ?? []) {
      moved.candidate = candidate;
      if (candidate !== null)
        boxes.takenCandidates.insert(candidate.box, { label: moved, candidate });
    }
  return labels.map(({ candidate, fallbackCandidate }) => ({
    candidate: candidate ?? fallbackCandidate,
    isClearOfOthers: candidate !== null,
  }));
}

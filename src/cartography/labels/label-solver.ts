import { createGridIndex, boxesOverlap, type Box, type GridIndex } from './grid-index';

/** A possible position of a label, as the box that the label would cover. */
interface BoxCandidate {
  readonly box: Box;
}

/** Largest number of labels for which the search for free positions takes only a few milliseconds. */
export const MAX_SEARCHED_LABELS = 60;

/**
 * A mark, its box, and the candidates of its label. The labels of other marks must not cover the box. The best
 * candidate is first. `candidates` may be a list, or may make each candidate when it is needed.
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
   * The candidate that the solver has chosen for the label. It covers no mark, and no chosen candidate of another
   * label. Null if there is no such candidate.
   */
  candidate: C | null;
  /** The first candidate that covers no mark but may cover labels. It is used if the label has no free candidate. */
  fallbackCandidate: C | null;
}

/** Key: a label to be moved. Value: the candidate that it moves to, or null until one is found. */
type CandidateByMovedLabel<C extends BoxCandidate> = ReadonlyMap<UnsolvedLabel<C>, C | null>;

/** Largest number of placed labels that may move to make space for one more label. */
const MAX_MOVED_LABELS = 2;
/** The side of a grid cell, in CSS pixels. */
const GRID_CELL_SIDE = 64;

interface TakenCandidate<C extends BoxCandidate> {
  readonly label: UnsolvedLabel<C>;
  readonly candidate: C;
}

interface OccupiedBoxes<C extends BoxCandidate> {
  readonly markBoxes: GridIndex<Box>;
  /** All candidates that any label has taken so far. The index keeps the old candidate of a label that has moved. */
  readonly takenCandidates: GridIndex<TakenCandidate<C>>;
}

/** True if the candidate covers the mark of another label. */
const coversOtherMark = <C extends BoxCandidate>(
  { markBoxes }: OccupiedBoxes<C>,
  { markBox: own }: UnsolvedLabel<C>,
  { box }: C,
): boolean => markBoxes.hasMatch(box, (mark) => mark !== own && boxesOverlap(mark, box));

/**
 * The labels that a candidate would cover after the labels in `moves` have moved. Returns at most `maxLabels` labels.
 */
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

/** The first candidate of a label that covers no mark, and no other label after the moves. */
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
 * Moves that give a label a free candidate. They move the label itself, and at most `maxMovedLabels` other labels. Null
 * if no such moves are found.
 */
function findMovesThatFree<C extends BoxCandidate>(
  boxes: OccupiedBoxes<C>,
  label: UnsolvedLabel<C>,
  maxMovedLabels: number,
  moves: CandidateByMovedLabel<C> = new Map(),
): CandidateByMovedLabel<C> | null {
  const freeCandidate = findFreeCandidate(boxes, label, moves);
  if (freeCandidate !== undefined) return new Map(moves).set(label, freeCandidate);
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
 * Chooses a candidate for each label: the first that covers no mark and no other label. Earlier labels choose first. Up
 * to two placed labels may move to make space for a later label.
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
  // If there are too many labels, placed labels do not move, because the search would take seconds.
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

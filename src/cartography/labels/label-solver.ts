import { gridIndex, overlaps, type Box, type GridIndex } from './grid-index';

/** A place that a label may take, as the box that the label would cover. */
interface Candidate {
  readonly box: Box;
}

/**
 * The box of a mark, and the candidates of its label, best first. `candidates` may be a list, or make each one when it
 * is tried.
 */
export interface LabelledMark<C extends Candidate> {
  readonly mark: Box;
  readonly candidates: { find(accepts: (candidate: C) => boolean): C | undefined };
}

/** The candidate that the solver chose for a label. */
export interface SolvedLabel<C extends Candidate> {
  /** Null if every candidate of the label covers a mark. */
  readonly candidate: C | null;
  /** True if the label covers no mark and no other free label. */
  readonly isFree: boolean;
}

interface Label<C extends Candidate> extends LabelledMark<C> {
  /** The free candidate that the label has now; null if it has none. */
  candidate: C | null;
  /** The first candidate that covers no mark, for a label without a free candidate. */
  fallback: C | null;
}

/** For each label that moves, the candidate that it would take; null if it has none. */
type Moves<C extends Candidate> = ReadonlyMap<Label<C>, C | null>;

/** How many placed labels may move to free a place for one more. */
const MOVED_MAX = 2;
/** With more labels than this, the solver moves no placed label: the search would take seconds. */
const LABELS_SEARCHED_MAX = 60;
/** Side of a grid cell, in CSS pixels. */
const CELL = 64;

interface Placed<C extends Candidate> {
  readonly label: Label<C>;
  readonly candidate: C;
}

interface Boxes<C extends Candidate> {
  readonly marks: GridIndex<Box>;
  /** Every candidate that a label has ever taken. After a move, the index also has the label's former candidate. */
  readonly labels: GridIndex<Placed<C>>;
}

/** True if a candidate of the label covers another label's mark. */
const coversMark = <C extends Candidate>(
  { marks }: Boxes<C>,
  { mark: own }: Label<C>,
  { box }: C,
): boolean => marks.some(box, (mark) => mark !== own && overlaps(mark, box));

/** The labels that `candidate` would cover after `moves`: all of them, or the first `most`. */
function coveredLabels<C extends Candidate>(
  { labels }: Boxes<C>,
  { box }: C,
  moves: Moves<C>,
  most: number,
): readonly Label<C>[] {
  const covered: Label<C>[] = [];
  const add = (label: Label<C>, candidate: C): boolean => {
    if (overlaps(candidate.box, box) && !covered.includes(label)) covered.push(label);
    return covered.length === most;
  };
  labels.some(box, ({ label, candidate }) => {
    const isCurrent = label.candidate === candidate && !moves.has(label);
    return isCurrent && add(label, candidate);
  });
  for (const [label, candidate] of moves)
    if (candidate !== null && covered.length < most) add(label, candidate);
  return covered;
}

/** The first candidate of `label` that covers no mark, and no label after `moves`. */
function freeCandidate<C extends Candidate>(
  boxes: Boxes<C>,
  label: Label<C>,
  moves: Moves<C>,
): C | undefined {
  return label.candidates.find((candidate) => {
    if (coversMark(boxes, label, candidate)) return false;
    label.fallback ??= candidate;
    return coveredLabels(boxes, candidate, moves, 1).length === 0;
  });
}

/**
 * Moves that free a candidate for `label`: of this label alone, or also of up to `most` other labels. Null if no moves
 * do.
 */
function movesThatFree<C extends Candidate>(
  boxes: Boxes<C>,
  label: Label<C>,
  most: number,
  moves: Moves<C> = new Map(),
): Moves<C> | null {
  const free = freeCandidate(boxes, label, moves);
  if (free !== undefined) return new Map(moves).set(label, free);
  let found: Moves<C> | null = null;
  if (most === 0) return found;
  label.candidates.find((candidate) => {
    if (coversMark(boxes, label, candidate)) return false;
    const covered = coveredLabels(boxes, candidate, moves, most + 1);
    if (covered.length > most) return false;
    const moved = new Map(moves).set(label, candidate);
    for (const other of covered) moved.set(other, null);
    found = moved;
    for (const other of covered)
      found = found && movesThatFree(boxes, other, most - covered.length, found);
    return found !== null;
  });
  return found;
}

/**
 * Chooses for each label the first candidate that covers no mark and no other label. Earlier labels choose first, but
 * up to two of them may move to free a place for a later one.
 * @returns In the order of `all`. A label without a free candidate takes the first that covers no mark.
 */
export function solveLabels<C extends Candidate>(
  all: readonly LabelledMark<C>[],
): readonly SolvedLabel<C>[] {
  const boxes: Boxes<C> = { marks: gridIndex(CELL), labels: gridIndex(CELL) };
  for (const { mark } of all) boxes.marks.put(mark, mark);
  const labels = all.map(({ mark, candidates }): Label<C> => ({
    mark,
    candidates,
    candidate: null,
    fallback: null,
  }));
  const most = labels.length > LABELS_SEARCHED_MAX ? 0 : MOVED_MAX;
  for (const label of labels)
    for (const [moved, candidate] of movesThatFree(boxes, label, most) ?? []) {
      moved.candidate = candidate;
      if (candidate !== null) boxes.labels.put(candidate.box, { label: moved, candidate });
    }
  return labels.map(({ candidate, fallback }) => ({
    candidate: candidate ?? fallback,
    isFree: candidate !== null,
  }));
}

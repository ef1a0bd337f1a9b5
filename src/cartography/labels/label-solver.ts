import { gridIndex, overlaps, type Box, type GridIndex } from './grid-index';

/** A position that a label may take, with the box that it would cover. */
interface Candidate {
  readonly box: Box;
}

/** The box of a mark, and the candidates of its label, the best first: a list, or what makes each of them when it is tried. */
export interface LabelledMark<C extends Candidate> {
  readonly mark: Box;
  readonly candidates: { find(accepts: (candidate: C) => boolean): C | undefined };
}

/** The candidate that a label takes. */
export interface SolvedLabel<C extends Candidate> {
  /** Null if every candidate covers a mark. */
  readonly candidate: C | null;
  /** True if the label covers no mark and no other free label. */
  readonly isFree: boolean;
}

interface Label<C extends Candidate> extends LabelledMark<C> {
  /** The free candidate that it has. */
  candidate: C | null;
  /** The first candidate that covers no mark, for a label without a free one. */
  fallback: C | null;
}

/** Labels with the candidates that they would take instead of their present ones. */
type Moves<C extends Candidate> = ReadonlyMap<Label<C>, C | null>;

/** How many labels may move so that one more is free. */
const MOVED_MAX = 2;
/** With more labels than this, none moves for another: the search would take seconds. */
const LABELS_SEARCHED_MAX = 60;
/** Side of a cell of the grid, in CSS pixels. */
const CELL = 64;

interface Placed<C extends Candidate> {
  readonly label: Label<C>;
  readonly candidate: C;
}

interface Boxes<C extends Candidate> {
  readonly marks: GridIndex<Box>;
  /** Every candidate that was ever taken; a label that has moved since is also under its former one. */
  readonly labels: GridIndex<Placed<C>>;
}

/** True if the label would cover a mark other than its own. */
const coversMark = <C extends Candidate>(
  { marks }: Boxes<C>,
  { mark: own }: Label<C>,
  { box }: C,
): boolean => marks.some(box, (mark) => mark !== own && overlaps(mark, box));

/** The labels that `candidate` would cover once `moves` are made: all of them, or the first `most` that are found. */
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

/** The first candidate of `label` that covers no mark, and no label once `moves` are made. */
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
 * Moves that free a candidate for `label`: its own alone if one is free, else together with those of up to `most` other
 * labels. Null if there are none.
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
 * The first candidate of each label that covers no mark and no other label. Earlier labels choose first, but up to two of
 * them move to other candidates so that a later one is free.
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

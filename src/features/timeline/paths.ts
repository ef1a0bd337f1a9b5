import type { Hue } from '../../cartography/symbols';
import type { TimelineMark } from './plan';

/** The box that marks are drawn in, stretched to the width that there is. */
export const MARKS_BOX = { width: 1000, height: 100 } as const;

const ROOMY_LANES = 4;
const SHARE_OF_LANE = 0.72;
/** A soft end is seen however short it is. */
const LEAST_TAPER = 4;
const LEAST_WIDTH = 2;

/** What is filled and what is stroked of one or more marks, as path data. */
export interface MarkPaths {
  readonly area: string;
  readonly line: string;
}

/** What is drawn in one hue, of one mark or of many. */
export interface DrawnHue extends MarkPaths {
  readonly hue: Hue;
  readonly maybe: boolean;
  /** Of those that are drawn alike the same. */
  readonly key: string;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

const tenths = (n: number): number => Math.round(n * 10) / 10;
const across = (share: number): number => share * MARKS_BOX.width;

/** Where a lane is; more lanes than there is room for are lower. */
function laneBand(lane: number, lanes: number): Band {
  const height = MARKS_BOX.height / Math.max(lanes, ROOMY_LANES);
  const bottom = MARKS_BOX.height - lane * height - (height * (1 - SHARE_OF_LANE)) / 2;
  return { top: bottom - height * SHARE_OF_LANE, bottom };
}

/** The lane at a height, from 0 at the top to 1. */
export function laneAt(height: number, lanes: number): number {
  return Math.floor((1 - height) * Math.max(lanes, ROOMY_LANES));
}

function taper(firm: number, tip: number, { top, bottom }: Band): string {
  return `M${tenths(firm)} ${tenths(top)}L${tenths(tip)} ${tenths((top + bottom) / 2)}L${tenths(firm)} ${tenths(bottom)}z`;
}

/** What stands for the softness of its ends: it runs out to a point. */
function tapers(mark: TimelineMark, left: number, right: number, band: Band): string {
  const before =
    mark.startKind === 'soft'
      ? taper(left, Math.min(across(mark.start), left - LEAST_TAPER), band)
      : '';
  const after =
    mark.endKind === 'soft'
      ? taper(right, Math.max(across(mark.end), right + LEAST_TAPER), band)
      : '';
  return before + after;
}

function pathsIn(mark: TimelineMark, band: Band): MarkPaths {
  const [left, right] = [across(mark.firmStart), across(mark.firmEnd)];
  const [top, height] = [tenths(band.top), tenths(band.bottom - band.top)];
  if (mark.kind === 'tick') {
    const middle = tenths((left + right) / 2);
    return { area: tapers(mark, middle, middle, band), line: `M${middle} ${top}v${height}` };
  }
  const end = Math.max(right, left + LEAST_WIDTH);
  const [x, width] = [tenths(left), tenths(end - left)];
  return {
    area: `M${x} ${top}h${width}v${height}h${-width}z${tapers(mark, left, end, band)}`,
    line: '',
  };
}

/** One mark in one piece, whatever its hues. */
export function markPaths(mark: TimelineMark, lanes: number): MarkPaths {
  return pathsIn(mark, laneBand(mark.lane, lanes));
}

/** Draws a mark, a band for each of its hues. */
export type MarkDrawer = (mark: TimelineMark) => readonly DrawnHue[];

/** The same mark in the same hues is the very drawing that it was, whoever else is said to have acted. */
export function markDrawer(lanes: number): MarkDrawer {
  const drawn = new Map<string, readonly DrawnHue[]>();
  return (mark) => {
    const { id, symbols, maybe } = mark.item;
    const hues = [...new Set<Hue>(symbols.length === 0 ? ['grey'] : symbols.map(({ hue }) => hue))];
    const key = `${id} ${maybe} ${hues.join()}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const whole = laneBand(mark.lane, lanes);
    const height = (whole.bottom - whole.top) / hues.length;
    const made = hues.map((hue, index): DrawnHue => {
      const top = whole.top + index * height;
      const paths = pathsIn(mark, { top, bottom: top + height });
      return { hue, maybe, key: maybe ? `${hue}, maybe` : hue, ...paths };
    });
    drawn.set(key, made);
    return made;
  };
}

interface Joined {
  readonly pieces: readonly DrawnHue[];
  readonly drawn: DrawnHue;
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

function joinedHue(pieces: readonly [DrawnHue, ...DrawnHue[]]): Joined {
  let [area, line] = ['', ''];
  for (const piece of pieces) {
    area += piece.area;
    line += piece.line;
  }
  return { pieces, drawn: { ...pieces[0], area, line } };
}

/**
 * Joins marks, an element for each hue and not for each mark: thousands are drawn as fast as a few. A hue of which nothing
 * has changed since the last time is the very drawing that it was.
 */
export function pathJoiner(): (
  marks: readonly { readonly hues: readonly DrawnHue[] }[],
) => readonly DrawnHue[] {
  let before = new Map<string, Joined>();
  return (marks) => {
    const pieces = new Map<string, [DrawnHue, ...DrawnHue[]]>();
    for (const { hues } of marks)
      for (const piece of hues) {
        const sofar = pieces.get(piece.key);
        if (sofar === undefined) pieces.set(piece.key, [piece]);
        else sofar.push(piece);
      }
    const now = [...pieces].map(([key, all]): [string, Joined] => {
      const known = before.get(key);
      return [key, known !== undefined && sameList(known.pieces, all) ? known : joinedHue(all)];
    });
    before = new Map(now);
    // What only may be in the period lies over the rest.
    return now.map(([, { drawn }]) => drawn).sort((a, b) => Number(a.maybe) - Number(b.maybe));
  };
}

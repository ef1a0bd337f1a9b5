import type { Hue } from '../../cartography/symbols';
import type { TimelineMark } from './timeline-layout';

/** The SVG view box of the marks. The browser stretches it to the width of the timeline. */
export const MARKS_BOX = { width: 1000, height: 100 } as const;

/** Up to this many lanes have a fixed height. More lanes become lower, to fit into the box. */
const LANES_OF_FULL_HEIGHT = 4;
/** The share of a lane's height that a mark takes. */
const MARK_SHARE = 0.72;
/** The least length of a mark's soft end, in units of the view box. */
const TAPER_MIN = 4;
const BAR_MIN = 2;

/** SVG path data of one or more marks: the areas to fill, and the lines to stroke. */
export interface MarkPaths {
  readonly area: string;
  readonly line: string;
}

/** The paths of one or more marks in one hue. */
export interface HuePaths extends MarkPaths {
  readonly hue: Hue;
  readonly maybe: boolean;
  /** The same for all paths that have the same hue and style. */
  readonly key: string;
}

/** The top and bottom edge of a mark, in units of the view box. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

const tenths = (n: number): number => Math.round(n * 10) / 10;
const boxX = (position: number): number => position * MARKS_BOX.width;

function bandOfLane(lane: number, lanes: number): Band {
  const height = MARKS_BOX.height / Math.max(lanes, LANES_OF_FULL_HEIGHT);
  const bottom = MARKS_BOX.height - lane * height - (height * (1 - MARK_SHARE)) / 2;
  return { top: bottom - height * MARK_SHARE, bottom };
}

/** The lane at a height in the drawing, from 0 (top) to 1 (bottom). */
export function laneAt(height: number, lanes: number): number {
  return Math.floor((1 - height) * Math.max(lanes, LANES_OF_FULL_HEIGHT));
}

function taper(firm: number, tip: number, { top, bottom }: Band): string {
  return `M${tenths(firm)} ${tenths(top)}L${tenths(tip)} ${tenths((top + bottom) / 2)}L${tenths(firm)} ${tenths(bottom)}z`;
}

/** The paths of a mark's soft ends. Each soft end tapers to a point. */
function tapers(mark: TimelineMark, left: number, right: number, band: Band): string {
  const before =
    mark.startKind === 'soft'
      ? taper(left, Math.min(boxX(mark.start), left - TAPER_MIN), band)
      : '';
  const after =
    mark.endKind === 'soft' ? taper(right, Math.max(boxX(mark.end), right + TAPER_MIN), band) : '';
  return before + after;
}

function pathsInBand(mark: TimelineMark, band: Band): MarkPaths {
  const [left, right] = [boxX(mark.firmStart), boxX(mark.firmEnd)];
  const [top, height] = [tenths(band.top), tenths(band.bottom - band.top)];
  if (mark.kind === 'tick') {
    const middle = tenths((left + right) / 2);
    return { area: tapers(mark, middle, middle, band), line: `M${middle} ${top}v${height}` };
  }
  const end = Math.max(right, left + BAR_MIN);
  const [x, width] = [tenths(left), tenths(end - left)];
  return {
    area: `M${x} ${top}h${width}v${height}h${-width}z${tapers(mark, left, end, band)}`,
    line: '',
  };
}

/** The paths of a mark as one shape, without its division into hues. */
export function markPaths(mark: TimelineMark, lanes: number): MarkPaths {
  return pathsInBand(mark, bandOfLane(mark.lane, lanes));
}

/** Draws a mark as horizontal bands, one for each of its hues. */
type HuesOfMark = (mark: TimelineMark) => readonly HuePaths[];

/**
 * Makes the function that draws marks. It returns the same array for the same event and hues, so that Svelte does not
 * draw them again.
 */
export function hueDrawer(lanes: number): HuesOfMark {
  const drawn = new Map<string, readonly HuePaths[]>();
  return (mark) => {
    const { id, symbols, maybe } = mark.item;
    const hues = [...new Set<Hue>(symbols.length === 0 ? ['grey'] : symbols.map(({ hue }) => hue))];
    const key = `${id} ${maybe} ${hues.join()}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const band = bandOfLane(mark.lane, lanes);
    const height = (band.bottom - band.top) / hues.length;
    const paths = hues.map((hue, index): HuePaths => {
      const top = band.top + index * height;
      const style = maybe ? `${hue}, maybe` : hue;
      return { hue, maybe, key: style, ...pathsInBand(mark, { top, bottom: top + height }) };
    });
    drawn.set(key, paths);
    return paths;
  };
}

interface JoinedPaths {
  readonly parts: readonly HuePaths[];
  readonly joined: HuePaths;
}

const haveSameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function joinParts(parts: readonly [HuePaths, ...HuePaths[]]): JoinedPaths {
  let [area, line] = ['', ''];
  for (const part of parts) {
    area += part.area;
    line += part.line;
  }
  return { parts, joined: { ...parts[0], area, line } };
}

/**
 * Makes the function that joins the paths of all marks into one element for each hue. Thousands of marks are then drawn
 * as fast as a few. A hue whose parts are unchanged keeps its object, so that Svelte does not draw it again.
 */
export function pathJoiner(): (
  marks: readonly { readonly hues: readonly HuePaths[] }[],
) => readonly HuePaths[] {
  let lastCall = new Map<string, JoinedPaths>();
  return (marks) => {
    const partsByKey = new Map<string, [HuePaths, ...HuePaths[]]>();
    for (const { hues } of marks)
      for (const part of hues) {
        const parts = partsByKey.get(part.key);
        if (parts === undefined) partsByKey.set(part.key, [part]);
        else parts.push(part);
      }
    const thisCall = [...partsByKey].map(([key, parts]): [string, JoinedPaths] => {
      const last = lastCall.get(key);
      const isSame = last !== undefined && haveSameItems(last.parts, parts);
      return [key, isSame ? last : joinParts(parts)];
    });
    lastCall = new Map(thisCall);
    // Events that may or may not be in the period come last, and so are drawn over the others.
    return thisCall
      .map(([, { joined }]) => joined)
      .sort((a, b) => Number(a.maybe) - Number(b.maybe));
  };
}

import type { Hue } from '../../cartography/symbols';
import type { TimelineMark } from './timeline-layout';

/** The SVG view box of all event marks. The browser stretches it to the width of the timeline. */
export const MARKS_VIEW_BOX = { width: 1000, height: 100 } as const;

/**
 * Up to this number of lanes, a lane has a fixed height. With more lanes, all lanes are lower, so that they fit into
 * the view box.
 */
const FIXED_HEIGHT_LANES_MAX = 4;
/** The event mark's share of its lane's height. */
const MARK_HEIGHT_SHARE = 0.72;
/**
 * Smallest length of a soft end, in units of the view box. A soft end of an event mark means that the date is uncertain
 * at this end.
 */
const TAPER_LENGTH_MIN = 4;
const BAR_WIDTH_MIN = 2;

/** SVG path data of one or more event marks: areas to fill, and lines to stroke. */
export interface MarkPaths {
  readonly areaPath: string;
  readonly linePath: string;
}

/** The paths of one or more event marks in one hue. */
export interface HuePaths extends MarkPaths {
  readonly hue: Hue;
  readonly mayBeInPeriod: boolean;
  /** A key that is the same for all paths with the same hue and style. */
  readonly styleKey: string;
}

/** The top and bottom edge of an event mark, in units of the view box. */
interface VerticalBand {
  readonly top: number;
  readonly bottom: number;
}

const roundToTenths = (n: number): number => Math.round(n * 10) / 10;
const viewBoxX = (position: number): number => position * MARKS_VIEW_BOX.width;

function bandOfLane(lane: number, laneCount: number): VerticalBand {
  const height = MARKS_VIEW_BOX.height / Math.max(laneCount, FIXED_HEIGHT_LANES_MAX);
  const bottom = MARKS_VIEW_BOX.height - lane * height - (height * (1 - MARK_HEIGHT_SHARE)) / 2;
  return { top: bottom - height * MARK_HEIGHT_SHARE, bottom };
}

/** The number of the lane at `height`, from 0 (top) to 1 (bottom). Lane 0 is at the bottom. */
export function laneAt(height: number, laneCount: number): number {
  return Math.floor((1 - height) * Math.max(laneCount, FIXED_HEIGHT_LANES_MAX));
}

function taperPath(firm: number, tip: number, { top, bottom }: VerticalBand): string {
  return `M${roundToTenths(firm)} ${roundToTenths(top)}L${roundToTenths(tip)} ${roundToTenths((top + bottom) / 2)}L${roundToTenths(firm)} ${roundToTenths(bottom)}z`;
}

/** The path data of the soft ends of an event mark. Each soft end tapers to a point. */
function taperPaths(mark: TimelineMark, left: number, right: number, band: VerticalBand): string {
  const before =
    mark.startKind === 'soft'
      ? taperPath(left, Math.min(viewBoxX(mark.start), left - TAPER_LENGTH_MIN), band)
      : '';
  const after =
    mark.endKind === 'soft'
      ? taperPath(right, Math.max(viewBoxX(mark.end), right + TAPER_LENGTH_MIN), band)
      : '';
  return before + after;
}

function pathsInBand(mark: TimelineMark, band: VerticalBand): MarkPaths {
  const [left, right] = [viewBoxX(mark.firmStart), viewBoxX(mark.firmEnd)];
  const [top, height] = [roundToTenths(band.top), roundToTenths(band.bottom - band.top)];
  if (mark.shape === 'tick') {
    const middle = roundToTenths((left + right) / 2);
    return {
      areaPath: taperPaths(mark, middle, middle, band),
      linePath: `M${middle} ${top}v${height}`,
    };
  }
  const end = Math.max(right, left + BAR_WIDTH_MIN);
  const [x, width] = [roundToTenths(left), roundToTenths(end - left)];
  return {
    areaPath: `M${x} ${top}h${width}v${height}h${-width}z${taperPaths(mark, left, end, band)}`,
    linePath: '',
  };
}

/** The paths of a whole event mark as one shape, not divided by hue. */
export function markPaths(mark: TimelineMark, laneCount: number): MarkPaths {
  return pathsInBand(mark, bandOfLane(mark.lane, laneCount));
}

/** Returns the paths of an event mark, divided into horizontal bands: one for each of its hues. */
type DrawMarkHues = (mark: TimelineMark) => readonly HuePaths[];

/**
 * Makes a function that returns the paths of an event mark. If the event and its hues have not changed, it returns the
 * same array. Svelte then does not draw the event mark again.
 */
export function makeHueDrawer(laneCount: number): DrawMarkHues {
  const drawn = new Map<string, readonly HuePaths[]>();
  return (mark) => {
    const { id, symbols, mayBeInPeriod } = mark.item;
    const hues = [...new Set<Hue>(symbols.length === 0 ? ['grey'] : symbols.map(({ hue }) => hue))];
    const key = `${id} ${mayBeInPeriod} ${hues.join()}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const band = bandOfLane(mark.lane, laneCount);
    const height = (band.bottom - band.top) / hues.length;
    const paths = hues.map((hue, index): HuePaths => {
      const top = band.top + index * height;
      const style = mayBeInPeriod ? `${hue}, maybe` : hue;
      return {
        hue,
        mayBeInPeriod,
        styleKey: style,
        ...pathsInBand(mark, { top, bottom: top + height }),
      };
    });
    drawn.set(key, paths);
    return paths;
  };
}

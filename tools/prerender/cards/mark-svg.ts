import { INK, HUE_COLOURS, type Theme } from '../../../src/cartography/palette.ts';
import {
  markHalfHeight,
  markRadius,
  SYMBOL_SIZE,
  symbolOffset,
  NOTCHED,
  SHAPES,
  SYMBOL_BOX,
  type ActorSymbol,
} from '../../../src/cartography/symbols.ts';
import type { DisplacedMark } from '../../../src/cartography/labels/displace-marks.ts';

/** Radius of the dashed disc and width of the halo, as on the live map, in CSS pixels. */
const UNKNOWN_RADIUS = 34;
const HALO = 5;

/** Definitions that every SVG with marks needs once. */
export const MARK_DEFS = `<clipPath id="notched"><path d="${NOTCHED}"/></clipPath>`;

/** Draws the leader line from a displaced mark to its true position. */
function leader({ dx, dy }: DisplacedMark, theme: Theme): string {
  if (Math.hypot(dx, dy) < 3) return '';
  const line = (width: number, colour: string) =>
    `<path d="M0 0L${dx} ${dy}" stroke="${colour}" stroke-width="${width}"/>`;
  return line(3, INK[theme].background) + line(1.2, INK[theme].ink);
}

function symbolSvg({ shape, hue }: ActorSymbol, mark: DisplacedMark, theme: Theme): string {
  const d = SHAPES[shape];
  const { background } = INK[theme];
  // A mark that only may be in the period is thinner and dashed.
  const line = mark.maybe ? 'stroke-width="2" stroke-dasharray="3.5 2.5"' : 'stroke-width="3"';
  const notch = mark.differs ? ' clip-path="url(#notched)"' : '';
  return [
    `<path d="${d}" fill="none" stroke="${background}" stroke-width="6"/>`,
    `<path d="${d}" fill="${background}" fill-opacity="0.72"/>`,
    `<path d="${d}" fill="none" stroke="${HUE_COLOURS[theme][hue]}" ${line}${notch}/>`,
  ].join('');
}

/** Draws the halo of the chosen mark. */
function halo(mark: DisplacedMark, theme: Theme): string {
  const [across, down] = [markRadius(mark) + HALO, markHalfHeight(mark) + HALO];
  const { background, accent } = INK[theme];
  return `<rect x="${mark.dx - across}" y="${mark.dy - down}" width="${2 * across}" height="${2 * down}" rx="${SYMBOL_SIZE / 2 + HALO}" fill="${background}" stroke="${accent}" stroke-width="2"/>`;
}

/**
 * Draws a mark as the live map does: hollow symbols side by side, and a leader line if the mark is displaced. Units are
 * CSS pixels, with the true position at 0, 0. The SVG needs `MARK_DEFS`.
 */
export function markSvg(mark: DisplacedMark, theme: Theme, chosen: boolean): string {
  const symbols = mark.symbols.map((symbol, index) => {
    const [x, y] = symbolOffset(mark, index);
    const place = `translate(${mark.dx + x} ${mark.dy + y}) scale(${SYMBOL_SIZE / SYMBOL_BOX})`;
    return `<g transform="${place}">${symbolSvg(symbol, mark, theme)}</g>`;
  });
  const disc = mark.radiusUnknown
    ? `<circle r="${UNKNOWN_RADIUS}" fill="none" stroke="${INK[theme].ink}" stroke-width="1.4" stroke-dasharray="4 4"/>`
    : '';
  return `<g stroke-linejoin="round">${chosen ? halo(mark, theme) : ''}${disc}${leader(mark, theme)}${symbols.join('')}</g>`;
}

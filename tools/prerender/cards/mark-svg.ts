import { DRAWING_COLOURS, HUE_COLOURS, type Theme } from '../../../src/cartography/palette.ts';
import {
  gapsOfRing,
  HEDGED_DASHES,
  markHalfHeight,
  markHalfWidth,
  partOfRing,
  RING_PARTS,
  RING_WIDTH,
  SYMBOL_SIZE,
  symbolCornerOffset,
  NOTCHED_BOX_PATH,
  SHAPE_PATHS,
  SYMBOL_BOX_SIDE,
  type ActorSymbol,
} from '../../../src/cartography/symbols.ts';
import type { DisplacedMark } from '../../../src/cartography/labels/displace-marks.ts';

/** Radius of the dashed disc and width of the halo, as on the live map, in CSS pixels. */
const UNKNOWN_DISC_RADIUS = 34;
const HALO_WIDTH = 5;

/** Definitions that every SVG with marks needs once. */
export const MARK_SVG_DEFS = `<clipPath id="notched"><path d="${NOTCHED_BOX_PATH}"/></clipPath>`;

/** Draws the leader line from a displaced mark to its true position. */
function leaderSvg({ dx, dy }: DisplacedMark, theme: Theme): string {
  if (Math.hypot(dx, dy) < 3) return '';
  const line = (width: number, colour: string) =>
    `<path d="M0 0L${dx} ${dy}" stroke="${colour}" stroke-width="${width}"/>`;
  return line(3, DRAWING_COLOURS[theme].background) + line(1.2, DRAWING_COLOURS[theme].ink);
}

function symbolSvg(
  { shape, hue, isHedged }: ActorSymbol,
  mark: DisplacedMark,
  theme: Theme,
): string {
  const d = SHAPE_PATHS[shape];
  const { background } = DRAWING_COLOURS[theme];
  // A mark that is only possibly in the period has a thinner, dashed line. A hedged symbol has longer dashes.
  const dashes = isHedged ? HEDGED_DASHES.join(' ') : mark.isMaybeInPeriod ? '3.5 2.5' : null;
  const line = `stroke-width="${mark.isMaybeInPeriod ? 2 : 3}"${dashes === null ? '' : ` stroke-dasharray="${dashes}"`}`;
  const notch = mark.hasDifferingAccounts ? ' clip-path="url(#notched)"' : '';
  return [
    `<path d="${d}" fill="none" stroke="${background}" stroke-width="6"/>`,
    `<path d="${d}" fill="${background}" fill-opacity="0.72"/>`,
    `<path d="${d}" fill="none" stroke="${HUE_COLOURS[theme][hue]}" ${line}${notch}/>`,
  ].join('');
}

/** Draws the disc and the ring of a mark that stands for several sites. The card adds the number of events. */
function clusterSvg(
  { cluster, hasDifferingAccounts, isMaybeInPeriod, dx, dy }: DisplacedMark,
  theme: Theme,
): string {
  if (cluster === undefined) return '';
  const { radius, ring } = cluster;
  const part = partOfRing(radius);
  const arcs = ring.map(
    ({ hue, start, length }) =>
      `<circle r="${radius - RING_WIDTH / 2}" fill="none" stroke="${HUE_COLOURS[theme][hue]}" stroke-width="${RING_WIDTH}" stroke-dasharray="${length * part} ${(RING_PARTS - length) * part}" stroke-dashoffset="${-start * part}" transform="rotate(-90)"/>`,
  );
  if (isMaybeInPeriod)
    arcs.push(
      `<circle r="${radius - RING_WIDTH / 2}" fill="none" stroke="${DRAWING_COLOURS[theme].background}" stroke-width="${RING_WIDTH + 1}" stroke-dasharray="${gapsOfRing(radius).join(' ')}"/>`,
    );
  const notch = hasDifferingAccounts ? ' clip-path="url(#notched)"' : '';
  const scale = (2 * radius) / SYMBOL_BOX_SIDE;
  return [
    `<g transform="translate(${dx} ${dy})"><circle r="${radius + 1.5}" fill="${DRAWING_COLOURS[theme].background}"/>`,
    `<g${notch} transform="scale(${scale}) translate(-12 -12)"><g transform="translate(12 12) scale(${1 / scale})">${arcs.join('')}</g></g></g>`,
  ].join('');
}

/** Draws the halo of the chosen mark. */
function haloSvg(mark: DisplacedMark, theme: Theme, colour: string): string {
  const [across, down] = [markHalfWidth(mark) + HALO_WIDTH, markHalfHeight(mark) + HALO_WIDTH];
  const { background } = DRAWING_COLOURS[theme];
  return `<rect x="${mark.dx - across}" y="${mark.dy - down}" width="${2 * across}" height="${2 * down}" rx="${(mark.cluster?.radius ?? SYMBOL_SIZE / 2) + HALO_WIDTH}" fill="${background}" stroke="${colour}" stroke-width="2"/>`;
}

/**
 * Draws a mark as the live map does: hollow symbols side by side, and a leader line if the mark is displaced. Units are
 * CSS pixels, and the true position is at 0, 0. The SVG must contain `MARK_SVG_DEFS`.
 * @param haloColour The colour of the halo of a chosen mark; null for all other marks.
 */
export function markSvg(mark: DisplacedMark, theme: Theme, haloColour: string | null): string {
  const symbols = mark.symbols.map((symbol, index) => {
    const [x, y] = symbolCornerOffset(mark, index);
    const place = `translate(${mark.dx + x} ${mark.dy + y}) scale(${SYMBOL_SIZE / SYMBOL_BOX_SIDE})`;
    return `<g transform="${place}">${symbolSvg(symbol, mark, theme)}</g>`;
  });
  const disc = mark.isRadiusUnknown
    ? `<circle r="${UNKNOWN_DISC_RADIUS}" fill="none" stroke="${DRAWING_COLOURS[theme].ink}" stroke-width="1.4" stroke-dasharray="4 4"/>`
    : '';
  return `<g stroke-linejoin="round">${haloColour === null ? '' : haloSvg(mark, theme, haloColour)}${disc}${leaderSvg(mark, theme)}${clusterSvg(mark, theme)}${symbols.join('')}</g>`;
}

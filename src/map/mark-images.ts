import type { Displacement } from '../cartography/labels/displace-marks';
import { HUE_COLOURS, INK, type Theme } from '../cartography/palette';
import type { Mark } from '../cartography/scene';
import {
  markHalfHeight,
  markRadius,
  NOTCHED,
  SHAPES,
  SYMBOL_BOX,
  SYMBOL_SIZE,
  symbolOffset,
  type ActorSymbol,
} from '../cartography/symbols';

/** Image pixels per CSS pixel: two, for dense screens. */
export const PIXEL_RATIO = 2;
/** Radius in CSS pixels of the dashed disc around a mark whose radius is unknown. */
const UNKNOWN_RADIUS = 34;
const HALO = 5;
const MARGIN = 3;
/** Widths of a leader line and of the lighter line under it, in CSS pixels. */
const LEADER = { line: 1.2, casing: 3 } as const;
/** A leader line shorter than this, in CSS pixels, is not drawn. */
const LEADER_MIN = 3;

/** The properties of a mark that determine its picture. */
export type MarkLook = Pick<Mark, 'symbols' | 'differs' | 'maybe'>;

/**
 * The picture id of a mark; equal for marks that look the same. The style puts the theme before the id: `dark|halo|2`.
 */
export function markImageId({ symbols, differs, maybe }: MarkLook): string {
  const names = symbols.map(({ shape, hue }) => `${shape}.${hue}`).join('+');
  return `mark|${names}|${differs ? 'notched' : ''}|${maybe ? 'dashed' : ''}`;
}

/** The inverse of `markImageId`. */
export function markLookOf(id: string): MarkLook {
  const [, names = '', notch, dashes] = id.split('|');
  const symbols = names
    .split('+')
    .filter((name) => name !== '')
    .map((name) => {
      const [shape, hue] = name.split('.');
      return { shape, hue } as ActorSymbol;
    });
  return { symbols, differs: notch === 'notched', maybe: dashes === 'dashed' };
}

export function haloImageId({ symbols }: Pick<Mark, 'symbols'>): string {
  return `halo|${symbols.length}`;
}

/** The picture id of a leader line, by its length; null if the mark is too close to need one. */
export function leaderImageId({ dx, dy }: Displacement): string | null {
  const length = Math.hypot(dx, dy);
  return length < LEADER_MIN ? null : `leader|${Math.round(length)}`;
}

export const UNKNOWN_DISC_IMAGE = 'unknown-disc';
export const HATCH_IMAGE = 'hatch';

type Canvas = CanvasRenderingContext2D;

/** Draws a picture of at least this size, in CSS pixels. The origin is in the middle. */
function drawing(width: number, height: number, draw: (canvas: Canvas) => void): ImageData {
  const element = document.createElement('canvas');
  element.width = Math.ceil(width * PIXEL_RATIO);
  element.height = Math.ceil(height * PIXEL_RATIO);
  // Keeps the canvas in memory: reading pixels back from the GPU takes ten times as long.
  const canvas = element.getContext('2d', { willReadFrequently: true }) as Canvas;
  canvas.scale(PIXEL_RATIO, PIXEL_RATIO);
  canvas.translate(width / 2, height / 2);
  draw(canvas);
  return canvas.getImageData(0, 0, element.width, element.height);
}

/** Draws a symbol: thinner and dashed if it is only maybe in the period, as on the timeline. */
function drawSymbol(canvas: Canvas, symbol: ActorSymbol, look: MarkLook, theme: Theme): void {
  const outline = new Path2D(SHAPES[symbol.shape]);
  canvas.lineJoin = 'round';
  canvas.strokeStyle = INK[theme].background;
  canvas.lineWidth = 6;
  canvas.stroke(outline);
  canvas.fillStyle = INK[theme].background;
  canvas.globalAlpha = 0.72;
  canvas.fill(outline);
  canvas.globalAlpha = 1;
  if (look.differs) canvas.clip(new Path2D(NOTCHED));
  canvas.strokeStyle = HUE_COLOURS[theme][symbol.hue];
  canvas.lineWidth = look.maybe ? 2 : 3;
  if (look.maybe) canvas.setLineDash([3.5, 2.5]);
  canvas.stroke(outline);
}

/** Draws a mark: hollow symbols side by side. */
function markImage(look: MarkLook, theme: Theme): ImageData {
  const width = 2 * (markRadius(look) + HALO + MARGIN);
  const height = 2 * (markHalfHeight(look) + HALO + MARGIN);
  return drawing(width, height, (canvas) => {
    look.symbols.forEach((symbol, index) => {
      canvas.save();
      canvas.translate(...symbolOffset(look, index));
      canvas.scale(SYMBOL_SIZE / SYMBOL_BOX, SYMBOL_SIZE / SYMBOL_BOX);
      drawSymbol(canvas, symbol, look, theme);
      canvas.restore();
    });
  });
}

/** Draws the halo of a selected or hovered mark. */
function haloImage(symbolCount: number, theme: Theme): ImageData {
  const mark = { symbols: { length: symbolCount } };
  const width = 2 * (markRadius(mark) + HALO);
  const height = 2 * (markHalfHeight(mark) + HALO);
  return drawing(width + 2 * MARGIN, height + 2 * MARGIN, (canvas) => {
    canvas.beginPath();
    canvas.roundRect(-width / 2, -height / 2, width, height, SYMBOL_SIZE / 2 + HALO);
    canvas.fillStyle = INK[theme].background;
    canvas.fill();
    canvas.lineWidth = 2;
    canvas.strokeStyle = INK[theme].accent;
    canvas.stroke();
  });
}

/** Draws a leader line horizontally; the style rotates it. */
function leaderImage(length: number, theme: Theme): ImageData {
  return drawing(length, LEADER.casing + 2, (canvas) => {
    for (const [width, colour] of [
      [LEADER.casing, INK[theme].background],
      [LEADER.line, INK[theme].ink],
    ] as const) {
      canvas.lineWidth = width;
      canvas.strokeStyle = colour;
      canvas.beginPath();
      canvas.moveTo(-length / 2, 0);
      canvas.lineTo(length / 2, 0);
      canvas.stroke();
    }
  });
}

function unknownDiscImage(theme: Theme): ImageData {
  const side = 2 * (UNKNOWN_RADIUS + MARGIN);
  return drawing(side, side, (canvas) => {
    canvas.setLineDash([4, 4]);
    canvas.lineWidth = 1.4;
    canvas.strokeStyle = INK[theme].ink;
    canvas.beginPath();
    canvas.arc(0, 0, UNKNOWN_RADIUS, 0, 2 * Math.PI);
    canvas.stroke();
  });
}

/** Draws the pattern of diagonal lines that fills an administrative area. */
function hatchImage(theme: Theme): ImageData {
  const side = 12;
  return drawing(side, side, (canvas) => {
    canvas.translate(-side / 2, -side / 2);
    canvas.strokeStyle = INK[theme].ink;
    canvas.globalAlpha = 0.2;
    canvas.lineWidth = 1;
    for (const start of [-side, 0, side]) {
      canvas.beginPath();
      canvas.moveTo(start - 1, side + 1);
      canvas.lineTo(start + side + 1, -1);
      canvas.stroke();
    }
  });
}

/** Draws the picture for an id of the style, which includes the theme; null for any other id. */
export function imageOf(id: string): ImageData | null {
  const theme: Theme = id.startsWith('dark|') ? 'dark' : 'light';
  const look = id.slice(theme.length + 1);
  const [kind, size] = look.split('|');
  switch (kind) {
    case 'mark':
      return markImage(markLookOf(look), theme);
    case 'halo':
      return haloImage(Number(size), theme);
    case 'leader':
      return leaderImage(Number(size), theme);
    case UNKNOWN_DISC_IMAGE:
      return unknownDiscImage(theme);
    case HATCH_IMAGE:
      return hatchImage(theme);
    default:
      return null;
  }
}

import type { Displacement } from '../cartography/labels/displace-marks';
import { HUE_COLOURS, DRAWING_COLOURS, type Theme } from '../cartography/palette';
import type { Mark } from '../cartography/scene';
import { drawImage, IMAGE_MARGIN, PIXEL_RATIO, type CanvasContext } from './image-canvas';
import { drawClusterImage } from './cluster-images';
import { drawLabelImage } from './label-images';
import {
  HEDGED_DASHES,
  markHalfHeight,
  markHalfWidth,
  NOTCHED_BOX_PATH,
  SHAPE_PATHS,
  SYMBOL_BOX_SIDE,
  SYMBOL_SIZE,
  symbolCornerOffset,
  type ActorSymbol,
  type Hue,
} from '../cartography/symbols';

/** The radius in CSS pixels of the dashed circle around a point whose radius is unknown. */
const UNKNOWN_DISC_RADIUS = 34;
const CLAIMED_POINT_DOT_RADIUS = 3;
const HALO_WIDTH = 5;
/** Widths of a leader line and of the lighter line under it, in CSS pixels. */
const LEADER_WIDTHS = { line: 1.2, casing: 3 } as const;
/** The map draws no leader line that is shorter than this, in CSS pixels. */
const MIN_LEADER_LENGTH = 3;

/** The properties of a mark that determine its image. */
export type MarkLook = Pick<Mark, 'symbols' | 'hasDifferingAccounts' | 'isMaybeInPeriod'>;

/**
 * The id of a mark's image. Marks that look the same have the same id. The style adds the theme before the id, as in
 * `dark|halo|2`.
 */
export function markImageId({ symbols, hasDifferingAccounts, isMaybeInPeriod }: MarkLook): string {
  const names = symbols
    .map(({ shape, hue, isHedged }) => `${shape}.${hue}${isHedged ? '.hedged' : ''}`)
    .join('+');
  return `mark|${names}|${hasDifferingAccounts ? 'notched' : ''}|${isMaybeInPeriod ? 'dashed' : ''}`;
}

/** The look of the mark with this image id: the inverse of `markImageId`. */
export function parseMarkImageId(id: string): MarkLook {
  const [, names = '', notch, dashes] = id.split('|');
  const symbols = names
    .split('+')
    .filter((name) => name !== '')
    .map((name) => {
      const [shape, hue, hedged] = name.split('.');
      return { shape, hue, ...(hedged !== undefined && { isHedged: true }) } as ActorSymbol;
    });
  return {
    symbols,
    hasDifferingAccounts: notch === 'notched',
    isMaybeInPeriod: dashes === 'dashed',
  };
}

export function haloImageId({ symbols, cluster }: Pick<Mark, 'symbols' | 'cluster'>): string {
  return cluster === undefined ? `halo|${symbols.length}` : `halo||${cluster.radius}`;
}

/**
 * The id of the image of a leader line, which contains its length. Null if the mark is too near to its true position
 * for a line.
 */
export function leaderImageId({ dx, dy }: Displacement): string | null {
  const length = Math.hypot(dx, dy);
  return length < MIN_LEADER_LENGTH ? null : `leader|${Math.round(length)}`;
}

export const UNKNOWN_DISC_IMAGE_ID = 'unknown-disc';
export const CLAIMED_POINT_IMAGE_ID = 'claimed-point';
export const HATCH_IMAGE_ID = 'hatch';
/** The id of a transparent image. The style enlarges it to the size of an element over the map. */
export const COVER_IMAGE_ID = 'cover';
/** The side of that image in CSS pixels. MapLibre enlarges an image at most 255 times. */
export const COVER_IMAGE_SIDE = 8;

/**
 * Draws a symbol. If the mark is only possibly in the period, the outline is thinner and dashed, as on the timeline. If
 * claims name the actor only with a hedge, the dashes are longer.
 */
function drawSymbol(
  canvas: CanvasContext,
  symbol: ActorSymbol,
  look: MarkLook,
  theme: Theme,
): void {
  const outline = new Path2D(SHAPE_PATHS[symbol.shape]);
  canvas.lineJoin = 'round';
  canvas.strokeStyle = DRAWING_COLOURS[theme].background;
  canvas.lineWidth = 6;
  canvas.stroke(outline);
  // Fills the symbol, because a line of the map inside it would look like a part of the symbol.
  canvas.fillStyle = DRAWING_COLOURS[theme].background;
  canvas.fill(outline);
  if (look.hasDifferingAccounts) canvas.clip(new Path2D(NOTCHED_BOX_PATH));
  canvas.strokeStyle = HUE_COLOURS[theme][symbol.hue];
  canvas.lineWidth = look.isMaybeInPeriod ? 2 : 3;
  if (symbol.isHedged) canvas.setLineDash([...HEDGED_DASHES]);
  else if (look.isMaybeInPeriod) canvas.setLineDash([3.5, 2.5]);
  canvas.stroke(outline);
}

/** Draws a mark: hollow symbols side by side. */
function drawMarkImage(look: MarkLook, theme: Theme): ImageData {
  const width = 2 * (markHalfWidth(look) + HALO_WIDTH + IMAGE_MARGIN);
  const height = 2 * (markHalfHeight(look) + HALO_WIDTH + IMAGE_MARGIN);
  return drawImage(width, height, (canvas) => {
    look.symbols.forEach((symbol, index) => {
      canvas.save();
      canvas.translate(...symbolCornerOffset(look, index));
      canvas.scale(SYMBOL_SIZE / SYMBOL_BOX_SIDE, SYMBOL_SIZE / SYMBOL_BOX_SIDE);
      drawSymbol(canvas, symbol, look, theme);
      canvas.restore();
    });
  });
}

/** The accent colour of the page: the publisher's, or the default in `theme.css`. */
function accentOfPage(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--accent');
}

/** Draws the halo of a selected or hovered mark. */
function drawHaloImage(mark: Parameters<typeof markHalfWidth>[0], theme: Theme): ImageData {
  const width = 2 * (markHalfWidth(mark) + HALO_WIDTH);
  const height = 2 * (markHalfHeight(mark) + HALO_WIDTH);
  return drawImage(width + 2 * IMAGE_MARGIN, height + 2 * IMAGE_MARGIN, (canvas) => {
    canvas.beginPath();
    const corner = mark.cluster?.radius ?? SYMBOL_SIZE / 2;
    canvas.roundRect(-width / 2, -height / 2, width, height, corner + HALO_WIDTH);
    canvas.fillStyle = DRAWING_COLOURS[theme].background;
    canvas.fill();
    canvas.lineWidth = 2;
    canvas.strokeStyle = accentOfPage();
    canvas.stroke();
  });
}

/** Draws a horizontal leader line. The style rotates it. */
function drawLeaderImage(length: number, theme: Theme): ImageData {
  return drawImage(length, LEADER_WIDTHS.casing + 2, (canvas) => {
    for (const [width, colour] of [
      [LEADER_WIDTHS.casing, DRAWING_COLOURS[theme].background],
      [LEADER_WIDTHS.line, DRAWING_COLOURS[theme].ink],
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

interface DashedDiscLook {
  readonly colour: string;
  /** True if the circle has a dot in its middle. Only claimed points have a dot, because a site has its mark there. */
  readonly hasDot: boolean;
}

/** Draws the dashed circle of fixed size around a point whose radius is unknown. */
function drawDashedDiscImage({ colour, hasDot }: DashedDiscLook): ImageData {
  const side = 2 * (UNKNOWN_DISC_RADIUS + IMAGE_MARGIN);
  return drawImage(side, side, (canvas) => {
    canvas.setLineDash([4, 4]);
    canvas.lineWidth = hasDot ? 2 : 1.4;
    canvas.strokeStyle = colour;
    canvas.beginPath();
    canvas.arc(0, 0, UNKNOWN_DISC_RADIUS, 0, 2 * Math.PI);
    canvas.stroke();
    if (!hasDot) return;
    canvas.beginPath();
    canvas.arc(0, 0, CLAIMED_POINT_DOT_RADIUS, 0, 2 * Math.PI);
    canvas.fillStyle = colour;
    canvas.fill();
  });
}

/** Draws the pattern of diagonal lines that fills an administrative area. */
function drawHatchImage(theme: Theme): ImageData {
  const side = 12;
  return drawImage(side, side, (canvas) => {
    canvas.translate(-side / 2, -side / 2);
    canvas.strokeStyle = DRAWING_COLOURS[theme].ink;
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

/** Draws the image for an image id with its theme; null for an unknown id. */
export function drawImageById(id: string): ImageData | null {
  const theme: Theme = id.startsWith('dark|') ? 'dark' : 'light';
  const look = id.slice(theme.length + 1);
  const [kind, size, third = ''] = look.split('|');
  switch (kind) {
    case 'mark':
      return drawMarkImage(parseMarkImageId(look), theme);
    case 'cluster':
      return drawClusterImage(look, theme);
    case 'label':
      return drawLabelImage(look, theme);
    case 'halo':
      return drawHaloImage(
        third === ''
          ? { symbols: { length: Number(size) } }
          : { symbols: [], cluster: { radius: Number(third) } },
        theme,
      );
    case 'leader':
      return drawLeaderImage(Number(size), theme);
    case UNKNOWN_DISC_IMAGE_ID:
      return drawDashedDiscImage({ colour: DRAWING_COLOURS[theme].ink, hasDot: false });
    case CLAIMED_POINT_IMAGE_ID:
      return drawDashedDiscImage({ colour: HUE_COLOURS[theme][size as Hue], hasDot: true });
    case HATCH_IMAGE_ID:
      return drawHatchImage(theme);
    case COVER_IMAGE_ID:
      return new ImageData(COVER_IMAGE_SIDE * PIXEL_RATIO, COVER_IMAGE_SIDE * PIXEL_RATIO);
    default:
      return null;
  }
}

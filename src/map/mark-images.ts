import { HUE_COLOURS, type Theme, INK } from '../cartography/palette';
import {
  markHalfHeight,
  markRadius,
  SYMBOL_SIZE,
  symbolOffset,
  NOTCHED,
  SHAPES,
  SYMBOL_BOX,
  type ActorSymbol,
} from '../cartography/symbols';
import type { DisplacedMark } from '../cartography/labels/displace-marks';
import type { Mark } from '../cartography/scene';

/** Drawn at twice the size, for screens with dense pixels. */
export const PIXEL_RATIO = 2;
/** Radius of the dashed disc that stands for an unknown radius, in CSS pixels. */
const UNKNOWN_RADIUS = 34;
const HALO = 5;
const MARGIN = 3;

/** Drawn in memory and not on the graphics card, from which reading a picture back takes ten times as long. */
const READ_BACK: CanvasRenderingContext2DSettings = { willReadFrequently: true };

type Canvas = CanvasRenderingContext2D;

/** Marks with the same id look the same. */
export function markImageId(mark: DisplacedMark, theme: Theme): string {
  const symbols = mark.symbols.map(({ shape, hue }) => `${shape}.${hue}`).join('+');
  const notch = mark.differs ? 'notched' : '';
  const disc = mark.radiusUnknown ? 'unknown' : '';
  const sure = mark.maybe ? 'maybe' : '';
  return ['mark', theme, symbols, notch, disc, sure, mark.dx, mark.dy].join('|');
}

export function haloImageId(mark: DisplacedMark, theme: Theme): string {
  return ['halo', theme, mark.symbols.length, mark.dx, mark.dy].join('|');
}

function drawing(mark: DisplacedMark, draw: (canvas: Canvas) => void): ImageData {
  const reach = mark.radiusUnknown ? UNKNOWN_RADIUS : 0;
  const halfWidth = Math.max(Math.abs(mark.dx) + markRadius(mark) + HALO, reach) + MARGIN;
  const halfHeight = Math.max(Math.abs(mark.dy) + markHalfHeight(mark) + HALO, reach) + MARGIN;
  const element = document.createElement('canvas');
  element.width = Math.ceil(halfWidth * 2 * PIXEL_RATIO);
  element.height = Math.ceil(halfHeight * 2 * PIXEL_RATIO);
  const canvas = element.getContext('2d', READ_BACK) as Canvas;
  canvas.scale(PIXEL_RATIO, PIXEL_RATIO);
  canvas.translate(halfWidth, halfHeight);
  draw(canvas);
  return canvas.getImageData(0, 0, element.width, element.height);
}

/** From the mark to the place that it stands for. */
function drawLeader(canvas: Canvas, mark: DisplacedMark, theme: Theme): void {
  if (Math.hypot(mark.dx, mark.dy) < 3) return;
  for (const [width, colour] of [
    [3, INK[theme].background],
    [1.2, INK[theme].ink],
  ] as const) {
    canvas.lineWidth = width;
    canvas.strokeStyle = colour;
    canvas.beginPath();
    canvas.moveTo(0, 0);
    canvas.lineTo(mark.dx, mark.dy);
    canvas.stroke();
  }
}

function drawUnknownDisc(canvas: Canvas, theme: Theme): void {
  canvas.setLineDash([4, 4]);
  canvas.lineWidth = 1.4;
  canvas.strokeStyle = INK[theme].ink;
  canvas.beginPath();
  canvas.arc(0, 0, UNKNOWN_RADIUS, 0, 2 * Math.PI);
  canvas.stroke();
  canvas.setLineDash([]);
}

/** What only may be in the period is thinner and dashed, as on the timeline. */
function drawSymbol(canvas: Canvas, symbol: ActorSymbol, mark: Mark, theme: Theme): void {
  const outline = new Path2D(SHAPES[symbol.shape]);
  canvas.lineJoin = 'round';
  canvas.strokeStyle = INK[theme].background;
  canvas.lineWidth = 6;
  canvas.stroke(outline);
  canvas.fillStyle = INK[theme].background;
  canvas.globalAlpha = 0.72;
  canvas.fill(outline);
  canvas.globalAlpha = 1;
  if (mark.differs) canvas.clip(new Path2D(NOTCHED));
  canvas.strokeStyle = HUE_COLOURS[theme][symbol.hue];
  canvas.lineWidth = mark.maybe ? 2 : 3;
  if (mark.maybe) canvas.setLineDash([3.5, 2.5]);
  canvas.stroke(outline);
}

/** The picture of a mark, centred on its place: hollow symbols side by side, and a line to the place where they were moved aside. */
export function markImage(mark: DisplacedMark, theme: Theme): ImageData {
  return drawing(mark, (canvas) => {
    if (mark.radiusUnknown) drawUnknownDisc(canvas, theme);
    drawLeader(canvas, mark, theme);
    mark.symbols.forEach((symbol, index) => {
      canvas.save();
      const [x, y] = symbolOffset(mark, index);
      canvas.translate(mark.dx + x, mark.dy + y);
      canvas.scale(SYMBOL_SIZE / SYMBOL_BOX, SYMBOL_SIZE / SYMBOL_BOX);
      drawSymbol(canvas, symbol, mark, theme);
      canvas.restore();
    });
  });
}

/** What surrounds a mark that is chosen or pointed at. */
export function haloImage(mark: DisplacedMark, theme: Theme): ImageData {
  return drawing(mark, (canvas) => {
    const width = markRadius(mark) * 2 + HALO * 2;
    const height = markHalfHeight(mark) * 2 + HALO * 2;
    canvas.beginPath();
    canvas.roundRect(
      mark.dx - width / 2,
      mark.dy - height / 2,
      width,
      height,
      SYMBOL_SIZE / 2 + HALO,
    );
    canvas.fillStyle = INK[theme].background;
    canvas.fill();
    canvas.lineWidth = 2;
    canvas.strokeStyle = INK[theme].accent;
    canvas.stroke();
  });
}

/** Diagonal lines, to fill an administrative area with. */
export function hatchImage(theme: Theme): ImageData {
  const side = 12;
  const element = document.createElement('canvas');
  element.width = element.height = side * PIXEL_RATIO;
  const canvas = element.getContext('2d', READ_BACK) as Canvas;
  canvas.scale(PIXEL_RATIO, PIXEL_RATIO);
  canvas.strokeStyle = INK[theme].ink;
  canvas.globalAlpha = 0.2;
  canvas.lineWidth = 1;
  for (const start of [-side, 0, side]) {
    canvas.beginPath();
    canvas.moveTo(start - 1, side + 1);
    canvas.lineTo(start + side + 1, -1);
    canvas.stroke();
  }
  return canvas.getImageData(0, 0, element.width, element.height);
}

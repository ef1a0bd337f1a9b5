import type { LabelAnchor } from '../cartography/labels/label-candidates';
import { isolateDirection } from '../cartography/labels/label-lines';
import { DRAWING_COLOURS, type Theme } from '../cartography/palette';
import { drawImage } from './image-canvas';

/**
 * Matches texts that MapLibre draws as browsers do. MapLibre chooses a glyph for each letter, from a Unicode table. It
 * joins the letters of Arabic and Persian, but lacks joined forms of other letters of the Arabic script.
 */
const DRAWABLE_BY_LETTER =
  /^(?:[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Hebrew}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Zyyy}\u060C\u061B\u061F\u0640\u0660-\u0669\u06F0-\u06F9\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC](?!\p{M}))*$/u;

/**
 * Matches invisible characters, and texts with letters of both directions. The browser must order these, as in the list
 * of sites.
 */
const NEEDS_ORDER = /\p{Cf}|[A-Za-z].*[\u0590-\u06FF]|[\u0590-\u06FF].*[A-Za-z]/u;

/**
 * True if the map must draw the text as an image, because MapLibre would separate its letters or order them
 * differently.
 */
export const needsImage = (text: string): boolean =>
  NEEDS_ORDER.test(text) || !DRAWABLE_BY_LETTER.test(text.normalize('NFC'));

/**
 * The height of a line in ems. `LOCAL_SCALE` is the size of the local name as a share of the name's size. Both are as
 * in the style.
 */
const LINE_HEIGHT_EMS = 1.25;
const LOCAL_SCALE = 0.92;
const HALO_WIDTH = 2;
/** The margin of the image, in CSS pixels. It has space for the halo and for signs that extend beyond their line. */
const LABEL_IMAGE_MARGIN = 5;
const FONTS = '"Noto Sans Variable", "Noto Sans Arabic Variable", sans-serif';

/** The look of a label: its lines, its letter size in CSS pixels, and its anchor. */
interface LabelLook {
  readonly lines: readonly string[];
  readonly localLines: readonly string[];
  readonly size: number;
  readonly anchor: LabelAnchor;
}

/**
 * The id of a label's image. The style adds the theme before the id. The lines are JSON, because it escapes lone
 * surrogates.
 */
export function labelImageId({ lines, localLines, size, anchor }: LabelLook): string {
  return ['label', size, anchor, JSON.stringify([lines, localLines])].join('|');
}

/** The look of the label with this image id: the inverse of `labelImageId`. */
export function parseLabelImageId(id: string): LabelLook {
  const [, size, anchor, ...json] = id.split('|');
  const [lines, localLines] = JSON.parse(json.join('|')) as [string[], string[]];
  return { lines, localLines, size: Number(size), anchor: anchor as LabelAnchor };
}

/** The side at which the lines of a label are aligned. It is the same as with the style's `text-justify: auto`. */
function sideOf(anchor: LabelAnchor): 'left' | 'right' | 'center' {
  if (anchor.endsWith('left')) return 'left';
  return anchor.endsWith('right') ? 'right' : 'center';
}

/** Draws a label. The browser shapes its text, as everywhere else on the page. */
export function drawLabelImage(id: string, theme: Theme): ImageData {
  const { lines, localLines, size, anchor } = parseLabelImageId(id);
  const rows = [
    ...lines.map((text) => ({ text, size })),
    ...localLines.map((text) => ({ text, size: size * LOCAL_SCALE })),
  ];
  const measuring = document.createElement('canvas').getContext('2d');
  const widths = rows.map(({ text, size: letters }) => {
    if (measuring === null) return 0;
    measuring.font = `${letters}px ${FONTS}`;
    return measuring.measureText(text).width;
  });
  const width = Math.max(1, ...widths);
  const height = rows.reduce((sum, row) => sum + row.size * LINE_HEIGHT_EMS, 0);
  const margins = 2 * LABEL_IMAGE_MARGIN;
  return drawImage(width + margins, height + margins, (canvas) => {
    const side = sideOf(anchor);
    canvas.textAlign = side;
    canvas.textBaseline = 'alphabetic';
    canvas.lineJoin = 'round';
    canvas.lineWidth = 2 * HALO_WIDTH;
    canvas.strokeStyle = DRAWING_COLOURS[theme].background;
    canvas.fillStyle = DRAWING_COLOURS[theme].ink;
    const x = { left: -width / 2, center: 0, right: width / 2 }[side];
    const baselines: number[] = [];
    let top = -height / 2;
    for (const row of rows) {
      baselines.push(top + row.size * (LINE_HEIGHT_EMS / 2 + 0.35));
      top += row.size * LINE_HEIGHT_EMS;
    }
    for (const paint of ['strokeText', 'fillText'] as const) {
      rows.forEach((row, at) => {
        canvas.font = `${row.size}px ${FONTS}`;
        canvas[paint](isolateDirection(row.text), x, baselines[at] ?? 0);
      });
    }
  });
}

/**
 * The offset of a label's image, in CSS pixels. The anchor of an image is at its edge, but the anchor of the text is
 * inside of the margin.
 */
export function labelImageOffset(
  [x, y]: readonly [x: number, y: number],
  anchor: LabelAnchor,
): readonly [x: number, y: number] {
  const across = anchor.endsWith('left') ? -1 : anchor.endsWith('right') ? 1 : 0;
  const down = anchor.startsWith('top') ? -1 : anchor.startsWith('bottom') ? 1 : 0;
  return [x + across * LABEL_IMAGE_MARGIN, y + down * LABEL_IMAGE_MARGIN];
}

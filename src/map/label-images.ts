import type { LabelAnchor } from '../cartography/labels/label-candidates';
import { isolateDirection } from '../cartography/labels/label-lines';
import { DRAWING_COLOURS, type Theme } from '../cartography/palette';
import { drawImage } from './image-canvas';

/**
 * A text that MapLibre draws as browsers do. MapLibre chooses a glyph for each letter by itself, from a table of
 * Unicode. It joins the letters of Arabic and Persian, but it has no joined forms of other letters of the Arabic script.
 */
const DRAWABLE_BY_LETTER =
  /^(?:[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Hebrew}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Zyyy}\u060C\u061B\u061F\u0640\u0660-\u0669\u06F0-\u06F9\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC](?!\p{M}))*$/u;

/** Signs that are not seen, and letters of both directions: the browser orders them as in the list of sites. */
const NEEDS_ORDER = /\p{Cf}|[A-Za-z].*[\u0590-\u06FF]|[\u0590-\u06FF].*[A-Za-z]/u;

/** True if the map must draw the text as an image, because MapLibre would part or order its letters in another way. */
export const needsImage = (text: string): boolean =>
  NEEDS_ORDER.test(text) || !DRAWABLE_BY_LETTER.test(text.normalize('NFC'));

/** The height of a line, and the size of the local name, as in the style of the labels. */
const LINE_HEIGHT_EMS = 1.25;
const LOCAL_SCALE = 0.92;
const HALO_WIDTH = 2;
/** The margin of the image, for the halo and for signs that reach out of their line, in CSS pixels. */
const LABEL_IMAGE_MARGIN = 5;
const FONTS = '"Noto Sans Variable", "Noto Sans Arabic Variable", sans-serif';

/** A label as the map draws it: its lines, the size of its letters in CSS pixels, and its anchor. */
interface LabelLook {
  readonly lines: readonly string[];
  readonly localLines: readonly string[];
  readonly size: number;
  readonly anchor: LabelAnchor;
}

/**
 * The id of the picture of a label. The style puts the theme before the id. The lines are JSON, which writes half a
 * character as an escape.
 */
export function labelImageId({ lines, localLines, size, anchor }: LabelLook): string {
  return ['label', size, anchor, JSON.stringify([lines, localLines])].join('|');
}

/** The look of a label with this picture id: the inverse of `labelImageId`. */
export function parseLabelImageId(id: string): LabelLook {
  const [, size, anchor, ...json] = id.split('|');
  const [lines, localLines] = JSON.parse(json.join('|')) as [string[], string[]];
  return { lines, localLines, size: Number(size), anchor: anchor as LabelAnchor };
}

/** The side of the label at which all its lines begin or end, as `text-justify: auto` of the style chooses it. */
function sideOf(anchor: LabelAnchor): 'left' | 'right' | 'center' {
  if (anchor.endsWith('left')) return 'left';
  return anchor.endsWith('right') ? 'right' : 'center';
}

/** Draws a label. The browser shapes its text, as on the rest of the page. */
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
 * The offset of the picture of a label, in CSS pixels. The anchor of the picture is at its edge, and that of the text is
 * inside the margin.
 */
export function labelImageOffset(
  [x, y]: readonly [x: number, y: number],
  anchor: LabelAnchor,
): readonly [x: number, y: number] {
  const across = anchor.endsWith('left') ? -1 : anchor.endsWith('right') ? 1 : 0;
  const down = anchor.startsWith('top') ? -1 : anchor.startsWith('bottom') ? 1 : 0;
  return [x + across * LABEL_IMAGE_MARGIN, y + down * LABEL_IMAGE_MARGIN];
}

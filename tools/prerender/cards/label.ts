import { singleLine } from '../../../src/ui/html-text.ts';
import type { CardFonts } from './card-fonts.ts';
import type { Box } from '../../../src/cartography/labels/grid-index.ts';
import type { TextStyle } from './set-line.ts';
import { typesetBalancedText, type TypesetText } from './set-text.ts';
import { textPathData, type TextAnchor } from './text-path.ts';

/** A map name and its local name below, broken into lines but not yet placed. */
export interface CardLabel {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly { readonly text: TypesetText; readonly lineHeight: number }[];
}

export interface PlacedLabel {
  readonly box: Box;
  /** Makes the path data (`d`) of the label. A method, because most labels are tried but never drawn. */
  pathData(): string;
}

/** Size of the local name as a share of the name's size, as on the live map. */
const LOCAL_NAME_SCALE = 0.92;
const LINE_HEIGHT_FACTOR = 1.25;
/** Distance from a line's top to its baseline, as a share of the line height. */
const BASELINE_SHARE = 0.76;

/** Makes a label from a name and its local name. An empty name has no lines. */
export function typesetLabel(
  name: string,
  localName: string,
  style: TextStyle,
  room: { readonly width: number; readonly maxLines: number },
  fonts: CardFonts,
): CardLabel {
  const { family, weight, letterSize } = style;
  const local = { family, weight, letterSize: letterSize * LOCAL_NAME_SCALE };
  const blocks = [
    { text: singleLine(name), style },
    { text: singleLine(localName), style: local },
  ]
    .filter(({ text }) => text !== '')
    .map((block) => ({
      text: typesetBalancedText(block.text, block.style, room, fonts),
      lineHeight: block.style.letterSize * LINE_HEIGHT_FACTOR,
    }));
  return {
    blocks,
    width: Math.max(0, ...blocks.map(({ text }) => text.width)),
    height: blocks.reduce((sum, { text, lineHeight }) => sum + text.lines.length * lineHeight, 0),
  };
}

const SHARE_LEFT_OF_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * Places a label at a point.
 * @param anchor The part of the label that is at `x`: start, middle or end.
 * @param shareAbove The share of the label's height that is above `y`.
 */
export function placeLabel(
  { width, height, blocks }: CardLabel,
  x: number,
  y: number,
  anchor: TextAnchor,
  shareAbove: number,
): PlacedLabel {
  const left = x - width * SHARE_LEFT_OF_ANCHOR[anchor];
  const top = y - height * shareAbove;
  return {
    pathData() {
      let line = top;
      const paths = blocks.map(({ text, lineHeight }) => {
        const baseline = line + lineHeight * BASELINE_SHARE;
        line += text.lines.length * lineHeight;
        // Left-to-right and right-to-left names start at the same x.
        return textPathData(text, { x, baselineY: baseline, lineHeight, anchor });
      });
      return paths.join('');
    },
    box: { left, top, right: left + width, bottom: top + height },
  };
}

import { singleLine } from '../../../src/features/embed/embed.ts';
import type { CardFonts } from './card-fonts.ts';
import type { Box } from '../../../src/cartography/labels/grid-index.ts';
import type { TextStyle } from './set-line.ts';
import { balancedText, type SetText } from './set-text.ts';
import { textPath, type Anchor } from './text-path.ts';

/** A map name and its local name below, broken into lines but not yet placed. */
export interface Label {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly { readonly text: SetText; readonly lineHeight: number }[];
}

export interface PlacedLabel {
  readonly box: Box;
  readonly d: string;
}

/** Size of the local name as a share of the name's size, as on the live map. */
const LOCAL_SCALE = 0.92;
const LINE_HEIGHT = 1.25;
/** Distance from a line's top to its baseline, as a share of the line height. */
const BASELINE = 0.76;

/** Makes a label of a name and its local name. Empty names have no lines. */
export function labelOf(
  name: string,
  localName: string,
  style: TextStyle,
  room: { readonly width: number; readonly lines: number },
  fonts: CardFonts,
): Label {
  const { family, weight, size } = style;
  const local = { family, weight, size: size * LOCAL_SCALE };
  const blocks = [
    { text: singleLine(name), style },
    { text: singleLine(localName), style: local },
  ]
    .filter(({ text }) => text !== '')
    .map((block) => ({
      text: balancedText(block.text, block.style, room, fonts),
      lineHeight: block.style.size * LINE_HEIGHT,
    }));
  return {
    blocks,
    width: Math.max(0, ...blocks.map(({ text }) => text.width)),
    height: blocks.reduce((sum, { text, lineHeight }) => sum + text.lines.length * lineHeight, 0),
  };
}

const LEFT_OF = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * Places a label at a point.
 * @param anchor The part of the label that is at `x`: start, middle or end.
 * @param above The share of its height that is above `y`.
 */
export function placedLabel(
  { width, height, blocks }: Label,
  x: number,
  y: number,
  anchor: Anchor,
  above: number,
): PlacedLabel {
  const left = x - width * LEFT_OF[anchor];
  const top = y - height * above;
  let line = top;
  const paths = blocks.map(({ text, lineHeight }) => {
    const baseline = line + lineHeight * BASELINE;
    line += text.lines.length * lineHeight;
    // The same x for names of either direction.
    const spot = { x, y: baseline, lineHeight, anchor };
    return textPath(text, spot);
  });
  return { d: paths.join(''), box: { left, top, right: left + width, bottom: top + height } };
}

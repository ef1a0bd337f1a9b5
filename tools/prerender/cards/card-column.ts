import { CARD } from '../pages/head.ts';
import type { CardFonts } from './card-fonts.ts';
import type { CardStory } from './card-story.ts';
import { blockOf, blocksSvg, heightOf, type Block, type Look } from './column-blocks.ts';
import { COLUMN_WIDTH } from './fitted-extent.ts';
import type { TextStyle } from './set-line.ts';

const INK = { ink: '#26241f', soft: '#5c574c', rule: '#b9b09b' };

const MARGIN = { left: 52, right: 40, top: 50, bottom: 50 };
const WIDTH = COLUMN_WIDTH - MARGIN.left - MARGIN.right;
const HEIGHT = CARD.height - MARGIN.top - MARGIN.bottom;
/** Minimum space between the upper and the lower part of the column, in pixels. */
const GAP = 24;

/** A set of letter sizes and maximum line counts for the column's parts. `PLANS` lists them, the best-looking first. */
interface Plan {
  readonly above: number;
  readonly name: readonly [size: number, lines: number];
  readonly local: readonly [size: number, lines: number];
  readonly lines: number;
  readonly headline: number;
  /** True if this plan may shorten the names. */
  readonly shortens?: true;
}

const PLANS: readonly Plan[] = [
  { above: 2, name: [60, 2], local: [30, 1], lines: 4, headline: 3 },
  { above: 2, name: [52, 3], local: [28, 2], lines: 4, headline: 2 },
  { above: 2, name: [45, 4], local: [25, 2], lines: 3, headline: 2 },
  { above: 2, name: [39, 4], local: [23, 3], lines: 3, headline: 2 },
  { above: 1, name: [32, 6], local: [20, 3], lines: 3, headline: 2, shortens: true },
  { above: 1, name: [32, 5], local: [20, 1], lines: 2, headline: 1, shortens: true },
];

const sans = (size: number, weight: number): TextStyle => ({ family: 'sans', size, weight });
const serif = (size: number, weight: number): TextStyle => ({ family: 'serif', size, weight });

interface Column {
  readonly upper: readonly Block[];
  readonly lower: readonly Block[];
  /** True if no part of the names was left out. */
  readonly whole: boolean;
}

function columnAt(story: CardStory, plan: Plan, fonts: CardFonts): Column {
  const soft = { colour: INK.soft, balanced: true };
  const usual = { width: WIDTH, colour: INK.ink };
  const block = (
    wordings: readonly string[],
    style: TextStyle,
    look: Omit<Look, 'width' | 'colour'> & Partial<Look>,
  ): readonly Block[] =>
    wordings.some((text) => text !== '')
      ? [blockOf(wordings, style, { ...usual, ...look }, fonts)]
      : [];
  const [size, lines] = plan.name;
  const [localSize, localLines] = plan.local;
  const above = block([story.above], sans(17, 400), {
    ...soft,
    lines: plan.above,
    leading: 1.3,
  });
  const name = block([story.name], serif(size, 600), {
    lines,
    leading: 1.12,
    above: above.length === 0 ? 0 : 14,
    balanced: true,
  });
  const local = block([story.localName], sans(localSize, 500), {
    ...soft,
    lines: localLines,
    leading: 1.4,
    above: 10,
  });
  const upper = [
    ...above,
    ...name,
    ...local,
    ...block(story.who, sans(22, 500), { lines: plan.lines, leading: 1.34, above: 24 }),
    ...block(story.what, sans(20, 400), { lines: plan.lines, leading: 1.36, above: 10 }),
  ];
  const { headline, published } = story.source;
  const lower = [
    ...block([headline], serif(20, 400), { lines: plan.headline, leading: 1.25 }),
    ...block([published], sans(17, 500), { ...soft, lines: 2, leading: 1.35, above: 6 }),
  ];
  return { upper, lower, whole: [...name, ...local].every(({ text }) => text.whole) };
}

/** The column of the first plan that fits; the last plan always fits. */
function fittingColumn(story: CardStory, fonts: CardFonts): Column {
  let column: Column = { upper: [], lower: [], whole: false };
  for (const plan of PLANS) {
    column = columnAt(story, plan, fonts);
    const height = heightOf(column.upper) + 2 * GAP + heightOf(column.lower);
    if ((column.whole || plan.shortens) && height <= HEIGHT) break;
  }
  return column;
}

/** Draws the text column of a card: the name of the site or map, who claims what about it, and the source. */
export function columnSvg(story: CardStory, fonts: CardFonts): string {
  const { upper, lower } = fittingColumn(story, fonts);
  const lowerTop = CARD.height - MARGIN.bottom - heightOf(lower);
  const rule = `<path d="M${MARGIN.left} ${lowerTop - GAP + 4}h64" stroke="${INK.rule}" stroke-width="1.5"/>`;
  return (
    blocksSvg(upper, MARGIN.left, MARGIN.top) +
    (lower.length === 0 ? '' : rule + blocksSvg(lower, MARGIN.left, lowerTop))
  );
}

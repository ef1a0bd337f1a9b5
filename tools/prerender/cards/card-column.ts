import { CARD_SIZE } from '../../../src/features/page-head/head-tags.ts';
import type { CardFonts } from './card-fonts.ts';
import type { CardStory } from './card-story.ts';
import {
  typesetBlock,
  blocksSvg,
  heightOfBlocks,
  type TextBlock,
  type BlockLook,
} from './column-blocks.ts';
import { COLUMN_WIDTH } from './fitted-extent.ts';
import type { TextStyle } from './set-line.ts';

const TEXT_COLOURS = { ink: '#26241f', soft: '#5c574c', rule: '#b9b09b' };

const COLUMN_MARGIN = { left: 52, right: 40, top: 50, bottom: 50 };
const TEXT_WIDTH = COLUMN_WIDTH - COLUMN_MARGIN.left - COLUMN_MARGIN.right;
const TEXT_HEIGHT = CARD_SIZE.height - COLUMN_MARGIN.top - COLUMN_MARGIN.bottom;
/** Minimum space between the upper and the lower part of the column, in pixels. */
const PART_GAP = 24;

/**
 * Letter sizes and maximum line counts for the parts of the column. `COLUMN_PLANS` lists the plans, best-looking first.
 */
interface ColumnPlan {
  readonly mapTitleLines: number;
  readonly nameSizeAndLines: readonly [size: number, lines: number];
  readonly localNameSizeAndLines: readonly [size: number, lines: number];
  readonly claimLines: number;
  readonly headlineLines: number;
  /** True if this plan may shorten the names. */
  readonly mayShortenNames?: true;
}

const COLUMN_PLANS: readonly ColumnPlan[] = [
  {
    mapTitleLines: 2,
    nameSizeAndLines: [60, 2],
    localNameSizeAndLines: [30, 1],
    claimLines: 4,
    headlineLines: 3,
  },
  {
    mapTitleLines: 2,
    nameSizeAndLines: [52, 3],
    localNameSizeAndLines: [28, 2],
    claimLines: 4,
    headlineLines: 2,
  },
  {
    mapTitleLines: 2,
    nameSizeAndLines: [45, 4],
    localNameSizeAndLines: [25, 2],
    claimLines: 3,
    headlineLines: 2,
  },
  {
    mapTitleLines: 2,
    nameSizeAndLines: [39, 4],
    localNameSizeAndLines: [23, 3],
    claimLines: 3,
    headlineLines: 2,
  },
  {
    mapTitleLines: 1,
    nameSizeAndLines: [32, 6],
    localNameSizeAndLines: [20, 3],
    claimLines: 3,
    headlineLines: 2,
    mayShortenNames: true,
  },
  {
    mapTitleLines: 1,
    nameSizeAndLines: [32, 5],
    localNameSizeAndLines: [20, 1],
    claimLines: 2,
    headlineLines: 1,
    mayShortenNames: true,
  },
];

const sansStyle = (size: number, weight: number): TextStyle => ({
  family: 'sans',
  letterSize: size,
  weight,
});
const serifStyle = (size: number, weight: number): TextStyle => ({
  family: 'serif',
  letterSize: size,
  weight,
});

interface CardColumn {
  readonly upperBlocks: readonly TextBlock[];
  readonly lowerBlocks: readonly TextBlock[];
  /** True if no part of the names was left out. */
  readonly areNamesComplete: boolean;
}

function layOutColumn(story: CardStory, plan: ColumnPlan, fonts: CardFonts): CardColumn {
  const soft = { colour: TEXT_COLOURS.soft, isBalanced: true };
  const usual = { width: TEXT_WIDTH, colour: TEXT_COLOURS.ink };
  const block = (
    wordings: readonly string[],
    style: TextStyle,
    look: Omit<BlockLook, 'width' | 'colour'> & Partial<BlockLook>,
  ): readonly TextBlock[] =>
    wordings.some((text) => text !== '')
      ? [typesetBlock(wordings, style, { ...usual, ...look }, fonts)]
      : [];
  const [size, lines] = plan.nameSizeAndLines;
  const [localSize, localLines] = plan.localNameSizeAndLines;
  const above = block([story.mapTitle], sansStyle(17, 400), {
    ...soft,
    maxLines: plan.mapTitleLines,
    lineHeightFactor: 1.3,
  });
  const name = block([story.name], serifStyle(size, 600), {
    maxLines: lines,
    lineHeightFactor: 1.12,
    spaceAbove: above.length === 0 ? 0 : 14,
    isBalanced: true,
  });
  const local = block([story.localName], sansStyle(localSize, 500), {
    ...soft,
    maxLines: localLines,
    lineHeightFactor: 1.4,
    spaceAbove: 10,
  });
  const upper = [
    ...above,
    ...name,
    ...local,
    ...block([story.nearTown], sansStyle(17, 400), {
      ...soft,
      maxLines: 2,
      lineHeightFactor: 1.3,
      spaceAbove: 10,
    }),
    ...block(story.claimantWordings, sansStyle(22, 500), {
      maxLines: plan.claimLines,
      lineHeightFactor: 1.34,
      spaceAbove: 24,
    }),
    ...block(story.subjectWordings, sansStyle(20, 400), {
      maxLines: plan.claimLines,
      lineHeightFactor: 1.36,
      spaceAbove: 10,
    }),
  ];
  const { headline, published } = story.source;
  const lower = [
    ...block([headline], serifStyle(20, 400), {
      maxLines: plan.headlineLines,
      lineHeightFactor: 1.25,
    }),
    ...block([published], sansStyle(17, 500), {
      ...soft,
      maxLines: 2,
      lineHeightFactor: 1.35,
      spaceAbove: 6,
    }),
  ];
  return {
    upperBlocks: upper,
    lowerBlocks: lower,
    areNamesComplete: [...name, ...local].every(({ text }) => text.isComplete),
  };
}

/** The column of the first plan that fits; the last plan always fits. */
function findFittingColumn(story: CardStory, fonts: CardFonts): CardColumn {
  let column: CardColumn = { upperBlocks: [], lowerBlocks: [], areNamesComplete: false };
  for (const plan of COLUMN_PLANS) {
    column = layOutColumn(story, plan, fonts);
    const height =
      heightOfBlocks(column.upperBlocks) + 2 * PART_GAP + heightOfBlocks(column.lowerBlocks);
    if ((column.areNamesComplete || plan.mayShortenNames) && height <= TEXT_HEIGHT) break;
  }
  return column;
}

/** Draws the text column of a card: the name of the site or map, who claims what about it, and the source. */
export function columnSvg(story: CardStory, fonts: CardFonts): string {
  const { upperBlocks, lowerBlocks } = findFittingColumn(story, fonts);
  const lowerTop = CARD_SIZE.height - COLUMN_MARGIN.bottom - heightOfBlocks(lowerBlocks);
  const rule = `<path d="M${COLUMN_MARGIN.left} ${lowerTop - PART_GAP + 4}h64" stroke="${TEXT_COLOURS.rule}" stroke-width="1.5"/>`;
  return (
    blocksSvg(upperBlocks, COLUMN_MARGIN.left, COLUMN_MARGIN.top) +
    (lowerBlocks.length === 0 ? '' : rule + blocksSvg(lowerBlocks, COLUMN_MARGIN.left, lowerTop))
  );
}

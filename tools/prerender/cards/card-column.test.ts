import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../pages/hostile-map';
import { columnSvg } from './card-column';
import { unpackFont } from '../../fonts/unpacked-font';
import { openCardFonts } from './card-fonts';
import { COLUMN_WIDTH } from './fitted-extent';

const LONG = 'The crossroads near the former customs house, on the old road to the border. '.repeat(
  4,
);
const ARABIC = 'مفترق الطرق قرب مبنى الجمارك السابق على الطريق القديم. '.repeat(4);
const fonts = await openCardFonts(LONG + ARABIC + HOSTILE_TEXTS.join(''), unpackFont);

const storyOf = (text: string, localName = '') => ({
  mapTitle: text,
  name: text,
  localName,
  nearTown: text === '' ? '' : `The mark is about 41 km east of ${text}.`,
  claimantWordings: [`5 claims by ${text}`],
  subjectWordings: [`About ${text}`],
  source: { headline: `“${text}”`, published: `${text}, 27 June 2021` },
});

/** For each path, the box of the points that it is drawn with. */
function boxesOf(svg: string) {
  return [...svg.matchAll(/ d="([^"]+)" fill/g)].map(([, d = '']) => {
    const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, index) => index % 2 === axis));
    return {
      left: Math.min(...(xs ?? [])),
      right: Math.max(...(xs ?? [])),
      top: Math.min(...(ys ?? [])),
      bottom: Math.max(...(ys ?? [])),
    };
  });
}

function expectInOrder(svg: string): void {
  const boxes = boxesOf(svg);
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThan(40);
    expect(box.right).toBeLessThan(COLUMN_WIDTH - 20);
    expect(box.top).toBeGreaterThan(30);
    expect(box.bottom).toBeLessThan(600);
    const next = boxes[index + 1];
    if (next !== undefined) expect(box.bottom).toBeLessThan(next.top);
  }
}

describe('the column', () => {
  it('has all parts one under the other', () => {
    const svg = columnSvg(storyOf('Irbil airport', 'مطار'), fonts);
    expect(boxesOf(svg)).toHaveLength(8);
    expectInOrder(svg);
  });

  it('leaves out what is empty', () => {
    const empty = { headline: '', published: '' };
    const story = {
      ...storyOf('Alpha'),
      mapTitle: '',
      nearTown: '',
      subjectWordings: [],
      source: empty,
    };
    expect(boxesOf(columnSvg(story, fonts))).toHaveLength(2);
    expect(columnSvg(story, fonts)).not.toContain('stroke');
  });

  it('never overflows, however long all of it is', () => {
    expectInOrder(columnSvg(storyOf(LONG, ARABIC), fonts));
    expectInOrder(columnSvg(storyOf(ARABIC, LONG), fonts));
    expectInOrder(columnSvg(storyOf('x'.repeat(300), 'ع'.repeat(300)), fonts));
  });

  it('never overflows, whatever the lengths', () => {
    const text = fc.nat(LONG.length).map((length) => `A${LONG.slice(0, length)}`);
    const local = fc.nat(ARABIC.length).map((length) => ARABIC.slice(0, length));
    fc.assert(
      fc.property(text, local, text, (name, localName, rest) => {
        const story = { ...storyOf(rest, localName), name };
        expectInOrder(columnSvg(story, fonts));
      }),
      { numRuns: 20 },
    );
  });

  it('takes the longest wording that there is room for', () => {
    const wordings = [LONG, '5 claims by Alpha and 2 others', '5 claims'];
    const taken = columnSvg({ ...storyOf('Alpha'), claimantWordings: wordings }, fonts);
    expect(taken).toBe(
      columnSvg({ ...storyOf('Alpha'), claimantWordings: wordings.slice(1) }, fonts),
    );
  });
});

import { describe, expect, it, test } from 'vitest';
import type { Hue } from '../../cartography/symbols';
import { markIn, timelinePlan, type TimelineItem, type TimelineMark } from './plan';
import { markDrawer, markPaths, pathJoiner } from './paths';
import { markAt } from './brush';

const itemOf = (date: string, hues: readonly Hue[] = ['blue'], maybe = false): TimelineItem => ({
  id: date,
  site: 'border',
  date,
  symbols: hues.map((hue) => ({ shape: 'square', hue })),
  maybe,
});

const mark = (part: Partial<TimelineMark>): TimelineMark => ({
  item: itemOf('2021'),
  kind: 'bar',
  start: 0.1,
  end: 0.3,
  firmStart: 0.1,
  firmEnd: 0.3,
  startKind: 'firm',
  endKind: 'firm',
  lane: 0,
  ...part,
});

/** All of a timeline, where it is and as it is drawn. */
function drawnOf(items: readonly TimelineItem[]) {
  const plan = timelinePlan(items);
  const draw = markDrawer(plan.lanes);
  const marks = items.map((item) => {
    const one = markIn(plan, item);
    return { ...one, hues: draw(one) };
  });
  return { marks, lanes: plan.lanes };
}

test.each<[string, TimelineMark, string, string]>([
  ['a bar', mark({}), 'M100 78.5h200v18h-200z', ''],
  ['a bar in the top lane', mark({ lane: 3 }), 'M100 3.5h200v18h-200z', ''],
  ['a tick', mark({ kind: 'tick', firmEnd: 0.102 }), '', 'M101 78.5v18'],
  [
    'soft ends',
    mark({ start: 0.05, startKind: 'soft', end: 0.4, endKind: 'soft' }),
    'M100 78.5h200v18h-200zM100 78.5L50 87.5L100 96.5zM300 78.5L400 87.5L300 96.5z',
    '',
  ],
  [
    'a soft end too short to be seen',
    mark({ kind: 'tick', firmEnd: 0.102, end: 0.103, endKind: 'soft' }),
    'M101 78.5L105 87.5L101 96.5z',
    'M101 78.5v18',
  ],
  ['a bar too short to be seen', mark({ firmEnd: 0.1004 }), 'M100 78.5h2v18h-2z', ''],
])('the paths of %s', (_, drawn, area, line) => {
  expect(markPaths(drawn, 1)).toEqual({ area, line });
});

test('more lanes than there is room for are lower', () => {
  expect(markPaths(mark({}), 10).area).toBe('M100 91.4h200v7.2h-200z');
});

test('a mark of several hues has a band for each, a hue only once', () => {
  const twice = mark({ item: itemOf('2021', ['blue', 'ochre', 'blue']) });
  expect(markDrawer(1)(twice).map(({ hue, area }) => `${hue} ${area}`)).toEqual([
    'blue M100 78.5h200v9h-200z',
    'ochre M100 87.5h200v9h-200z',
  ]);
});

test('the same mark in the same hues is the very drawing that it was', () => {
  const draw = markDrawer(1);
  const first = draw(mark({ item: itemOf('2021', ['blue', 'ochre']) }));
  expect(draw(mark({ item: itemOf('2021', ['blue', 'ochre', 'blue']) }))).toBe(first);
  expect(draw(mark({ item: itemOf('2021', ['blue', 'ochre'], true) }))).not.toBe(first);
  expect(draw(mark({ item: itemOf('2021', ['blue']) }))).not.toBe(first);
});

test('what has no symbol is grey', () => {
  expect(markDrawer(1)(mark({ item: itemOf('2021', []) })).map(({ hue }) => hue)).toEqual(['grey']);
});

describe('many marks', () => {
  const items = Array.from({ length: 400 }, (_, index) =>
    itemOf(String(1600 + index), index % 2 === 0 ? ['blue'] : ['teal', 'rose'], index % 5 === 0),
  );
  const { marks } = drawnOf(items);

  it('are an element for each hue that is certain, and one that is not', () => {
    const drawn = pathJoiner()(marks);
    expect(drawn.map(({ hue, maybe }) => `${hue} ${maybe}`).sort()).toEqual(
      ['blue', 'rose', 'teal'].flatMap((hue) => [`${hue} false`, `${hue} true`]).sort(),
    );
  });

  it('are drawn where each would be', () => {
    const all = pathJoiner()(marks).map(({ area }) => area);
    for (const one of marks)
      for (const { area } of one.hues)
        expect(all.some((joined) => joined.includes(area))).toBe(true);
  });
});

test('a hue of which nothing has changed is the very drawing that it was', () => {
  const items = [itemOf('2020', ['blue']), itemOf('2021', ['rose']), itemOf('2022', ['rose'])];
  const { marks } = drawnOf(items);
  const join = pathJoiner();
  const [blue, rose] = join(marks);
  const [again, fewer] = join(marks.slice(0, 2));
  expect(again).toBe(blue);
  expect(fewer?.hue).toBe('rose');
  expect(fewer).not.toEqual(rose);
});

describe('pointing', () => {
  const items = [itemOf('2020'), itemOf('2020-05-01'), itemOf('2021-06-27')];
  const layout = drawnOf(items);

  it('finds each mark in its lane', () => {
    for (const one of layout.marks) {
      const middle = (one.firmStart + one.firmEnd) / 2;
      expect(markAt(layout, middle, 1 - (one.lane + 0.5) / 4)).toBe(one);
    }
  });

  it('finds nothing where nothing is', () => {
    expect(markAt(layout, 0.5, 0.01)).toBeNull();
    expect(markAt(layout, 0.001, 0.99)).toBeNull();
  });
});

import { describe, expect, it, test } from 'vitest';
import type { Hue } from '../../cartography/symbols';
import {
  timelineMarkOf,
  timelineLayout,
  type TimelineItem,
  type TimelineMark,
} from './timeline-layout';
import { makeHueDrawer, markPaths } from './paths';
import { markAtPoint } from './brush';

const itemOf = (date: string, hues: readonly Hue[] = ['blue'], maybe = false): TimelineItem => ({
  id: date,
  siteId: 'border',
  date,
  symbols: hues.map((hue) => ({ shape: 'square', hue })),
  mayBeInPeriod: maybe,
});

const mark = (part: Partial<TimelineMark>): TimelineMark => ({
  item: itemOf('2021'),
  shape: 'bar',
  start: 0.1,
  end: 0.3,
  firmStart: 0.1,
  firmEnd: 0.3,
  startKind: 'firm',
  endKind: 'firm',
  lane: 0,
  ...part,
});

/** A drawing of these items. */
function drawingOf(items: readonly TimelineItem[]) {
  const layout = timelineLayout(items);
  const drawHues = makeHueDrawer(layout.laneCount);
  const marks = items.map((item) => {
    const markOfItem = timelineMarkOf(layout, item);
    return { ...markOfItem, huePaths: drawHues(markOfItem) };
  });
  return { marks, laneCount: layout.laneCount };
}

test.each<[string, TimelineMark, string, string]>([
  ['a bar', mark({}), 'M100 78.5h200v18h-200z', ''],
  ['a bar in the top lane', mark({ lane: 3 }), 'M100 3.5h200v18h-200z', ''],
  ['a tick', mark({ shape: 'tick', firmEnd: 0.102 }), '', 'M101 78.5v18'],
  [
    'soft ends',
    mark({ start: 0.05, startKind: 'soft', end: 0.4, endKind: 'soft' }),
    'M100 78.5h200v18h-200zM100 78.5L50 87.5L100 96.5zM300 78.5L400 87.5L300 96.5z',
    '',
  ],
  [
    'a soft end that would be too short',
    mark({ shape: 'tick', firmEnd: 0.102, end: 0.103, endKind: 'soft' }),
    'M101 78.5L105 87.5L101 96.5z',
    'M101 78.5v18',
  ],
  ['a bar that would be too short', mark({ firmEnd: 0.1004 }), 'M100 78.5h2v18h-2z', ''],
])('the paths of %s', (_, drawn, area, line) => {
  expect(markPaths(drawn, 1)).toEqual({ areaPath: area, linePath: line });
});

test('many lanes are lower', () => {
  expect(markPaths(mark({}), 10).areaPath).toBe('M100 91.4h200v7.2h-200z');
});

test('a mark of several hues has a band for each, a hue only once', () => {
  const twice = mark({ item: itemOf('2021', ['blue', 'ochre', 'blue']) });
  expect(makeHueDrawer(1)(twice).map(({ hue, areaPath }) => `${hue} ${areaPath}`)).toEqual([
    'blue M100 78.5h200v9h-200z',
    'ochre M100 87.5h200v9h-200z',
  ]);
});

test('the same event in the same hues is the same array', () => {
  const drawHues = makeHueDrawer(1);
  const first = drawHues(mark({ item: itemOf('2021', ['blue', 'ochre']) }));
  expect(drawHues(mark({ item: itemOf('2021', ['blue', 'ochre', 'blue']) }))).toBe(first);
  expect(drawHues(mark({ item: itemOf('2021', ['blue', 'ochre'], true) }))).not.toBe(first);
  expect(drawHues(mark({ item: itemOf('2021', ['blue']) }))).not.toBe(first);
});

test('a mark without a symbol is grey', () => {
  expect(makeHueDrawer(1)(mark({ item: itemOf('2021', []) })).map(({ hue }) => hue)).toEqual([
    'grey',
  ]);
});

describe('the mark at a point', () => {
  const items = [itemOf('2020'), itemOf('2020-05-01'), itemOf('2021-06-27')];
  const drawing = drawingOf(items);

  it('is found in its lane', () => {
    for (const found of drawing.marks) {
      const middle = (found.firmStart + found.firmEnd) / 2;
      expect(markAtPoint(drawing, middle, 1 - (found.lane + 0.5) / 4)).toBe(found);
    }
  });

  it('is null between marks', () => {
    expect(markAtPoint(drawing, 0.5, 0.01)).toBeNull();
    expect(markAtPoint(drawing, 0.001, 0.99)).toBeNull();
  });
});

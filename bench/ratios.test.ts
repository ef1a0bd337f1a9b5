import { describe, expect, it } from 'vitest';
import { compareLoads, ratioTable, type PageLoad } from './ratios';

const load = (first: number, ready: number, shift = 0): PageLoad => ({
  firstPaint: first,
  largestPaint: first + 100,
  mapReady: ready,
  layoutShift: shift,
});

/** The cells of the row that begins with `name`. */
function row(table: string, name: string): readonly string[] {
  const line = table.split('\n').find((one) => one.startsWith(name)) ?? '';
  return line.split(/ {2,}/);
}

describe('the ratios of two pages', () => {
  it('are those of the medians, whichever run they come from', () => {
    const ours = [load(900, 3000), load(100, 5000), load(400, 4000)];
    const plain = [load(1000, 3900), load(1000, 4000), load(1200, 9000)];
    const compared = compareLoads(ours, plain);
    expect(compared.map(({ loadField, ratio }) => [loadField, ratio])).toEqual([
      ['firstPaint', 0.4],
      ['largestPaint', 500 / 1100],
      ['mapReady', 1],
      ['layoutShift', NaN],
    ]);
  });

  it.each([
    ['first contentful paint', load(350, 1), load(1000, 1), 'yes'],
    ['first contentful paint', load(351, 1), load(1000, 1), 'no'],
    ['first contentful paint', load(NaN, 1), load(1000, 1), 'no'],
    ['interactive map ready', load(1, 1080), load(1, 1000), 'yes'],
    ['interactive map ready', load(1, 1081), load(1, 1000), 'no'],
    ['layout shift', load(1, 1, 0.0199), load(1, 1), 'yes'],
    ['layout shift', load(1, 1, 0.02), load(1, 1, 0.5), 'no'],
  ])('say of the %s whether the goal is met', (name, ours, plain, met) => {
    expect(row(ratioTable(compareLoads([ours], [plain])), name).at(-1)).toBe(met);
  });

  it('stand with their goals in columns', () => {
    const table = ratioTable(compareLoads([load(300, 4200, 0.01)], [load(1000, 4000, 0.002)]));
    expect(table).toBe(
      [
        'median                         ours  plain  ratio          goal  met',
        'first contentful paint, ms      300   1000   0.30  ratio ≤ 0.35  yes',
        'largest contentful paint, ms    400   1100   0.36',
        'interactive map ready, ms      4200   4000   1.05  ratio ≤ 1.08  yes',
        'layout shift                  0.010  0.002   5.00   ours < 0.02  yes',
      ].join('\n'),
    );
  });
});

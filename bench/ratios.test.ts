import { describe, expect, it } from 'vitest';
import { ratios, ratioTable, type PageLoad } from './ratios';

const load = (first: number, ready: number, shift = 0): PageLoad => ({
  first,
  largest: first + 100,
  ready,
  shift,
});

/** The cells of the row that begins with these words. */
function row(table: string, name: string): readonly string[] {
  const line = table.split('\n').find((one) => one.startsWith(name)) ?? '';
  return line.split(/ {2,}/);
}

describe('the ratios of two pages', () => {
  it('are those of the medians, whichever run they come from', () => {
    const ours = [load(900, 3000), load(100, 5000), load(400, 4000)];
    const plain = [load(1000, 3900), load(1000, 4000), load(1200, 9000)];
    const compared = ratios(ours, plain);
    expect(compared.map(({ of, ratio }) => [of, ratio])).toEqual([
      ['first', 0.4],
      ['largest', 500 / 1100],
      ['ready', 1],
      ['shift', NaN],
    ]);
  });

  it.each([
    ['first contentful paint', load(500, 1), load(1000, 1), 'yes'],
    ['first contentful paint', load(501, 1), load(1000, 1), 'no'],
    ['first contentful paint', load(NaN, 1), load(1000, 1), 'no'],
    ['interactive map ready', load(1, 1150), load(1, 1000), 'yes'],
    ['interactive map ready', load(1, 1151), load(1, 1000), 'no'],
    ['layout shift', load(1, 1, 0.0199), load(1, 1), 'yes'],
    ['layout shift', load(1, 1, 0.02), load(1, 1, 0.5), 'no'],
  ])('say of the %s whether the goal is met', (name, ours, plain, met) => {
    expect(row(ratioTable(ratios([ours], [plain])), name).at(-1)).toBe(met);
  });

  it('stand with their goals in columns', () => {
    const table = ratioTable(ratios([load(400, 4400, 0.01)], [load(1000, 4000, 0.002)]));
    expect(table).toBe(
      [
        'median                         ours  plain  ratio          goal  met',
        'first contentful paint, ms      400   1000   0.40   ratio ≤ 0.5  yes',
        'largest contentful paint, ms    500   1100   0.45',
        'interactive map ready, ms      4400   4000   1.10  ratio ≤ 1.15  yes',
        'layout shift                  0.010  0.002   5.00   ours < 0.02  yes',
      ].join('\n'),
    );
  });
});

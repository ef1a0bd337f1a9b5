import { describe, expect, it } from 'vitest';
import { placedMark } from '../../../tests/support/marks';
import { svgLabels, type ShownSize } from './svg-labels';
import { boxesOverlap, type Box } from '../labels/grid-index';
import { labelBox } from '../labels/label-candidates';
import { sizeOfLines } from '../labels/label-lines';
import type { BasemapName, StaticBasemap } from './static-basemap';
import type { SvgMark } from './svg-scene';

const EXTENT = { x: 0, y: 0, width: 1, height: 1 };
const PIXELS = 400;

const markAt = (site: string, x: number, y: number, name = 'Ten letters'): SvgMark => ({
  mark: {
    ...placedMark(site, 0, 0, { label: name }),
    zoom: 6,
    anchor: 'left',
    isLabelClear: true,
    isLabelOmitted: false,
  },
  x,
  y,
  isSeen: true,
  lines: [name],
  localLines: [],
});
const town = (name: string, x: number, y: number, rank = 2): BasemapName => ({
  kind: 'town',
  x: x * 1000,
  y: y * 1000,
  rank,
  name,
  localName: '',
});
const basemap = (...names: BasemapName[]): StaticBasemap => ({
  paths: [],
  names,
  viewBox: { width: 1000, height: 1000 },
});
/** A size at which `visible` is to be seen: everything, if it is not given. */
const shownAt = (
  pixels: number,
  visible: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
  covers: readonly Box[] = [],
): ShownSize => ({ pixels, visible, covers });
const anchorsOf = (marks: readonly SvgMark[], visible?: Box) =>
  Object.fromEntries(
    [...svgLabels(basemap(), marks, EXTENT, [shownAt(PIXELS, visible)]).labelBySite].map(
      ([site, { anchor }]) => [site, anchor],
    ),
  );

/** Nothing outside of the extent is visible. */
const EXTENT_ALONE = { left: 0, top: 0, right: PIXELS, bottom: PIXELS };

describe('the label of a mark', () => {
  it('is where the live map has it, where it covers nothing', () => {
    expect(anchorsOf([markAt('a', 0.5, 0.5)])).toEqual({ a: 'left' });
    expect(anchorsOf([markAt('a', 0.99, 0.5)])).toEqual({ a: 'left' });
  });

  it.each([
    ['left', 0.5, 0.5],
    ['right', 0.95, 0.5],
    ['left', 0.05, 0.5],
    ['left', 0.05, 0.98],
  ])('has its anchor at the %s where it would be cut at %d, %d otherwise', (anchor, x, y) => {
    expect(anchorsOf([markAt('a', x, y)], EXTENT_ALONE)).toEqual({ a: anchor });
  });

  it('is left out where it is cut on every side', () => {
    const long = 'An extraordinarily long name that nothing at all could hold in one line';
    expect(anchorsOf([markAt('a', 0.5, 0.5, long)], EXTENT_ALONE)).toEqual({});
    expect(anchorsOf([markAt('a', 0.5, 0.5, long)])).toEqual({ a: 'left' });
  });

  it('is on another side where it would cover a mark, and covers no label', () => {
    const marks = [markAt('a', 0.5, 0.5), markAt('b', 0.65, 0.5)];
    expect(anchorsOf(marks)).toEqual({ a: 'right', b: 'left' });
    expect(anchorsOf([...marks, markAt('c', 0.35, 0.5), markAt('d', 0.5, 0.4)])).toEqual({
      a: 'top',
      b: 'left',
      c: 'right',
      d: 'left',
    });
  });
});

describe('the local name of a mark', () => {
  const linesAt = (pixels: number) => {
    const one = { ...markAt('a', 0.5, 0.5, 'Border'), localLines: ['A local name, longer'] };
    return svgLabels(basemap(), [one], EXTENT, [
      shownAt(pixels, { left: 0, top: 0, right: pixels, bottom: pixels }),
    ]).labelBySite.get('a')?.lines;
  };

  it('is below the name, and is left out where there is no space for both', () => {
    expect(linesAt(400)).toEqual(['Border', 'A local name, longer']);
    expect(linesAt(116)).toEqual(['Border']);
    expect(linesAt(40)).toBeUndefined();
  });
});

describe('the names of the basemap', () => {
  const shown = (names: readonly BasemapName[], visible?: Box) =>
    svgLabels(basemap(...names), [markAt('a', 0.5, 0.5)], EXTENT, [
      shownAt(PIXELS, visible),
    ]).basemapNames.map(({ name }) => name);

  it('cover no marks, no labels and no more important names', () => {
    const names = [town('Far', 0.1, 0.1), town('On it', 0.5, 0.5), town('Too near', 0.11, 0.1)];
    expect(shown([...names, town('Its name', 0.6, 0.5)])).toEqual(['Far']);
  });

  it('of countries and capitals go aside for marks and labels', () => {
    const state = (x: number, y: number): BasemapName => ({
      ...town('State', x, y),
      kind: 'country',
    });
    expect(shown([town('Capital', 0.5, 0.5, 1), state(0.52, 0.5)])).toEqual(['Capital', 'State']);
    const [capital] = svgLabels(
      basemap(town('Capital', 0.5, 0.5, 1)),
      [markAt('a', 0.5, 0.5)],
      EXTENT,
      [shownAt(PIXELS)],
    ).basemapNames;
    expect(Math.hypot(capital?.dx ?? 0, capital?.dy ?? 0)).toBeGreaterThan(10);
  });

  it('of capitals are there, with both their names, where two marks side by side cover the dot', () => {
    const marks = [markAt('a', 0.47, 0.5, 'Outside the capital'), markAt('b', 0.53, 0.5)];
    const capital = { ...town('Capital', 0.5, 0.5, 1), localName: 'The capital' };
    const { basemapNames } = svgLabels(basemap(capital), marks, EXTENT, [shownAt(PIXELS)]);
    expect(basemapNames.map(({ name }) => name)).toEqual(['Capital']);
  });

  it('and the labels of marks keep out from under what lies over the map', () => {
    const cover = { left: 200, top: 180, right: 400, bottom: 220 };
    const { labelBySite, basemapNames } = svgLabels(
      basemap(town('Under it', 0.7, 0.5)),
      [markAt('a', 0.49, 0.5)],
      EXTENT,
      [shownAt(PIXELS, EXTENT_ALONE, [cover])],
    );
    expect(labelBySite.get('a')?.anchor).toBe('right');
    expect(basemapNames).toEqual([]);
  });

  it('are left out where they would be cut', () => {
    const names = [town('In', 0.1, 0.1), town('Out of it', 0.97, 0.9)];
    expect(shown(names)).toEqual(['In', 'Out of it']);
    expect(shown(names, EXTENT_ALONE)).toEqual(['In']);
  });
});

describe('names that are shown at two sizes', () => {
  const SIZES = [400, 200].map((pixels) => shownAt(pixels));

  it('cover neither marks nor each other at the smaller one', () => {
    const marks = [
      markAt('a', 0.4, 0.5),
      markAt('b', 0.65, 0.5),
      markAt('c', 0.4, 0.44),
      markAt('d', 0.4, 0.56),
    ];
    const { labelBySite } = svgLabels(basemap(), marks, EXTENT, SIZES);
    expect(labelBySite.size).toBeGreaterThan(2);
    const boxes = marks.flatMap((one) => {
      const label = labelBySite.get(one.mark.siteId);
      const at = { mark: one.mark, x: one.x * 200, y: one.y * 200 };
      return label === undefined ? [] : [labelBox(at, label.anchor, sizeOfLines(label.lines, 12))];
    });
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
  });

  it('of the basemap are left out if they overlap at the smaller one', () => {
    const towns = basemap(town('First', 0.1, 0.1), town('Second', 0.1, 0.15));
    const namesAt = (sizes: readonly ShownSize[]) =>
      svgLabels(towns, [], EXTENT, sizes).basemapNames.map(({ name }) => name);
    expect(namesAt(SIZES.slice(0, 1))).toEqual(['First', 'Second']);
    expect(namesAt(SIZES)).toEqual(['First']);
  });
});

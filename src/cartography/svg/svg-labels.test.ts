import { describe, expect, it } from 'vitest';
import { placedMark } from '../../../tests/support/marks';
import { svgLabels } from './svg-labels';
import type { Ground, BasemapName } from './static-basemap';
import type { SvgMark } from './svg-scene';

const FRAME = { x: 0, y: 0, width: 1, height: 1 };
const PIXELS = 400;

const markAt = (site: string, x: number, y: number, name = 'Ten letters'): SvgMark => ({
  mark: {
    ...placedMark(site, 0, 0, { label: name }),
    anchor: 'left',
    labelAt: { lng: 0, lat: 0 },
    isNameFree: true,
  },
  x,
  y,
  lines: [name],
  localLines: [],
});
const town = (name: string, x: number, y: number): BasemapName => ({
  kind: 'town',
  x: x * 1000,
  y: y * 1000,
  rank: 1,
  name,
  localName: '',
});
const ground = (...names: BasemapName[]): Ground => ({
  paths: [],
  names,
  viewBox: { width: 1000, height: 1000 },
});
const anchorsOf = (marks: readonly SvgMark[], visible?: Parameters<typeof svgLabels>[4]) =>
  Object.fromEntries(
    [...svgLabels(ground(), marks, FRAME, PIXELS, visible).sites].map(([site, { anchor }]) => [
      site,
      anchor,
    ]),
  );

/** No more is visible than the frame. */
const FRAME_ALONE = { left: 0, top: 0, right: PIXELS, bottom: PIXELS };

describe('the name of a mark', () => {
  it('stands where the live map has it, where nothing is in its way', () => {
    expect(anchorsOf([markAt('a', 0.5, 0.5)])).toEqual({ a: 'left' });
    expect(anchorsOf([markAt('a', 0.99, 0.5)])).toEqual({ a: 'left' });
  });

  it.each([
    ['left', 0.5, 0.5],
    ['right', 0.95, 0.5],
    ['left', 0.05, 0.5],
    ['left', 0.05, 0.98],
  ])('is next to it by its %s where it would be cut at %d, %d otherwise', (anchor, x, y) => {
    expect(anchorsOf([markAt('a', x, y)], FRAME_ALONE)).toEqual({ a: anchor });
  });

  it('is left out where it is cut on every side', () => {
    const long = 'An extraordinarily long name that nothing could hold in one line';
    expect(anchorsOf([markAt('a', 0.5, 0.5, long)], FRAME_ALONE)).toEqual({});
    expect(anchorsOf([markAt('a', 0.5, 0.5, long)])).toEqual({ a: 'left' });
  });

  it('goes to another side of a mark that is in its way, and over no name', () => {
    const marks = [markAt('a', 0.5, 0.5), markAt('b', 0.6, 0.5)];
    expect(anchorsOf(marks)).toEqual({ a: 'right', b: 'left' });
    expect(anchorsOf([...marks, markAt('c', 0.4, 0.5), markAt('d', 0.5, 0.45)])).toEqual({
      a: 'top',
      b: 'left',
      c: 'right',
      d: 'left',
    });
  });
});

describe('the local name of a mark', () => {
  const named = (pixels: number) => {
    const one = { ...markAt('a', 0.5, 0.5, 'Border'), localLines: ['A local name, longer'] };
    return svgLabels(ground(), [one], FRAME, pixels, {
      left: 0,
      top: 0,
      right: pixels,
      bottom: pixels,
    }).sites.get('a')?.lines;
  };

  it('stands with it, and is left out where there is no room for both', () => {
    expect(named(400)).toEqual(['Border', 'A local name, longer']);
    expect(named(130)).toEqual(['Border']);
    expect(named(40)).toBeUndefined();
  });
});

describe('the names of the ground', () => {
  const shown = (names: readonly BasemapName[], visible?: Parameters<typeof svgLabels>[4]) =>
    svgLabels(ground(...names), [markAt('a', 0.5, 0.5)], FRAME, PIXELS, visible).ground.map(
      ({ name }) => name,
    );

  it('give way to marks and their names, and to more important ones', () => {
    const names = [town('Far', 0.1, 0.1), town('On it', 0.5, 0.5), town('Too near', 0.11, 0.1)];
    expect(shown([...names, town('Its name', 0.6, 0.5)])).toEqual(['Far']);
  });

  it('are left out where they would be cut', () => {
    const names = [town('In', 0.1, 0.1), town('Out of it', 0.97, 0.9)];
    expect(shown(names)).toEqual(['In', 'Out of it']);
    expect(shown(names, FRAME_ALONE)).toEqual(['In']);
  });
});

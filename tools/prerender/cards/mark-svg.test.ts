import { describe, expect, it } from 'vitest';
import { INK, HUE_COLOURS } from '../../../src/cartography/palette';
import { SHAPES } from '../../../src/cartography/symbols';
import { MARK_DEFS, markSvg } from './mark-svg';

const mark = {
  site: 'alpha',
  lng: 41,
  lat: 34,
  label: 'Alpha',
  localLabel: '',
  symbols: [
    { shape: 'square', hue: 'blue' },
    { shape: 'circle', hue: 'grey' },
  ],
  differs: false,
  maybe: false,
  radiusUnknown: false,
  dx: 0,
  dy: 0,
} as const;

describe('a mark', () => {
  it('is its symbols side by side, hollow, each in its party’s colour', () => {
    const svg = markSvg(mark, 'light', false);
    expect(svg).toContain(`translate(-20 -10)`);
    expect(svg).toContain(`translate(0 -10)`);
    for (const { shape, hue } of mark.symbols)
      expect(svg).toContain(
        `<path d="${SHAPES[shape]}" fill="none" stroke="${HUE_COLOURS.light[hue]}"`,
      );
    expect(svg).not.toMatch(/notched|dasharray|<rect|<circle|M0 0L/);
    expect(markSvg(mark, 'dark', false)).toContain(HUE_COLOURS.dark.blue);
  });

  it('has a notch where accounts differ', () => {
    expect(markSvg({ ...mark, differs: true }, 'light', false)).toContain('url(#notched)');
    expect(MARK_DEFS).toContain('id="notched"');
  });

  it('is dashed where it only may be in the period', () => {
    expect(markSvg({ ...mark, maybe: true }, 'light', false)).toContain('dasharray="3.5 2.5"');
  });

  it('has a dashed disc where the radius is unknown', () => {
    expect(markSvg({ ...mark, radiusUnknown: true }, 'light', false)).toContain('<circle r="34"');
  });

  it('has a line to its place where it was moved aside', () => {
    expect(markSvg({ ...mark, dx: 20, dy: -7 }, 'light', false)).toContain('M0 0L20 -7');
  });

  it('has a halo where it is chosen, under all of it', () => {
    const svg = markSvg({ ...mark, radiusUnknown: true }, 'light', true);
    expect(svg).toContain(`stroke="${INK.light.accent}"`);
    expect(svg.indexOf('<rect')).toBeLessThan(svg.indexOf('<circle'));
  });
});

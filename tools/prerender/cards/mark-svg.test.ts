import { describe, expect, it } from 'vitest';
import { DRAWING_COLOURS, HUE_COLOURS } from '../../../src/cartography/palette';
import { gapsOfRing, partOfRing, SHAPE_PATHS } from '../../../src/cartography/symbols';
import { MARK_SVG_DEFS, markSvg } from './mark-svg';

const mark = {
  siteId: 'alpha',
  lng: 41,
  lat: 34,
  label: 'Alpha',
  localLabel: '',
  symbols: [
    { shape: 'square', hue: 'blue' },
    { shape: 'circle', hue: 'grey' },
  ],
  hasDifferingAccounts: false,
  isMaybeInPeriod: false,
  isRadiusUnknown: false,
  dx: 0,
  dy: 0,
} as const;

describe('a mark', () => {
  it('is its symbols side by side, hollow, each in its party’s colour', () => {
    const svg = markSvg(mark, 'light', null);
    expect(svg).toContain(`translate(-20 -10)`);
    expect(svg).toContain(`translate(0 -10)`);
    for (const { shape, hue } of mark.symbols)
      expect(svg).toContain(
        `<path d="${SHAPE_PATHS[shape]}" fill="none" stroke="${HUE_COLOURS.light[hue]}"`,
      );
    expect(svg).not.toMatch(/notched|dasharray|<rect|<circle|M0 0L/);
    expect(markSvg(mark, 'dark', null)).toContain(HUE_COLOURS.dark.blue);
  });

  it('of several sites has a ring with the share of each party, and gaps if it may be outside the period', () => {
    const ring = [
      { hue: 'blue', start: 0, length: 18 },
      { hue: 'grey', start: 18, length: 6 },
    ] as const;
    const cluster = {
      ring,
      radius: 15,
      eventCountText: '12',
      siteIds: ['alpha', 'beta'],
      tally: { eventCount: 12, maybeEventCount: 0, claimCount: 12, shares: [] },
      differingSiteCount: 0,
      bounds: [41, 34, 42, 35],
      partingZoom: 7,
    } as const;
    const arcsOf = (isMaybeInPeriod: boolean) =>
      [
        ...markSvg({ ...mark, symbols: [], cluster, isMaybeInPeriod }, 'light', null).matchAll(
          /stroke="([^"]*)" stroke-width="\d+" stroke-dasharray="([^"]*)"/g,
        ),
      ].map(([, colour, dashes]) => [colour, dashes]);
    const part = partOfRing(15);
    const arcs = [
      [HUE_COLOURS.light.blue, `${18 * part} ${6 * part}`],
      [HUE_COLOURS.light.grey, `${6 * part} ${18 * part}`],
    ];
    expect(arcsOf(false)).toEqual(arcs);
    const gaps = [DRAWING_COLOURS.light.background, gapsOfRing(15).join(' ')];
    expect(arcsOf(true)).toEqual([...arcs, gaps]);
  });

  it('has a notch where accounts differ', () => {
    expect(markSvg({ ...mark, hasDifferingAccounts: true }, 'light', null)).toContain(
      'url(#notched)',
    );
    expect(MARK_SVG_DEFS).toContain('id="notched"');
  });

  it('is dashed where it only may be in the period', () => {
    expect(markSvg({ ...mark, isMaybeInPeriod: true }, 'light', null)).toContain(
      'dasharray="3.5 2.5"',
    );
  });

  it('has long dashes in a symbol that is hedged, and in no other', () => {
    const [first, second] = mark.symbols;
    const hedged = { ...mark, symbols: [{ ...first, isHedged: true as const }, second] };
    const dashed = /<path d="([^"]*)"[^>]*stroke-dasharray="5 3"/g;
    expect([...markSvg(hedged, 'light', null).matchAll(dashed)].map(([, d]) => d)).toEqual([
      SHAPE_PATHS[first.shape],
    ]);
    const both = markSvg({ ...hedged, isMaybeInPeriod: true }, 'light', null);
    expect(both).toContain('stroke-width="2" stroke-dasharray="5 3"');
    expect(both).toContain('stroke-width="2" stroke-dasharray="3.5 2.5"');
  });

  it('has a dashed disc where the radius is unknown', () => {
    expect(markSvg({ ...mark, isRadiusUnknown: true }, 'light', null)).toContain('<circle r="34"');
  });

  it('has a line to its place where it was moved aside', () => {
    expect(markSvg({ ...mark, dx: 20, dy: -7 }, 'light', null)).toContain('M0 0L20 -7');
  });

  it('has a halo where it is chosen, under all of it', () => {
    const svg = markSvg({ ...mark, isRadiusUnknown: true }, 'light', '#123456');
    expect(svg).toContain('stroke="#123456"');
    expect(svg.indexOf('<rect')).toBeLessThan(svg.indexOf('<circle'));
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOf, contrastOf, LEAST_CONTRAST, LINK_BACKGROUNDS, nearestLegible } from './accent';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom('light' as const, 'dark' as const);

describe('an accent colour', () => {
  it('that is legible is taken as it is', () => {
    expect(accentOf({ light: '#0b5563', dark: '#7fd0dc' })).toEqual({
      isFine: true,
      accent: { light: '#0b5563', dark: '#7fd0dc' },
    });
  });

  it('that is given once is made legible in the dark theme', () => {
    const checked = accentOf('#0b5563');
    expect(checked).toMatchObject({ isFine: true, accent: { light: '#0b5563' } });
    if (!checked.isFine) return;
    expect(contrastOf(checked.accent.dark, 'dark')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(contrastOf('#0b5563', 'dark')).toBeLessThan(LEAST_CONTRAST);
  });

  it('that is too pale is refused, with the nearest one that is legible', () => {
    const checked = accentOf('#ffcc00');
    expect(checked.isFine).toBe(false);
    if (checked.isFine) return;
    const near = nearestLegible('#ffcc00', 'light');
    expect(checked.faults).toEqual([
      `"accent": #ffcc00 has a contrast of 1.3:1 in the light theme, and links need 4.5:1. The nearest that has it is ${near}.`,
    ]);
    expect(accentOf(near).isFine).toBe(true);
  });

  it('has a nearest legible one in each theme, which is itself if it is legible', () => {
    fc.assert(
      fc.property(colour, theme, (given, inTheme) => {
        const near = nearestLegible(given, inTheme);
        expect(contrastOf(near, inTheme)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (contrastOf(given, inTheme) >= LEAST_CONTRAST) expect(near).toBe(given);
      }),
    );
  });

  it('is compared with the backgrounds that pages have', () => {
    const css = readFileSync('src/ui/theme.css', 'utf8');
    const values = ['background', 'card', 'tint'].map((name) =>
      [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map(([, value]) => value),
    );
    expect(values.map(([light]) => light)).toEqual(LINK_BACKGROUNDS.light);
    expect(values.map(([, dark]) => dark)).toEqual(LINK_BACKGROUNDS.dark);
  });
});

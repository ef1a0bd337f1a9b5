import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HUE_COLOURS, type Theme } from '../cartography/palette';

const css = readFileSync('src/ui/theme.css', 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

function colours(block: string): Readonly<Record<string, string>> {
  const declarations = block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\s*;/g);
  return Object.fromEntries([...declarations].map(([, name = '', colour = '']) => [name, colour]));
}

const THEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: colours(lightCss),
  dark: { ...colours(lightCss), ...colours(darkCss) },
};

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('contrast', () => {
  it('is computed as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

describe.each<Theme>(['light', 'dark'])('the %s theme', (theme) => {
  const colour = THEMES[theme];
  const hues = Object.keys(HUE_COLOURS[theme]);
  const pairsOf = (texts: readonly string[], backgrounds: readonly string[]) =>
    backgrounds.flatMap((background) => texts.map((text) => [text, background] as const));

  it('has the colours of the map', () => {
    for (const [hue, onMap] of Object.entries(HUE_COLOURS[theme])) expect(colour[hue]).toBe(onMap);
    for (const hue of hues) expect(css).toContain(`.hue-${hue} {`);
  });

  it.each([
    ...pairsOf(hues, ['background', 'card']),
    ...pairsOf(['ink', 'ink-soft', 'accent'], ['background', 'card', 'tint']),
  ])('has %s legible on %s', (text, background) => {
    expect(contrast(colour[text] ?? '', colour[background] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

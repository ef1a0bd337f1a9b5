import { clampChroma, converter, formatHex, wcagContrast } from 'culori';
import type { ThemeColours } from '../../claims/presentation';

const toOklch = converter('oklch');

/** The lowest allowed contrast of text and background (WCAG 2.2, 1.4.3 AA). Links have the accent colour. */
export const LEAST_CONTRAST = 4.5;

/** The backgrounds of links in each theme, as in `src/ui/theme.css`. */
export const LINK_BACKGROUNDS: Readonly<Record<keyof ThemeColours, readonly string[]>> = {
  light: ['#fdfbf6', '#fffefb', '#f3eee2'],
  dark: ['#191b1d', '#202326', '#282c2f'],
};

export type CheckedAccent =
  | { readonly isFine: true; readonly accent: ThemeColours }
  | { readonly isFine: false; readonly faults: readonly string[] };

/**
 * The accent colour in each theme. If one colour is given, the dark theme gets the nearest colour that is legible there.
 * @returns The colours, or a sentence with the nearest legible colour for each colour that is not legible.
 */
export function accentOf(accentSetting: string | ThemeColours): CheckedAccent {
  const accent =
    typeof accentSetting === 'string'
      ? { light: accentSetting, dark: nearestLegible(accentSetting, 'dark') }
      : accentSetting;
  const faults = (['light', 'dark'] as const).flatMap((theme) => {
    const contrast = contrastOf(accent[theme], theme);
    if (contrast >= LEAST_CONTRAST) return [];
    const nearestColour = nearestLegible(accent[theme], theme);
    return [
      `"accent": ${accent[theme]} has a contrast of ${rounded(contrast)}:1 in the ${theme} theme, and links need ${LEAST_CONTRAST}:1. The nearest that has it is ${nearestColour}.`,
    ];
  });
  return faults.length === 0 ? { isFine: true, accent } : { isFine: false, faults };
}

/** The lowest contrast of a colour with any background of the theme. */
export function contrastOf(colour: string, theme: keyof ThemeColours): number {
  return Math.min(...LINK_BACKGROUNDS[theme].map((ground) => wcagContrast(colour, ground)));
}

/** Rounded down, so that a contrast just below the limit does not look sufficient. */
const rounded = (contrast: number): number => Math.floor(contrast * 10) / 10;

const LIGHTNESS_STEP = 0.004;

/**
 * The colour itself if it is legible in the theme. Otherwise the colour nearest in lightness that is. The hue stays, and
 * the chroma stays as far as screens can show it (OKLCH, CSS Color 4).
 */
export function nearestLegible(colour: string, theme: keyof ThemeColours): string {
  const oklch = toOklch(colour);
  const step = theme === 'light' ? -LIGHTNESS_STEP : LIGHTNESS_STEP;
  let nearestColour = colour;
  for (let l = oklch?.l ?? 0.5; l >= 0 && l <= 1; l += step) {
    if (contrastOf(nearestColour, theme) >= LEAST_CONTRAST) return nearestColour;
    nearestColour = formatHex(
      clampChroma({ ...oklch, mode: 'oklch', l: l + step, c: oklch?.c ?? 0 }, 'oklch'),
    );
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

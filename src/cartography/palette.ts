import type { Hue } from './symbols';

export type Theme = 'light' | 'dark';

/**
 * The colours of the parties' hues in each theme. `theme.css` repeats these colours. Readers with the common kinds of
 * colour blindness can distinguish them. Each colour has a contrast of 4.5:1 with the panel, and none resembles the
 * colour of a flag.
 */
export const HUE_COLOURS: Readonly<Record<Theme, Readonly<Record<Hue, string>>>> = {
  light: {
    blue: '#2b5c9e',
    ochre: '#8f5200',
    purple: '#7a4297',
    olive: '#5c6400',
    rose: '#a5315f',
    brown: '#6a4a35',
    teal: '#11686b',
    brick: '#ad3a1c',
    grey: '#5a5a57',
  },
  dark: {
    blue: '#8db6ee',
    ochre: '#e5ab5c',
    purple: '#cba0e6',
    olive: '#c2ca67',
    rose: '#f095b8',
    brown: '#cfa98f',
    teal: '#79cbc6',
    brick: '#ff9d84',
    grey: '#b5b5b0',
  },
};

/** The colours of marks, labels and footprints. */
export const DRAWING_COLOURS: Readonly<
  Record<Theme, { readonly ink: string; readonly background: string; readonly accent: string }>
> = {
  light: { ink: '#33302a', background: '#fdfbf6', accent: '#0b5563' },
  dark: { ink: '#e2ded4', background: '#191b1d', accent: '#7fd0dc' },
};

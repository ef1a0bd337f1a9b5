import type { Theme } from '../view/palette';

/** The colours of what is drawn over the basemap. */
export const INK: Readonly<
  Record<Theme, { readonly ink: string; readonly paper: string; readonly accent: string }>
> = {
  light: { ink: '#33302a', paper: '#fdfbf6', accent: '#0b5563' },
  dark: { ink: '#e2ded4', paper: '#191b1d', accent: '#7fd0dc' },
};

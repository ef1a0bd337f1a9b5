import { ICONS } from './icons.ts';

/** What a browser needs to know of the map to install it. */
export interface Installed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** The colour of its paper by day: of the window before the page has been drawn, and of its frame. */
  readonly background: string;
}

/** What fits below an icon on a phone. */
const SHORT = 12;

/** The web application manifest, whose addresses are relative to itself, so that it is true in any folder. */
export function manifestOf(map: Installed): Readonly<Record<string, unknown>> {
  return {
    name: map.title,
    short_name: shortName(map.title),
    description: map.description,
    lang: map.language,
    dir: map.dir,
    id: './',
    start_url: './',
    scope: './',
    // With a button to go back where there is room for one; what does not know of that has a window.
    display: 'standalone',
    display_override: ['minimal-ui'],
    background_color: map.background,
    theme_color: map.background,
    icons: ICONS.filter(({ purpose }) => purpose !== 'touch').map(
      ({ fileName, size, purpose }) => ({
        src: `./${fileName}`,
        type: size === null ? 'image/svg+xml' : 'image/png',
        sizes: size === null ? 'any' : `${size}x${size}`,
        purpose,
      }),
    ),
  };
}

/** The title's first words, as many as fit. */
function shortName(title: string): string {
  const words = title.split(/\s+/);
  const fitting = words.filter((_word, n) => words.slice(0, n + 1).join(' ').length <= SHORT);
  const short = fitting.length === 0 ? [...title].slice(0, SHORT).join('') : fitting.join(' ');
  return short.replace(/[\s,;:–—-]+$/, '');
}

/** The colour of the page's paper by day and by night, as its theme has them. */
export interface PaperColours {
  readonly light: string;
  readonly dark: string;
}

/** @param css Of src/ui/theme.css, where the colours are said once. */
export function backgroundColours(css: string): PaperColours {
  const [light, dark, ...more] = [...css.matchAll(/--background:\s*(#[0-9a-f]{6})\b/g)].map(
    ([, colour]) => colour,
  );
  if (light === undefined || dark === undefined || more.length > 0)
    throw new Error('The theme has to say the colour of its paper twice: by day and by night.');
  return { light, dark };
}

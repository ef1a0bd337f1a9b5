import type { MapSummary } from '../map-summary.ts';
import { ICONS } from './icons.ts';

/** Path relative to the build's output folder. */
export const MANIFEST_PATH = 'manifest.webmanifest';

/** The facts about the map that the manifest needs. */
export interface ManifestInput {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * The light background colour. The system uses it for the window's title bar, and for the window until the page is
   * drawn.
   */
  readonly lightBackground: string;
}

/** Length of the longest name that fits below an icon on a phone, in characters. */
const MAX_SHORT_NAME_LENGTH = 12;

/** The web application manifest. Its addresses are relative to the manifest, so that it works in any folder. */
export function manifestOf(map: ManifestInput): Readonly<Record<string, unknown>> {
  return {
    name: map.title,
    short_name: shortNameOf(map.title),
    description: map.description,
    lang: map.language,
    dir: map.direction,
    id: './',
    start_url: './',
    scope: './',
    // Browsers without support for `minimal-ui`, which has a Back button, use `standalone`.
    display: 'standalone',
    display_override: ['minimal-ui'],
    background_color: map.lightBackground,
    theme_color: map.lightBackground,
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

const RIGHT_TO_LEFT_SCRIPTS = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** The manifest of a map file. The name of the installed map also contains the publisher's name, if there is one. */
export function webManifestOf(
  summary: MapSummary,
  {
    lightBackground,
    publisherName,
  }: { readonly lightBackground: string; readonly publisherName: string | null },
): Readonly<Record<string, unknown>> {
  const script = new Intl.Locale(summary.language).maximize().script ?? '';
  const direction = RIGHT_TO_LEFT_SCRIPTS.includes(script) ? 'rtl' : 'ltr';
  const manifest = manifestOf({ ...summary, direction, lightBackground });
  return publisherName === null
    ? manifest
    : { ...manifest, name: `${summary.title} – ${publisherName}` };
}

/** The first words of the title that fit below an icon. */
function shortNameOf(title: string): string {
  const words = title.split(/\s+/);
  const fitting = words.filter(
    (_word, n) => words.slice(0, n + 1).join(' ').length <= MAX_SHORT_NAME_LENGTH,
  );
  const short =
    fitting.length === 0 ? [...title].slice(0, MAX_SHORT_NAME_LENGTH).join('') : fitting.join(' ');
  return short.replace(/[\s,;:–—-]+$/, '');
}

/** The page's background colours in the light and the dark theme. */
export interface BackgroundColours {
  readonly light: string;
  readonly dark: string;
}

/**
 * Reads the background colours.
 * @param css The text of src/ui/theme.css, the only file that defines them.
 */
export function readBackgroundColours(css: string): BackgroundColours {
  const [light, dark, ...furtherColours] = [
    ...css.matchAll(/--background:\s*(#[0-9a-f]{6})\b/g),
  ].map(([, colour]) => colour);
  if (light === undefined || dark === undefined || furtherColours.length > 0)
    throw new Error(
      'The theme has to set --background twice, for the light and for the dark theme.',
    );
  return { light, dark };
}

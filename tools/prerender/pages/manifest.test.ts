import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ICONS } from './icons';
import { manifestOf, readBackgroundColours } from './manifest';

const map = {
  title: 'U.S. strikes on the border, June 2021',
  description: 'Who says what.',
  language: 'en',
  direction: 'ltr',
  lightBackground: '#fdfbf6',
} as const;

describe('the manifest', () => {
  it('is true in any folder', () => {
    const manifest = manifestOf(map);
    expect(manifest).toMatchObject({ id: './', start_url: './', scope: './' });
    const icons = manifest['icons'] as readonly { readonly src: string }[];
    for (const { src } of icons) expect(src).toMatch(/^\.\/icons\//);
    expect(icons).toHaveLength(ICONS.length - 1);
  });

  it('has the icons that browsers ask for before they install', () => {
    expect(manifestOf(map)['icons']).toEqual(
      expect.arrayContaining([
        { src: './icons/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
        { src: './icons/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
        {
          src: './icons/maskable-512.png',
          type: 'image/png',
          sizes: '512x512',
          purpose: 'maskable',
        },
        { src: './icons/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ]),
    );
  });

  it.each([
    ['U.S. strikes on the border', 'U.S. strikes'],
    ['Strikes: claims made in June', 'Strikes'],
    ['Luftangriffsbehauptungen', 'Luftangriffs'],
    ['الضربات الأمريكية على الحدود', 'الضربات'],
    ['Claims', 'Claims'],
  ])('calls "%s" "%s" below its icon', (title, short) => {
    expect(manifestOf({ ...map, title })['short_name']).toBe(short);
  });
});

describe('the background colours', () => {
  it('are those of the theme', () => {
    const css = readFileSync('src/ui/theme.css', 'utf8');
    const { light, dark } = readBackgroundColours(css);
    expect(css).toContain(`--background: ${light};`);
    expect(css).toContain(`--background: ${dark};`);
    expect(light).not.toBe(dark);
  });

  it.each([
    '',
    '--background: #ffffff;',
    '--background: #fff; --background: #000;',
    '--background: #ffffff;'.repeat(3),
  ])('are not guessed from "%s"', (css) => {
    expect(() => readBackgroundColours(css)).toThrow('twice');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditsInHtml } from './credits-in-html';

describe('the credits in an attribution', () => {
  it.each([
    [
      '<a href="https://protomaps.com">Protomaps</a> © <a href=\'https://openstreetmap.org\' target="_blank">OpenStreetMap</a>',
      [
        { name: 'Protomaps', url: 'https://protomaps.com/' },
        { name: '© OpenStreetMap', url: 'https://openstreetmap.org/' },
      ],
    ],
    ['&copy; OpenStreetMap contributors', [{ name: '© OpenStreetMap contributors' }]],
    ['<a href="javascript:alert(1)">Mallory</a>', [{ name: 'Mallory' }]],
    ['<a href="/about">Here</a> | There', [{ name: 'Here' }, { name: 'There' }]],
    ['<b>Bold</b> &amp; <script>x</script>', [{ name: 'Bold & x' }]],
    [
      '<a href="https://a.example/?a=1&amp;b=2">A</a>',
      [{ name: 'A', url: 'https://a.example/?a=1&b=2' }],
    ],
    [
      '<a href="https://a.example">A</a> <a href="https://b.example">A</a>',
      [{ name: 'A', url: 'https://a.example/' }],
    ],
    ['  ', []],
  ])('in %s', (html, credits) => {
    expect(creditsInHtml(html)).toEqual(credits);
  });

  it('are names, each once, and http links, whatever the text is', () => {
    const piece = fc.constantFrom(
      '<a href="',
      'https://x.example',
      '">',
      '</a>',
      '©',
      '<',
      '&copy;',
      'A',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const credits = creditsInHtml(pieces.join(''));
        expect(new Set(credits.map(({ name }) => name)).size).toBe(credits.length);
        for (const { name, url } of credits) {
          expect(name.trim()).not.toBe('');
          expect(url ?? 'https://').toMatch(/^https?:\/\//);
        }
      }),
    );
  });
});

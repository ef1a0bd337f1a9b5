import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_SCHEMES, embedAddress, iframeHtml } from './embed';
import { singleLine, escapeHtml } from '../../ui/html-text';

const anyAddress = fc.webUrl({ withQueryParameters: true, withFragments: true });
const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('the address of an embedded page', () => {
  it.each([
    ['https://example.org/map/', 'https://example.org/map/?embed'],
    ['https://example.org/map/?only=a', 'https://example.org/map/?only=a&embed'],
    ['https://example.org/map/#said', 'https://example.org/map/?embed#said'],
    ['https://example.org/map/?only=a#said', 'https://example.org/map/?only=a&embed#said'],
    ['https://example.org/map/?', 'https://example.org/map/?embed'],
    ['https://example.org/map/?embed', 'https://example.org/map/?embed'],
    ['https://example.org/map/?embed=&only=a', 'https://example.org/map/?embed=&only=a'],
    ['https://example.org/map/?q=embed', 'https://example.org/map/?q=embed&embed'],
    ['https://example.org/map/?embedded', 'https://example.org/map/?embedded&embed'],
    ['https://example.org/map/?q=a?embed', 'https://example.org/map/?q=a?embed&embed'],
    ['https://example.org/map/??', 'https://example.org/map/??&embed'],
    ['https://example.org/map/#a?embed', 'https://example.org/map/?embed#a?embed'],
  ])('of %s is %s', (address, embedded) => {
    expect(embedAddress(address, 'article')).toBe(embedded);
  });

  it('has the parameter once, and all parameters that it had before', () => {
    fc.assert(
      fc.property(anyAddress, fc.constantFrom(...COLOUR_SCHEMES), (address, scheme) => {
        const embedded = new URL(embedAddress(address, scheme));
        expect(embedded.searchParams.has('embed')).toBe(true);
        expect(embedAddress(embedded.href, scheme)).toBe(embedded.href);
        embedded.searchParams.delete('embed');
        const before = new URL(address);
        before.searchParams.delete('embed');
        expect(embedded.searchParams.toString()).toBe(before.searchParams.toString());
        expect(embedded.hash).toBe(before.hash);
      }),
    );
  });
});

describe('the iframe', () => {
  const embed = { src: 'https://example.org/map/?only=a&embed', title: 'A “map”, by <us>' };

  it('is one element, with a title, and without inline style', () => {
    expect(iframeHtml(embed)).toBe(
      '<iframe src="https://example.org/map/?only=a&amp;embed" title="A “map”, by &lt;us&gt;"' +
        ' width="100%" height="540" frameborder="0" loading="lazy"' +
        ' sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"' +
        ' allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    );
  });

  it('has the size that is asked for', () => {
    expect(iframeHtml({ ...embed, width: '480', height: 360 })).toContain(
      ' width="480" height="360" frameborder="0" ',
    );
  });

  it('is dark in any article if the author says so', () => {
    const html = iframeHtml({ ...embed, colourScheme: 'dark' });
    expect(html).toContain(' style="color-scheme: dark" ');
  });

  it('is light by its address, which no article takes away', () => {
    expect(iframeHtml({ ...embed, colourScheme: 'light' })).not.toContain('style=');
    expect(embedAddress('https://example.org/?only=a#said', 'light')).toBe(
      'https://example.org/?only=a&embed=light#said',
    );
  });

  it('is one element whatever its title', () => {
    fc.assert(
      fc.property(anyText, anyText, (src, title) => {
        const html = iframeHtml({ src, title });
        expect(html.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
        expect(html.match(/"/g)).toHaveLength(18);
        expect(html).not.toMatch(/style=/);
      }),
    );
  });
});

describe('text in markup', () => {
  it.each([
    [`<a href="x" title='y'>&amp;</a>`],
    ['half \uD800 a pair, \u0000, \u001B, \u0085 and \uFFFF'],
    ['\u202Eright to left\u202C, البوكمال, 😀'],
  ])('%j has no markup', (text) => {
    expect(escapeHtml(text)).not.toMatch(/[<>"'\p{Cc}\p{Cs}\uFFFF]|&(?!(amp|lt|gt|quot|#39);)/u);
  });

  it('keeps all characters but forbidden ones, which become U+FFFD', () => {
    expect(escapeHtml('\u202Eab\u202C البوكمال 😀\n\t')).toBe('\u202Eab\u202C البوكمال 😀\n\t');
    expect(escapeHtml('a\u0000b\uD800c\uDC00d\uFFFFe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  });

  it('can be put on one line', () => {
    expect(singleLine(' one\n\n\ttwo\r\nthree\u2028four ')).toBe('one two three four');
    fc.assert(
      fc.property(anyText, (text) => {
        const line = singleLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(singleLine(line)).toBe(line);
        expect(line === '').toBe(text.trim() === '');
      }),
    );
  });
});

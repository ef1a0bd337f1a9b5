import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLine, embedAddress, escaped, iframeHtml } from './embed';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('the address of a page in a frame', () => {
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
  ])('of %s is %s', (address, framed) => {
    expect(embedAddress(address)).toBe(framed);
  });

  it('asks for the frame once, and for all that it asked for before', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const framed = new URL(embedAddress(address));
        expect(framed.searchParams.has('embed')).toBe(true);
        expect(embedAddress(framed.href)).toBe(framed.href);
        framed.searchParams.delete('embed');
        const before = new URL(address);
        before.searchParams.delete('embed');
        expect(framed.searchParams.toString()).toBe(before.searchParams.toString());
        expect(framed.hash).toBe(before.hash);
      }),
    );
  });
});

describe('the frame', () => {
  const frame = { src: 'https://example.org/map/?only=a&embed', title: 'A “map”, by <us>' };

  it('is one element, with a name, and no style of its own', () => {
    expect(iframeHtml(frame)).toBe(
      '<iframe src="https://example.org/map/?only=a&amp;embed" title="A “map”, by &lt;us&gt;"' +
        ' width="100%" height="540" loading="lazy"' +
        ' sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"' +
        ' allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    );
  });

  it('is as large as is asked', () => {
    expect(iframeHtml({ ...frame, width: '480', height: 360 })).toContain(
      ' width="480" height="360" ',
    );
  });

  it('stays one element whatever it is called', () => {
    fc.assert(
      fc.property(anyText, anyText, (src, title) => {
        const html = iframeHtml({ src, title });
        expect(html.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
        expect(html.match(/"/g)).toHaveLength(16);
        expect(html).not.toMatch(/style=|frameborder/);
      }),
    );
  });
});

describe('text in markup', () => {
  it.each([
    [`<a href="x" title='y'>&amp;</a>`],
    ['half \uD800 a pair, \u0000, \u001B, \u0085 and \uFFFF'],
    ['\u202Eright to left\u202C, البوكمال, 😀'],
  ])('%j comes out as text', (text) => {
    expect(escaped(text)).not.toMatch(/[<>"'\p{Cc}\p{Cs}\uFFFF]|&(?!(amp|lt|gt|quot|#39);)/u);
  });

  it('keeps what can be kept, and writes the rest as characters that are not known', () => {
    expect(escaped('\u202Eab\u202C البوكمال 😀\n\t')).toBe('\u202Eab\u202C البوكمال 😀\n\t');
    expect(escaped('a\u0000b\uD800c\uDC00d\uFFFFe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  });

  it('is one line where one is wanted', () => {
    expect(asLine(' one\n\n\ttwo\r\nthree\u2028four ')).toBe('one two three four');
    fc.assert(
      fc.property(anyText, (text) => {
        const line = asLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(asLine(line)).toBe(line);
        expect(line === '').toBe(text.trim() === '');
      }),
    );
  });
});

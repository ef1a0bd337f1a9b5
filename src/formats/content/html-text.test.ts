import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from './html-text';

describe('HTML as text', () => {
  it.each([
    ['plain words', 'Two < three & four', 'Two < three & four'],
    ['tags', '<b>Wave:</b> 1<br/><i>Day</i> 2', 'Wave: 1\nDay 2'],
    ['entities', 'a &amp; b &#39;c&#x27; &nbsp;d &unknown;', "a & b 'c'  d &unknown;"],
    ['escaped once more', '&lt;b&gt;Wave:&lt;/b&gt; 1&lt;br/&gt;2', 'Wave: 1\n2'],
    ['scripts and styles', '<style>p{}</style><script>x()</script>words', 'words'],
    [
      'a whole page',
      '<html><head><title>T</title></head><body><p>One</p><p>Two</p></body></html>',
      'One\nTwo',
    ],
    ['what never closes', '<style>a <!-- b', 'a <!-- b'],
    ['a tag that breaks off', 'words <img src="x', 'words <img src="x'],
  ])('%s', (_, html, text) => {
    expect(htmlText(html).text).toBe(text);
  });

  it('keeps http and https links alone, each once', () => {
    const html =
      '<a href="https://example.org/a?b=1&amp;c=2"target="_blank">a</a> <a href=\'javascript:x()\'>b</a> <a href="https://example.org/a?b=1&amp;c=2">c</a> <a href="http://example.org">d</a>';
    expect(htmlText(html).links).toEqual(['https://example.org/a?b=1&c=2', 'http://example.org']);
  });

  it('reads a table in a table, as ArcGIS writes attributes', () => {
    const html =
      '<html><body><table><tr><td>Title</td></tr><tr><td><table><tr bgcolor="#D4E4F3"><td>FID</td><td>7</td></tr><tr><td>Site</td><td>Al &amp; Qaim</td></tr><tr><td>Note</td><td>&lt;Null&gt;</td></tr></table></td></tr></table></body></html>';
    expect(htmlText(html).rows).toEqual([
      { name: 'FID', value: '7' },
      { name: 'Site', value: 'Al & Qaim' },
      { name: 'Note', value: '' },
    ]);
  });

  it('never fails, and leaves no tag of a common kind', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<b>',
        '</b>',
        '<br>',
        '<td>',
        '<tr>',
        '&lt;',
        '&#0;',
        '&#x110000;',
        '<a href="',
        '">',
        '<!--',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
        expect(htmlText(parts.join('')).links.every((url) => /^https?:/i.test(url))).toBe(true);
      }),
    );
  });
});

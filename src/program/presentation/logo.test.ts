import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLogo } from './logo';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logo-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" ${attributes}>${inside}</svg>`;
const read = (content: string | Uint8Array, name = 'mark.svg') => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return readLogo(file, 'logo');
};

describe('a logo', () => {
  it('is an SVG, with the size that it has', () => {
    expect(read(svg('<path d="M0 0h9"/>'))).toMatchObject({
      picture: { path: 'logo.svg', width: 90, height: 30 },
    });
  });

  it('is known by its bytes, whatever its name is', () => {
    const png = new Resvg(svg('<path d="M0 0h9v9z"/>')).render().asPng();
    expect(read(png, 'mark.gif')).toMatchObject({
      picture: { path: 'logo.png', width: 90, height: 30 },
    });
  });

  it.each([
    ['a script', svg('<script>1</script>'), 'has an element <script>'],
    ['a page', svg('<foreignObject/>'), 'has an element <foreignobject>'],
    ['a handler', svg('<path onclick="go()"/>'), 'has code in "onclick"'],
    ['a picture elsewhere', svg('<image href="https://example.org/a.png"/>'), 'loads other files'],
    ['a style elsewhere', svg('<style>@import "a.css"</style>'), 'loads other files'],
    ['a fill elsewhere', svg('<path fill="url(https://example.org/a#b)"/>'), 'loads other files'],
    ['a text', 'hello', 'is no picture that pages can show'],
    ['a page of HTML', '<!doctype html><html></html>', 'is no picture that pages can show'],
    ['nothing', '', 'is no picture that pages can show'],
    ['200,001 bytes', svg(`<!--${'a'.repeat(200_001)}-->`), 'and a logo may have 200 kB'],
  ])('is not %s', (_what, content, sentence) => {
    expect(read(content)).toContain(sentence);
  });

  it('may name what it holds itself', () => {
    const inside = '<defs><linearGradient id="a"/></defs><path fill="url(#a)"/><use href="#b"/>';
    expect(read(svg(inside))).toHaveProperty('picture');
  });

  it('has to be there', () => {
    expect(readLogo(join(folder, 'none.svg'), 'logo')).toContain('there is no file');
    mkdirSync(join(folder, 'a'));
    expect(readLogo(join(folder, 'a'), 'logo')).toContain('is a folder');
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  rewriteAddresses,
  allowOpeningFromDisk,
  setHtmlAttributes,
  addSecurityPolicy,
  allowTileOrigin,
  moveScriptToEnd,
} from './template';

const page = readFileSync('index.html', 'utf8');

describe('the page', () => {
  it('has its holes filled with what is not looked at again', () => {
    const html = fillTemplate(page, {
      head: '<title>$& <!--app--></title>',
      app: '<p>The claims</p>',
      print: '<div class="print"></div>',
      data: '<script type="application/ld+json">{}</script>',
    });
    expect(html).toContain('<title>$& <!--app--></title>');
    expect(html).toContain('<div id="app"><p>The claims</p></div>');
    expect(html).toContain('<div class="print"></div>');
    expect(html.match(/ld\+json/g)).toHaveLength(1);
  });

  it('says in which language it is, and which map file it is of', () => {
    const html = setHtmlAttributes(page, {
      language: 'ar',
      direction: 'rtl',
      checkedDigest: 'abc',
    });
    expect(html).toContain('<html lang="ar" dir="rtl" data-base="./" data-checked="abc">');
  });

  it('carries its policy before anything that the policy governs', () => {
    const html = addSecurityPolicy(page);
    const policy = html.indexOf('Content-Security-Policy');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.search(/<(link|script|title)|<!--head/));
  });

  it('lets its script ask one tile host, and opens the policy for nothing else', () => {
    const html = addSecurityPolicy(page);
    const origin = 'https://tiles.example.org';
    const opened = allowTileOrigin(html, origin);
    expect(opened.split(origin)).toHaveLength(2);
    expect(opened).toContain(`connect-src 'self' ${origin};`);
    expect(opened.replace(` ${origin}`, '')).toBe(html);
    expect(() => allowTileOrigin(page, origin)).toThrow('no policy');
  });

  it('has one inline script, which the policy allows by its digest, before any address', () => {
    const html = addSecurityPolicy(page);
    const [, script = ''] = /<script>([^<]*)<\/script>/.exec(html) ?? [];
    const digest = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src 'self' 'sha256-${digest}'`);
    expect(html.indexOf('<script>')).toBeLessThan(html.search(/<link|src=/));
  });

  it.each([
    ['/a/b/site/x', '/a/b/site/x/'],
    ['/a/b/site/x/', null],
    ['/a/b', '/a/b/'],
    ['/', null],
    ['/a/b/index.html', null],
    ['/a/b/site/x/index', null],
    ['//a///b/site/x', '/a/b/site/x/'],
    ['/web/2021id_/https://example.org/map/', null],
    [
      '/web/2021id_/https://example.org/map//site/x',
      '/web/2021id_/https://example.org/map/site/x/',
    ],
  ])('at the address %s changes it to %s', (pathname, expected) => {
    const [, script = ''] = /<script>([^<]*)<\/script>/.exec(addSecurityPolicy(page)) ?? [];
    const written: unknown[] = [];
    const location = { pathname, search: '?q=1', hash: '#c' };
    const history = { replaceState: (...one: unknown[]) => written.push(one[2]) };
    runInNewContext(script, { location, history });
    expect(written).toEqual(expected === null ? [] : [`${expected}?q=1#c`]);
  });

  it('finds its files from two folders deeper', () => {
    const html = rewriteAddresses(
      '<html data-base="./"><link href="./assets/a.css"><p>./ stays</p>',
      '../../',
    );
    expect(html).toBe('<html data-base="../../"><link href="../../assets/a.css"><p>./ stays</p>');
  });

  it('has its script last', () => {
    const script = '<script type="module" crossorigin src="./a.js"></script>';
    const html = moveScriptToEnd(page.replace('<!--head-->', script));
    expect(html.match(/src="\.\/a\.js"/g)).toHaveLength(1);
    expect(html.indexOf('a.js')).toBeGreaterThan(html.indexOf('id="app"'));
    expect(() => moveScriptToEnd('<p>')).toThrow('no script');
  });

  it('is styled where it is opened from disk', () => {
    expect(allowOpeningFromDisk('<link rel="stylesheet" crossorigin href="./a.css">')).toBe(
      '<link rel="stylesheet" href="./a.css">',
    );
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byteRangeOf, fileBelow, startStaticServer, type StaticServer } from './static-server';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
let server: StaticServer;
beforeAll(async () => {
  mkdirSync(join(folder, 'site/site/a'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), 'home');
  writeFileSync(join(folder, 'site/404.html'), 'not here');
  writeFileSync(join(folder, 'site/site/a/index.html'), 'page of a');
  writeFileSync(join(folder, 'site/basemap.pmtiles'), '0123456789');
  writeFileSync(join(folder, 'site/empty.css'), '');
  server = await startStaticServer(join(folder, 'site'), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init });

describe('the server of a built site', () => {
  it('serves folders by their page, and leads to their slash', async () => {
    expect(await (await get('')).text()).toBe('home');
    const page = await get('site/a/');
    expect([page.status, await page.text()]).toEqual([200, 'page of a']);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const redirect = await get('site/a?read=1');
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, '/site/a/?read=1']);
  });

  it('serves the page for what is not there', async () => {
    for (const path of ['nothing', 'site/', 'site/b/', '%E0%A4%A', 'a%00b']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([404, 'not here']);
    }
  });

  it('serves parts of a file', async () => {
    const part = await get('basemap.pmtiles', { headers: { range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
    const beyond = await get('basemap.pmtiles', { headers: { range: 'bytes=10-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it('serves an empty file, and heads without a body', async () => {
    expect((await get('empty.css')).headers.get('content-length')).toBe('0');
    const head = await get('basemap.pmtiles', { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['10', '']);
    expect((await get('', { method: 'POST' })).status).toBe(405);
  });

  it('serves nothing outside of its folder', async () => {
    // `fetch` resolves the dots itself, so this request is written by hand.
    const status = await new Promise((resolve) => {
      const { hostname, port } = new URL(server.url);
      const path = '/..%2fsecret.txt';
      request({ hostname, port, path }, (answer) => resolve(answer.statusCode)).end();
    });
    expect(status).toBe(404);
    expect(fileBelow('/a/site', '/../site-of-others/x')).toBeNull();
    expect(fileBelow('/a/site', '/x/../y')).toBe('/a/site/y');
  });
});

it.each([
  [undefined, 'whole file'],
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=-40', { start: 0, end: 9 }],
  ['bytes=4-400', { start: 4, end: 9 }],
  ['bytes=10-11', 'not there'],
  ['bytes=-0', 'not there'],
  ['bytes=5-4', 'whole file'],
  ['bytes=0-1,4-5', 'whole file'],
  ['bytes=-', 'whole file'],
  ['lines=1-2', 'whole file'],
])('of ten bytes, %s asks for %j', (header, expected) => {
  expect(byteRangeOf(header, 10)).toEqual(expected);
});

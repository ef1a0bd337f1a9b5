import { describe, expect, it } from 'vitest';
import { listOfflineBuild } from './offline-list';

const listed = (paths: readonly string[], entry: string, content = 'a') =>
  listOfflineBuild(paths, () => new TextEncoder().encode(content), entry);

const NAMES = [
  'index.html',
  'site/irbil/index.html',
  '404.html',
  'assets/index-123456.js',
  'assets/index-123456.css',
  'assets/noto-123456.woff2',
  'data/map.geojson',
  'basemap.pmtiles',
  'manifest.webmanifest',
  'icons/icon.svg',
  'logo-dark.svg',
  'static-basemap/map.json',
  'no-script.css',
];

describe('what a browser keeps of a build', () => {
  it('is every page by its folder, code by its name, and the rest by its content', () => {
    const { entryScriptPath, revisionByPath } = listed(NAMES, 'assets/index-123456.js');
    const a = 'ca978112ca1b';
    expect(entryScriptPath).toBe('assets/index-123456.js');
    expect(revisionByPath).toEqual({
      '': a,
      'site/irbil/': a,
      '404.html': a,
      'assets/index-123456.js': null,
      'assets/index-123456.css': null,
      'assets/noto-123456.woff2': null,
      'data/map.geojson': a,
      'basemap.pmtiles': a,
      'manifest.webmanifest': a,
      'icons/icon.svg': a,
      'logo-dark.svg': a,
      'static-basemap/map.json': a,
      'no-script.css': a,
    });
  });

  it('is only the overview of the pages, if there are more than 200', () => {
    const sites = Array.from({ length: 201 }, (_, index) => `place-${index}`);
    const names = sites.flatMap((id) => [`site/${id}/index.html`, `static-basemap/${id}.json`]);
    const kept = (paths: readonly string[]) =>
      Object.keys(listed([...NAMES.slice(2), 'index.html', ...paths], 'e').revisionByPath);
    expect(kept(names)).toEqual(kept([]));
    expect(kept(names)).toContain('static-basemap/map.json');
    expect(kept(names.slice(2))).toHaveLength(kept([]).length + 400);
  });

  it('is nothing that only others read', () => {
    const others = [
      // A publisher's own basemap may have gigabytes.
      'basemap/own.pmtiles',
      'basemap/layers.json',
      'cards/irbil.png',
      'oembed/irbil.json',
      'sitemap.xml',
      'robots.txt',
      '.vite/manifest.json',
      'service-worker.js',
      'assets/index-123456.js.map',
    ];
    expect(listed(others, '').revisionByPath).toEqual({});
  });

  it('is the same list in whatever order the files come, and another one for another content', () => {
    const list = (names: readonly string[], content?: string) =>
      JSON.stringify(listed(names, '', content));
    expect(list(NAMES.toReversed())).toBe(list(NAMES));
    expect(list(NAMES, 'b')).not.toBe(list(NAMES));
  });
});

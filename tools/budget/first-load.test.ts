import { describe, expect, it } from 'vitest';
import { lazyFilesOf, firstLoadFiles, filesBeforePaint, type Manifest } from './first-load';

const lazy = (name: string, more: object = {}) => ({
  file: `assets/${name}.js`,
  name,
  isDynamicEntry: true,
  css: [`assets/${name}.css`],
  ...more,
});

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    name: 'index',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/map/create-map.ts', 'src/features/overview/Overview.svelte'],
    css: ['assets/index.css'],
  },
  '_shared.js': { file: 'assets/shared.js', name: 'shared' },
  'src/map/create-map.ts': lazy('create-map', { imports: ['_maplibre.js', '_shared.js'] }),
  'src/features/overview/Overview.svelte': lazy('Overview', { imports: ['_shared.js'] }),
  'src/features/actors/LayersPanel.svelte': lazy('LayersPanel'),
  'src/features/site/SitePanel.svelte': lazy('SitePanel'),
  'src/features/print/Sources.svelte': lazy('Sources'),
  '_maplibre.js': { file: 'assets/maplibre.js', name: 'maplibre', css: ['assets/maplibre.css'] },
  'fonts/noto.woff2': { file: 'assets/noto.woff2' },
};

describe('the first load', () => {
  it('of the overview is the page’s script, the map and the overview, without MapLibre', () => {
    expect(firstLoadFiles(manifest, 'overview').toSorted()).toEqual([
      'assets/LayersPanel.css',
      'assets/LayersPanel.js',
      'assets/Overview.css',
      'assets/Overview.js',
      'assets/create-map.css',
      'assets/create-map.js',
      'assets/index.css',
      'assets/index.js',
      'assets/shared.js',
    ]);
  });

  it('of a site has the site’s page and no other', () => {
    const files = firstLoadFiles(manifest, 'site');
    expect(files).toContain('assets/SitePanel.js');
    expect(files.filter((file) => /Overview|LayersPanel|Sources/.test(file))).toEqual([]);
  });

  it('can be told without a folder that a narrow screen does not ask for', () => {
    expect(firstLoadFiles(manifest, 'overview', ['src/features/actors/'])).not.toContain(
      'assets/LayersPanel.js',
    );
  });

  it('before the first paint is the style sheets', () => {
    const files = filesBeforePaint(manifest, 'site');
    expect(files).toEqual(['assets/index.css', 'assets/create-map.css', 'assets/SitePanel.css']);
  });

  it('has MapLibre before the first paint if the entry imports it', () => {
    const entry = { file: 'assets/index.js', isEntry: true, imports: ['_maplibre.js'] };
    const files = filesBeforePaint({ ...manifest, 'index.html': entry }, 'site');
    expect(files).toContain('assets/maplibre.js');
  });

  it('cannot be told from a manifest with a hole', () => {
    const entry = { file: 'assets/index.js', isEntry: true, imports: ['_gone.js'] };
    expect(() => firstLoadFiles({ ...manifest, 'index.html': entry }, 'site')).toThrow('_gone.js');
  });

  it('cannot be told without the lazy border of a folder', () => {
    const without = Object.fromEntries(
      Object.entries(manifest).filter(([key]) => !key.startsWith('src/features/site/')),
    );
    expect(() => firstLoadFiles(without, 'site')).toThrow('src/features/site/');
  });

  it('can be compared with what waits behind a border', () => {
    expect(lazyFilesOf(manifest, ['src/features/print/'])).toEqual([
      'assets/Sources.js',
      'assets/Sources.css',
    ]);
  });
});

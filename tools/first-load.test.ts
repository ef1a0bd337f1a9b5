import { describe, expect, it } from 'vitest';
import {
  FIRST_PAGES,
  laterThan,
  ownFiles,
  paintFiles,
  type FirstPage,
  type Manifest,
} from './first-load';

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    name: 'index',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/map/adapter.ts'],
    css: ['assets/index.css'],
  },
  '_shared.js': { file: 'assets/shared.js', name: 'shared' },
  'src/map/adapter.ts': {
    file: 'assets/adapter.js',
    name: 'adapter',
    imports: ['_maplibre.js', '_shared.js'],
    css: ['assets/adapter.css'],
  },
  '_maplibre.js': { file: 'assets/maplibre.js', name: 'maplibre', css: ['assets/maplibre.css'] },
  'fonts/noto.woff2': { file: 'assets/noto.woff2' },
};

describe('the first load', () => {
  it('before the first paint is what styles the page', () => {
    expect(paintFiles(manifest)).toEqual(['assets/index.css', 'assets/adapter.css']);
    expect(paintFiles(manifest, ['src/map/adapter.ts'])).toEqual(['assets/index.css']);
  });

  it('is ours but for MapLibre', () => {
    expect(ownFiles(manifest)).toEqual([
      'assets/index.js',
      'assets/index.css',
      'assets/shared.js',
      'assets/adapter.js',
      'assets/adapter.css',
    ]);
  });

  it('is without what waits until somebody needs it', () => {
    const entry = {
      file: 'assets/index.js',
      isEntry: true,
      dynamicImports: ['src/ui/Later.svelte', 'src/map/adapter.ts'],
    };
    const later = { file: 'assets/later.js', css: ['assets/later.css'] };
    const files = ownFiles({ ...manifest, 'index.html': entry, 'src/ui/Later.svelte': later }, [
      'src/ui/Later.svelte',
    ]);
    expect(files).toContain('assets/adapter.js');
    expect(files).not.toContain('assets/later.js');
    expect(files).not.toContain('assets/later.css');
  });

  it.each<FirstPage>(['overview', 'site'])('of the page "%s" is without the other', (page) => {
    const later = laterThan(page);
    const own = Object.values(FIRST_PAGES)
      .flat()
      .filter((module) => !later.includes(module));
    expect(own).toEqual(FIRST_PAGES[page]);
    expect(later).toContain('src/Failure.svelte');
  });

  it('cannot be without what there is not', () => {
    expect(() => ownFiles(manifest, ['src/ui/Gone.svelte'])).toThrow('src/ui/Gone.svelte');
  });

  it('has MapLibre before the first paint where the entry imports it', () => {
    const entry = { file: 'assets/index.js', isEntry: true, imports: ['_maplibre.js'] };
    expect(paintFiles({ ...manifest, 'index.html': entry })).toContain('assets/maplibre.js');
  });

  it('cannot be told from a manifest with a hole', () => {
    const entry = { file: 'assets/index.js', isEntry: true, imports: ['_gone.js'] };
    expect(() => ownFiles({ 'index.html': entry })).toThrow('_gone.js');
  });
});

import { describe, expect, it } from 'vitest';
import { fileClaim, fileSite, tinyMap } from '../../tests/support/map-files';
import type { MapFile } from '../claims/check/schema';
import { citationKey, downloadFileName } from './files';

const mapWith = (more: Partial<MapFile>) =>
  tinyMap({}, [fileSite('s', [], { claims: [fileClaim('a-claim')] })], more);

describe('the name of a downloaded file', () => {
  it.each<readonly [title: MapFile['title'], date: string, name: string]>([
    ['U.S. strikes, June 2021', '2026-11-22', 'u-s-strikes-june-2021-claims-2026-11-22.csv'],
    ['../../etc/passwd', '2021', 'etc-passwd-claims-2021.csv'],
    [{ ar: 'خريطة الضربات' }, '2021-04', 'خريطة-الضربات-claims-2021-04.csv'],
    ['Élan', '2021-04/..', 'élan-claims-2021-04.csv'],
    ['!?', '2021-04~', 'map-claims-2021-04.csv'],
    ['a'.repeat(90), '2021', `${'a'.repeat(60)}-claims-2021.csv`],
  ])('%j, changed %s, is %s', (title, dateModified, name) => {
    expect(downloadFileName(mapWith({ title, dateModified }), 'claims', 'csv', 'whole')).toBe(name);
  });

  it('says that the file is a part of the map', () => {
    const name = downloadFileName(mapWith({}), 'map', 'geojson', 'part');
    expect(name).toBe('a-tiny-map-map-2021-06-28-part.geojson');
  });
});

describe('the key of a citation', () => {
  it.each<readonly [title: MapFile['title'], key: string]>([
    ['A tiny map', 'a-tiny-map'],
    ['Élan vital', 'elan-vital'],
    [{ ar: 'خريطة', en: 'Map' }, 'map'],
    ['خريطة', 'map'],
    ['x},\n@misc{y', 'x-misc-y'],
  ])('of %j is %s', (title, key) => {
    const dataset = mapWith({ title });
    expect(citationKey(dataset, null)).toBe(key);
    const claim = dataset.claimById.get('a-claim');
    expect(citationKey(dataset, claim ?? null)).toBe(`${key}:a-claim`);
  });
});

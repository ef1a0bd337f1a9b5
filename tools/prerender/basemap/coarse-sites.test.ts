import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { datasetOfFile, fileSite, mapFile, point } from '../../../tests/support/map-files';
import { protomapsArchive } from '../../../tests/support/protomaps-archive';
import { coarseGroundNote } from './coarse-sites';

const EMBEDDED = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'coarse-'));
afterAll(() => rmSync(folder, { recursive: true }));

const siteAt = (id: string, longitude: number, latitude: number, metres: number) =>
  fileSite(id, [], {
    name: `The ${id}`,
    geometry: point([longitude, latitude]),
    coordinateUncertaintyInMeters: metres,
  });
const noteOf = (
  sites: readonly ReturnType<typeof siteAt>[],
  archive = EMBEDDED,
  own: string | null = null,
) => coarseGroundNote(datasetOfFile(mapFile({}, [...sites])), archive, own);

describe('the build says that the ground is coarse', () => {
  it('around a point that is known well, far from the detailed region', async () => {
    const ship = siteAt('ship', -5.6, 36, 300);
    expect(await noteOf([ship])).toBe(
      'The embedded basemap is coarse around one site, The ship: give one in detail with --basemap (docs/basemap.md).',
    );
    expect(await noteOf([ship, siteAt('pier', 114.2, 22.3, 300)])).toContain(
      'around 2 sites, such as The ship:',
    );
  });

  it('but not where it has details, and not where the place itself is vague', async () => {
    expect(await noteOf([siteAt('airport', 44.25, 33.26, 1000)])).toBeNull();
    expect(await noteOf([siteAt('area', -5.6, 36, 400_000)])).toBeNull();
    expect(await noteOf([])).toBeNull();
  });

  it('around a site outside of the publisher’s archive', async () => {
    const path = join(folder, 'own.pmtiles');
    writeFileSync(path, await protomapsArchive());
    expect(await noteOf([siteAt('airport', 44.25, 33.26, 300)], path, 'own.pmtiles')).toBeNull();
    expect(await noteOf([siteAt('ship', -5.6, 36, 300)], path, 'own.pmtiles')).toBe(
      'own.pmtiles has no details around one site, The ship: cut a larger or deeper region (docs/basemap.md).',
    );
  });
});

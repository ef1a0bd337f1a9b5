import { describe, expect, it } from 'vitest';
import { imported, refusal } from '../../../tests/support/imported';

const FIELDS = [
  { name: 'when_', alias: 'Date', type: 'esriFieldTypeDate' },
  { name: 'descr', alias: 'Description', type: 'esriFieldTypeString' },
];
const attributes = { when_: 1_640_995_200_000 - 3_600_000, descr: 'A roof burns.' };
const layer = (geometry: unknown, wkid = 4326): string =>
  JSON.stringify({
    spatialReference: { wkid },
    fields: FIELDS,
    features: [{ geometry, attributes }],
  });

describe('JSON of ArcGIS', () => {
  it('is read with the readable names of its fields, and moments as days of UTC, which is said', async () => {
    const { dataset, report } = await imported('a.json', layer({ x: 44.2, y: 33.1 }));
    expect(report).toMatchObject({ format: 'esri-json', taken: 1, columnsNotUnderstood: [] });
    expect(dataset.sites[0]?.geometry).toEqual({ type: 'Point', coordinates: [44.2, 33.1] });
    expect(dataset.sites[0]?.events[0]?.event_date).toBe('2021-12-31');
    expect(report.notes.join('\n')).toContain('moments in UTC');
  });

  it('has the day of the place if the person gives its offset', async () => {
    const { dataset } = await imported('a.json', layer({ x: 44.2, y: 33.1 }), { offset: '+03:00' });
    expect(dataset.sites[0]?.events[0]?.event_date).toBe('2022-01-01');
  });

  it('turns metres of Web Mercator into degrees', async () => {
    const { dataset, report } = await imported(
      'a.json',
      layer({ x: 4_920_320, y: 3_909_750 }, 102100),
    );
    const { geometry } = dataset.sites[0] ?? {};
    expect(geometry?.type === 'Point' && geometry.coordinates.map(Math.round)).toEqual([44, 33]);
    expect(report.notes.join('\n')).toContain('Web Mercator');
  });

  it('refuses other systems of reference', async () => {
    expect(await refusal('a.json', layer({ x: 500_000, y: 4_000_000 }, 32638))).toContain('32638');
  });

  it('takes rings as areas and holes, and says that lines are no sites', async () => {
    const ring = [
      [44, 33],
      [44, 34],
      [45, 34],
      [45, 33],
      [44, 33],
    ];
    const hole = [
      [44.2, 33.2],
      [44.4, 33.2],
      [44.4, 33.4],
      [44.2, 33.2],
    ];
    const area = await imported('a.json', layer({ rings: [ring, hole] }));
    const { geometry } = area.dataset.sites[0] ?? {};
    expect(geometry?.type === 'Polygon' && geometry.coordinates.length).toBe(2);
    expect(await refusal('a.json', layer({ paths: [ring] }))).toContain('MultiLineString');
  });
});

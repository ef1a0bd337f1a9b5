import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../tests/support/imported';
import { readDataset } from '../../claims/check/read';

const FEATURE = {
  type: 'Feature',
  properties: { name: 'A', date: '2026-02-12', description: 'See [[https://a.example|this]].' },
  geometry: { type: 'Point', coordinates: [44.2, 33.1] },
};

/** Files of JSON with a shape of their own. */
const SHAPES: Readonly<Record<string, unknown>> = {
  timemap: [
    {
      id: 'E1',
      date: '02/24/2022',
      latitude: '48.5',
      longitude: '38.1',
      location: 'Hill town',
      description: 'A school is hit.',
      sources: [{ id: 'S', path: 'https://a.example/1', description: 'Smoke' }],
      filters: [{ key: 'Type', value: 'School' }],
    },
  ],
  'esri-json': {
    spatialReference: { wkid: 4326 },
    fields: [{ name: 'date', alias: 'date', type: 'esriFieldTypeDate' }],
    features: [
      { geometry: { x: 44.2, y: 33.1 }, attributes: { date: 1_640_908_800_000, text: 'A' } },
      {
        geometry: {
          rings: [
            [
              [1, 1],
              [1, 2],
              [2, 2],
              [1, 1],
            ],
          ],
        },
        attributes: { date: 1, text: 'B' },
      },
    ],
  },
  umap: {
    type: 'umap',
    layers: [{ _umap_options: { name: 'L' }, features: [FEATURE, FEATURE] }],
  },
  geojson: {
    type: 'FeatureCollection',
    features: [
      FEATURE,
      {
        ...FEATURE,
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [1, 1],
                [2, 1],
                [2, 2],
                [1, 1],
              ],
            ],
          ],
        },
      },
    ],
  },
  geoconfirmed: [
    {
      id: '1',
      date: '2022-04-20',
      coordinates: [48.5, 38.1],
      description: 'A truck burns.',
      geolocation: 'https://a.example/1',
    },
  ],
};

/** The value with another one at a place in it; numbers choose the place. */
function mutated(
  value: unknown,
  [choice = 0, ...more]: readonly number[],
  other: unknown,
): unknown {
  if (typeof value !== 'object' || value === null || more.length === 0) return other;
  const keys = Object.keys(value);
  const key = keys[choice % Math.max(1, keys.length)];
  if (key === undefined) return other;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = mutated(copy[key], more, other);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

describe.each(Object.entries(SHAPES))('%s', (id, shape) => {
  it('is known by its shape', async () => {
    expect(await importBytes('a.json', JSON.stringify(shape))).toMatchObject({
      kind: 'imported',
      report: { format: id, notTaken: [] },
    });
  });

  it('whatever is changed in it: the counts add up, or a sentence says why it is refused', async () => {
    const path = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(path, fc.jsonValue(), async (choices, other) => {
        const outcome = await importBytes('a.json', JSON.stringify(mutated(shape, choices, other)));
        if (outcome.kind === 'refused') expect(outcome.why).not.toContain('the check refuses');
        if (outcome.kind !== 'imported') return;
        const { rows, taken, notTaken } = outcome.report;
        expect(taken + notTaken.length).toBe(rows);
        expect(readDataset(outcome.text).ok).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

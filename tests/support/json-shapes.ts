const FEATURE = {
  type: 'Feature',
  properties: { name: 'A', date: '2026-02-12', description: 'See [[https://a.example|this]].' },
  geometry: { type: 'Point', coordinates: [44.2, 33.1] },
};

/** Files of JSON with a shape of their own, by the id of their format. Made up. */
export const JSON_SHAPES: Readonly<Record<string, unknown>> = {
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
export function mutatedJson(
  value: unknown,
  [choice = 0, ...more]: readonly number[],
  other: unknown,
): unknown {
  if (typeof value !== 'object' || value === null || more.length === 0) return other;
  const keys = Object.keys(value);
  const key = keys[choice % Math.max(1, keys.length)];
  if (key === undefined) return other;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = mutatedJson(copy[key], more, other);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

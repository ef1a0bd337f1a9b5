import { expect, it } from 'vitest';
import { imported, refusal } from '../../../tests/support/imported';

const feature = (properties: object, coordinates: readonly number[] = [44.2, 33.1]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const mapOf = (...layers: readonly object[]): string =>
  JSON.stringify({ type: 'umap', uri: 'https://umap.example/1', properties: {}, layers });

it('reads the layers of a map; links in texts become documents, and remote layers are said', async () => {
  const { dataset, report } = await imported(
    'a.umap',
    mapOf(
      {
        type: 'FeatureCollection',
        _umap_options: { name: 'Strikes' },
        features: [
          feature({
            name: 'Market',
            description: 'A **market** burns, says [[https://paper.example/1|Paper Q]].',
            date: '2026-02-12',
            _umap_options: { color: 'red' },
          }),
          feature({ name: 'Begun', description: 'No place yet.', date: '2026-02-13' }, []),
        ],
      },
      {
        type: 'FeatureCollection',
        _storage: { name: 'Lines', remoteData: { url: 'https://data.example/1' } },
        features: [],
      },
    ),
  );
  expect(report).toMatchObject({ format: 'umap', rows: 2, taken: 2, columnsNotUnderstood: [] });
  const [market, begun] = dataset.sites;
  expect(market?.events[0]?.claims[0]).toMatchObject({
    text: 'A market burns, says Paper Q.',
    other: { layer: 'Strikes' },
  });
  expect([...dataset.sourceById.values()][0]?.url).toBe('https://paper.example/1');
  expect(begun?.geometry).toBeNull();
  expect(report.notes.join('\n')).toContain('“Lines”');
});

it('is refused if all of its data is elsewhere', async () => {
  const remote = { _umap_options: { name: 'L', remoteData: { url: 'https://data.example/1' } } };
  expect(await refusal('a.umap', mapOf(remote))).toContain('nothing is fetched');
});

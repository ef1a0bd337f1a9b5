import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapFile } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, mapFile } from '../../../tests/support/map-files';
import { datasetFromFile } from '../../claims/build';
import { readDataset } from '../../claims/check/read';
import type { FileClaim, MapFile } from '../../claims/check/schema';
import { mergeMaps } from './merge-maps';

const named = (file: MapFile, fileName = 'a.geojson') => ({ fileName, file });
const plain = (file: MapFile): MapFile => JSON.parse(JSON.stringify(file)) as MapFile;
const claimsOf = ({ features }: MapFile): FileClaim[] =>
  features.flatMap(({ properties: { claims = [], events } }) => [
    ...claims,
    ...events.flatMap((event) => event.claims),
  ]);
const texts = (file: MapFile): string[] =>
  claimsOf(file)
    .map(({ text }) => JSON.stringify(text))
    .sort();

describe('maps that are put together', () => {
  it('law: a map and itself are that map', () => {
    fc.assert(
      fc.property(arbitraryMapFile, (made) => {
        const file = plain(made);
        const { file: merged } = mergeMaps([named(file), named(file, 'b.geojson')]);
        expect(datasetFromFile(merged)).toEqual(datasetFromFile(file));
      }),
    );
  });

  it('law: all claims of both are there, ids are unique, and every id is that of a record', () => {
    fc.assert(
      fc.property(arbitraryMapFile, arbitraryMapFile, (one, other) => {
        const { file, notes } = mergeMaps([named(plain(one)), named(plain(other), 'b.geojson')]);
        const twice = Number(/(\d+) claims? stands? in two/.exec(notes.join('\n'))?.[1] ?? 0);
        expect(claimsOf(file)).toHaveLength(claimsOf(one).length + claimsOf(other).length - twice);
        if (twice === 0) expect(texts(file)).toEqual([...texts(one), ...texts(other)].sort());
        const parsed = readDataset(JSON.stringify(file));
        const messages = parsed.ok ? [] : parsed.problems.map(({ message }) => message);
        expect(messages.join('\n')).not.toMatch(
          /no (?:actor|source|site|event|claim)|twice|not an id/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives colliding ids the name of the later file, and follows them in links', () => {
    const mapOf = (name: string, text: string): MapFile =>
      mapFile({}, [
        fileSite('fort', [], {
          name,
          claims: [fileClaim('c', { text }), fileClaim('d', { qualifies: 'c' })],
          rings: [{ distanceInMeters: 9, label: 'x', claim: 'c' }],
        }),
      ]);
    const { file, notes } = mergeMaps([
      named(mapOf('Fort A', 'One')),
      named(mapOf('Fort B', 'Two'), 'Second map.geojson'),
    ]);
    expect(file.features.map(({ id }) => id)).toEqual(['fort', 'fort-second-map']);
    const [, second] = file.features;
    expect(second?.properties.claims).toMatchObject([
      { id: 'c-second-map', text: 'Two' },
      { id: 'd-second-map', qualifies: 'c-second-map' },
    ]);
    expect(second?.properties.rings).toMatchObject([{ claim: 'c-second-map' }]);
    expect(notes.join('\n')).toContain('These ids are in two files');
  });

  it('names an actor once in a list, if two of a file are one of the other', () => {
    const mapOf = (ids: readonly string[]): MapFile =>
      mapFile(Object.fromEntries(ids.map((id) => [id, null])), [
        fileSite(`at-${ids.join('-')}`, [fileEvent(`of-${ids.join('-')}`, [...ids])]),
      ]);
    const one = mapOf(['army']);
    const other = mapOf(['army-a', 'army-b']);
    const name = one.actors['army']?.name ?? '';
    const sameName = { ...other, actors: { 'army-a': { name }, 'army-b': { name } } };
    const { file } = mergeMaps([named(one), named(sameName, 'b.geojson')]);
    expect(file.features.map(({ properties }) => properties.events[0]?.actors)).toEqual([
      ['army'],
      ['army'],
    ]);
    expect(readDataset(JSON.stringify(file)).ok).toBe(true);
  });

  it('puts the claims of one event together, and says where files differ', () => {
    const mapOf = (id: string, type: string): MapFile =>
      mapFile({}, [
        fileSite('fort', [fileEvent('blast', [], { event_type: type, claims: [fileClaim(id)] })]),
      ]);
    const { file, notes } = mergeMaps([
      named(mapOf('one', 'Battles')),
      named(mapOf('two', 'Riots'), 'b.geojson'),
    ]);
    expect(file.features[0]?.properties.events).toMatchObject([
      { event_type: 'Battles', claims: [{ id: 'one' }, { id: 'two' }] },
    ]);
    expect(notes.join('\n')).toContain('the first file counts: blast');
  });

  it('keeps the day of the newest file, and all licences', () => {
    const older = mapFile({}, [], { dateModified: '2020', license: 'CC0' });
    const newer = mapFile({}, [], { dateModified: '2021', license: 'CC BY 4.0' });
    const { file } = mergeMaps([named(older), named(newer)], 'Both');
    expect(file).toMatchObject({
      title: 'Both',
      dateModified: '2021',
      license: 'CC0; CC BY 4.0',
    });
  });
});

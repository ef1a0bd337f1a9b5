import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDataset } from '../claims/check/read';
import { readArguments } from './arguments';
import { buildCommand } from './build';
import { mapOfFiles } from './map-source';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'strike-map-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const MAP = 'geo/check/fixtures/valid.geojson';

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const QUIET = {
  write: () => undefined,
  tell: () => undefined,
  isWatched: false,
  stopped: AbortSignal.abort(),
};
const mapOf = (...args: readonly string[]) =>
  mapOfFiles(readArguments(buildCommand, [...args, '--out', 'nowhere']), QUIET);

const table = (...rows: readonly string[]): string =>
  ['site,latitude,longitude,event_date,claimant,text', ...rows].join('\n');

it('one map file is itself, byte for byte', async () => {
  const { source, lines } = await mapOf(MAP);
  expect(source).toEqual({ name: MAP, bytes: readFileSync(MAP) });
  expect(lines).toEqual([]);
});

it('several files become one map, with the report on each', async () => {
  const june = write('june.csv', table('Fort A,33.3,44.4,2021-06,Ministry B,It was hit.'));
  const july = write('july.csv', table('Fort A,33.3,44.4,2021-07,Ministry B,It was hit again.'));
  const { source, lines } = await mapOf(MAP, june, july, '--title', 'All');
  const parsed = readDataset(source.bytes.toString('utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { dataset } = parsed;
  expect(dataset.sites).toHaveLength(3);
  const fort = dataset.sites.find(({ name }) => name === 'Fort A');
  expect(fort?.events.map(({ event_date }) => event_date)).toEqual(['2021-06', '2021-07']);
  expect([...dataset.claimById.keys()]).toEqual(
    expect.arrayContaining(['claim-2', 'claim-2-july']),
  );
  expect(dataset.title).toBe('All');
  expect(lines.join('\n')).toMatch(/june\.csv: table[^]*july\.csv: table[^]*ids are in two files/);
});

it('maps in two languages are refused', async () => {
  const arabic = write('ar.csv', table('Fort A,33.3,44.4,2021-06,Ministry B,It was hit.'));
  await expect(mapOf(MAP, arabic, '--language', 'ar')).rejects.toThrow(
    'valid.geojson is in en, ar.csv is in ar',
  );
});

it('a file with problems is named', async () => {
  await expect(mapOf(MAP, 'geo/check/fixtures/ten-faults.geojson')).rejects.toThrow(
    'ten-faults.geojson:4:15 language: ',
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protomapsArchive } from '../../tests/support/protomaps-archive';
import { runQuietly } from '../../tests/support/run-program';
import { readArguments } from './arguments';
import { chooseBasemap } from './basemap-choice';
import { buildCommand } from './build';
import { NO_SETTINGS, readSettings } from './settings';

const folder = mkdtempSync(join(tmpdir(), 'basemap-choice-'));
const inFolder = (name: string): string => join(folder, name);
beforeAll(async () => writeFileSync(inFolder('own.pmtiles'), await protomapsArchive()));
afterAll(() => rmSync(folder, { recursive: true }));

const choose = (options: Readonly<Record<string, string>>) =>
  chooseBasemap({
    operands: [],
    text: (name) => options[name],
    texts: () => [],
    isGiven: (name) => name in options,
    textsTyped: (name) => [options[name]].filter((text) => text !== undefined),
    settings: NO_SETTINGS,
    again: () => {
      throw new Error('it reads its arguments once');
    },
  });
const PICTURES = 'https://t.example.org/{z}/{x}/{y}.png';
const VECTORS = 'https://t.example.org/{z}/{x}/{y}.mvt';

describe('a basemap in a file', () => {
  it('credits whom it names, unless the publisher says otherwise', async () => {
    const { basemap, faults, notes } = await choose({ basemap: inFolder('own.pmtiles') });
    expect({ faults, notes }).toEqual({ faults: [], notes: [] });
    expect(basemap).toMatchObject({
      site: { kind: 'archive', deepestZoom: 14 },
      tileOrigin: null,
    });
    expect(basemap?.site.credits.map(({ name }) => name)).toEqual(['Protomaps', '© OpenStreetMap']);
    const other = await choose({ basemap: inFolder('own.pmtiles'), credit: ' Our\n desk ' });
    expect(other.basemap?.site.credits).toEqual([{ name: 'Our desk' }]);
  });

  it('that is broken is a fault, and the map has the embedded one', async () => {
    writeFileSync(inFolder('page.pmtiles'), '<!doctype html>');
    expect(await choose({ basemap: inFolder('page.pmtiles') })).toEqual({
      basemap: null,
      faults: [
        `${inFolder('page.pmtiles')} is a web page or XML, perhaps the error page of a download. The map has the embedded basemap instead.`,
      ],
      notes: [],
    });
  });
});

describe('tiles of another host', () => {
  it('are told of in one sentence, and credited with what the written maps are drawn from', async () => {
    const { basemap, notes } = await choose({ tiles: PICTURES, credit: 'A mapper' });
    expect(notes).toEqual([
      'Each reader’s browser gets its tiles from https://t.example.org: that host learns the reader’s address, which places are looked at, and when.',
    ]);
    expect(basemap).toMatchObject({
      site: { kind: 'raster', address: PICTURES },
      archive: null,
      tileOrigin: 'https://t.example.org',
    });
    const names = basemap?.site.credits.map(({ name }) => name);
    expect(names).toContain('A mapper');
    expect(names).toContain('Natural Earth');
  });

  it('are credited to their host, with a word to the publisher, if nobody says to whom', async () => {
    const { basemap, notes } = await choose({ tiles: PICTURES });
    expect(notes[1]).toBe(
      'Say with --credit whom to credit for the tiles of https://t.example.org.',
    );
    expect(basemap?.site.credits[0]).toEqual({
      name: 't.example.org',
      url: 'https://t.example.org',
    });
    const vector = await choose({ tiles: VECTORS });
    expect(vector.basemap?.site.credits[1]?.name).toBe('© OpenStreetMap');
  });

  it('can be named by a TileJSON file', async () => {
    const tileJson = { tiles: [VECTORS], maxzoom: 12, attribution: '© Somebody' };
    writeFileSync(inFolder('tiles.json'), JSON.stringify(tileJson));
    const { basemap } = await choose({ tiles: inFolder('tiles.json') });
    expect(basemap?.site).toMatchObject({ kind: 'vector', address: VECTORS, deepestZoom: 12 });
    expect(basemap?.site.credits[0]).toEqual({ name: '© Somebody' });
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [{ basemap: 'a.pmtiles', tiles: PICTURES }, '--basemap and --tiles are both given'],
    [{ credit: 'A' }, '--credit is for --basemap or --tiles'],
    [{ tiles: PICTURES, credit: ' ' }, '--credit is empty'],
    [{ tiles: 'none.json' }, 'there is no file none.json'],
    [{ tiles: 'http://t.example.org/{z}/{x}/{y}.png' }, 'has to begin with https://'],
  ])('is refused: %j', async (options, sentence) => {
    await expect(choose(options)).rejects.toThrow(sentence);
  });

  it('ends with 2, before anything is built', async () => {
    const map = 'geo/check/fixtures/valid.geojson';
    const { exitCode, told } = await runQuietly(
      'build',
      map,
      '--out',
      inFolder('site'),
      '--credit',
      'A',
    );
    expect({ exitCode, told }).toEqual({
      exitCode: 2,
      told: '--credit is for --basemap or --tiles, and neither is given.\n"strike-map build --help" shows how it is used.\n',
    });
  });
});

describe('a settings file', () => {
  const chooseBySettings = (settings: object, ...options: readonly string[]) => {
    writeFileSync(inFolder('strike-map.json'), JSON.stringify(settings));
    const args = [inFolder('claims.csv'), '--out', inFolder('site'), ...options];
    return chooseBasemap(readArguments(buildCommand, args, readSettings));
  };

  it('names files beside it, or anywhere', async () => {
    writeFileSync(inFolder('tiles.json'), JSON.stringify({ tiles: [VECTORS] }));
    for (const tiles of ['tiles.json', inFolder('tiles.json')])
      expect((await chooseBySettings({ tiles })).basemap?.site.address).toBe(VECTORS);
    for (const basemap of ['own.pmtiles', inFolder('own.pmtiles')])
      expect((await chooseBySettings({ basemap })).basemap?.archive?.path).toBe(
        inFolder('own.pmtiles'),
      );
  });

  it('gives way to the command line, also if that names the other kind', async () => {
    const { basemap } = await chooseBySettings({ basemap: 'own.pmtiles' }, '--tiles', PICTURES);
    expect(basemap?.site.address).toBe(PICTURES);
  });

  it.each([
    [{ basemap: 'own.pmtiles', tiles: PICTURES }, '"basemap" and "tiles" are both given; give one'],
    [{ tilesCredit: 'A' }, '"tilesCredit" is for "basemap" or "tiles", and neither is given.'],
    [{ tiles: 'none.json' }, `"tiles": there is no file ${inFolder('none.json')}.`],
  ])('with a mistake gets a sentence, and the map without it: %j', async (settings, sentence) => {
    const { basemap, faults } = await chooseBySettings(settings);
    expect(basemap).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${inFolder('strike-map.json')}: ${sentence}`);
    expect(faults[0]).toContain('The map has the embedded basemap instead.');
  });

  it('is told of a wrong address once, not of its credit as well', async () => {
    const { basemap, faults } = await chooseBySettings({ tiles: 'ftp://a/{z}', tilesCredit: 'A' });
    expect({ basemap, faults }).toEqual({ basemap: null, faults: [] });
    expect(readSettings(undefined, inFolder('claims.csv')).faults).toHaveLength(1);
  });

  it('is told by line and column of an address that is wrong', () => {
    const settings = { tiles: 'http://t.example.org/{z}/{x}/{y}.png', siteUrl: 'example.org' };
    writeFileSync(inFolder('strike-map.json'), JSON.stringify(settings, null, 2));
    const read = readSettings(undefined, inFolder('claims.csv'));
    expect(read.settings).toEqual({});
    expect(read.faults).toEqual([
      `${inFolder('strike-map.json')}:2:12 "http://t.example.org/{z}/{x}/{y}.png" has to begin with https://, because browsers refuse other tiles.`,
      `${inFolder('strike-map.json')}:3:14 "example.org" is no address of a site: write an address that begins with https:// or http://.`,
    ]);
  });
});

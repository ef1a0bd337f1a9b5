import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runQuietly as run } from '../../tests/support/run-program';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'strike-map-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

const TABLE = [
  'site,latitude,longitude,event_date,claimant,text,source_url',
  'Fort A,33.3,44.4,2021-06-27,Ministry B,It was hit.,https://c.example/1',
  'Fort A,33.3,44.4,one day,Group C,It was not hit.,https://c.example/2',
].join('\n');

describe('a new folder', () => {
  it('has sheets that become a map, and says what to do', async () => {
    expect((await run('init', at('new'))).exitCode).toBe(0);
    expect(readFileSync(at('new/NEXT-STEPS.txt'), 'utf8')).toContain(
      'strike-map build claims.xlsx',
    );
    for (const sheet of ['claims.xlsx', 'claims.csv']) {
      const { exitCode, written } = await run(
        'import',
        at(`new/${sheet}`),
        '--to',
        at('m.geojson'),
      );
      expect({ exitCode, written }).toMatchObject({ exitCode: 0 });
      expect(written).toContain('3 rows: 3 taken, 0 not taken');
      expect((await run('check', at('m.geojson'))).exitCode).toBe(0);
    }
  });

  it('is not written over', async () => {
    await run('init', folder);
    writeFileSync(at('claims.csv'), 'mine');
    expect(await run('init', folder)).toMatchObject({ exitCode: 2 });
    expect(readFileSync(at('claims.csv'), 'utf8')).toBe('mine');
  });
});

describe('an import', () => {
  beforeEach(() => writeFileSync(at('claims.csv'), TABLE));

  it('names each row that it does not take, and takes the others', async () => {
    const { exitCode, written } = await run('import', at('claims.csv'), '--to', at('m.geojson'));
    expect(exitCode).toBe(1);
    expect(written).toContain('2 rows: 1 taken, 1 not taken');
    expect(written).toMatch(/claims\.csv: row 3: .*“one day”/);
    expect(readFileSync(at('m.geojson'), 'utf8')).toContain('It was hit.');
  });

  it('writes its report as JSON', async () => {
    const { written } = await run('import', at('claims.csv'), '--to', at('m.geojson'), '--json');
    expect(JSON.parse(written)).toMatchObject({
      ok: true,
      format: 'table',
      rows: 2,
      taken: 1,
      notTaken: [{ row: 3 }],
      made: { sites: 1, events: 1, claims: 1, actors: 1, sources: 1 },
      columnsNotUnderstood: [],
    });
  });

  it('saves what the columns hold, and uses it again', async () => {
    writeFileSync(at('other.csv'), 'Ort,Tag,Was\nFort A,2021,It was hit.');
    const to = ['--to', at('m.geojson')];
    const maps = ['Ort=site', 'Tag=event_date', 'Was=text'].flatMap((one) => ['--map', one]);
    const saved = await run(
      'import',
      at('other.csv'),
      ...to,
      ...maps,
      '--save-mapping',
      at('m.json'),
    );
    expect(saved.exitCode).toBe(0);
    rmSync(at('m.geojson'));
    expect((await run('import', at('other.csv'), ...to)).exitCode).toBe(1);
    expect(existsSync(at('m.geojson'))).toBe(false);
    expect((await run('import', at('other.csv'), ...to, '--mapping', at('m.json'))).exitCode).toBe(
      0,
    );
    writeFileSync(at('other.csv'), 'Ort,Datum,Was\nFort A,2021,It was hit.');
    const changed = await run('import', at('other.csv'), ...to, '--mapping', at('m.json'));
    expect(changed.told).toContain('no column for event_date');
  });

  it.each([
    [['--date-order', 'ymd'], '--date-order ymd is none. Write dmy or mdy.'],
    [['--century', '21'], '--century 21 is none. Write 19 or 20.'],
    [['--map', 'Ort'], '--map Ort has no "=". Write --map "COLUMN=FIELD".'],
    [['--header-row', 'two'], '--header-row two is no number. Write one such as 2.'],
    [['--from', 'word'], 'There is no format “word”.'],
  ])('says what is wrong with %j', async (options, sentence) => {
    const { exitCode, told } = await run('import', at('claims.csv'), '--to', at('m'), ...options);
    expect(exitCode).toBeGreaterThan(0);
    expect(told).toContain(sentence);
  });
});

describe('an export', () => {
  it.each(['claims.xlsx', 'sheets'])('to %s is the same map after an import', async (to) => {
    const map = 'geo/check/fixtures/valid.geojson';
    expect((await run('export', map, '--to', at(to))).exitCode).toBe(0);
    expect((await run('import', at(to), '--to', at('m.geojson'))).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(at('m.geojson'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(map, 'utf8')),
    );
  });
});

it('a table is checked by row', async () => {
  writeFileSync(at('claims.csv'), TABLE);
  const { exitCode, written } = await run('check', at('claims.csv'));
  expect(exitCode).toBe(1);
  expect(written).toMatch(/row 3: .*“one day”/);
});

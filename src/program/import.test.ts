import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runQuietly as run } from '../../tests/support/run-program';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'strike-map-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const MAP = 'geo/check/fixtures/valid.geojson';
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
      expect(written).toContain('4 rows: 4 taken, 0 not taken');
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
    writeFileSync(at('other.csv'), 'Ort,Tag,Was,Wo\nFort A,2021,It was hit.,x');
    const added = await run('import', at('other.csv'), ...to, '--mapping', at('m.json'));
    expect(added.exitCode).toBe(0);
    expect(added.written).toContain('This file has a column that the mapping does not name: “Wo”.');
    writeFileSync(at('other.csv'), 'Ort,Datum,Was\nFort A,2021,It was hit.');
    const changed = await run('import', at('other.csv'), ...to, '--mapping', at('m.json'));
    expect(changed.exitCode).toBe(1);
    expect(changed.told).toContain('no column for event_date');
    expect(changed.told).toContain('not have a column that the mapping names: “Tag”.');
    expect(changed.told).toContain('has a column that the mapping does not name: “Datum”.');
  });

  it('goes on with a mapping of settings whose columns are gone, and says so', async () => {
    writeFileSync(at('strike-map.json'), '{"columns": {"claimants": "claimant"}}');
    const { exitCode, written } = await run('import', at('claims.csv'), '--to', at('m.geojson'));
    expect(exitCode).toBe(1);
    expect(written).toContain('2 rows: 1 taken, 1 not taken');
    expect(written).toContain('that the mapping names: “claimants” (did you mean “claimant”?).');
  });

  it('saves a column for each of the file, also those that are found by their names', async () => {
    const save = ['--save-mapping', at('m.json')];
    writeFileSync(at('other.csv'), 'site,Tag,text,Wo\nFort A,2021,It was hit.,x');
    const to = ['--to', at('m.geojson')];
    await run('import', at('other.csv'), ...to, '--map', 'Tag=event_date', ...save);
    expect(JSON.parse(readFileSync(at('m.json'), 'utf8'))).toEqual({
      site: 'site',
      Tag: 'event_date',
      text: 'text',
      Wo: 'other',
    });
    const first = readFileSync(at('m.geojson'), 'utf8');
    await run('import', at('other.csv'), ...to, '--mapping', at('m.json'));
    expect(readFileSync(at('m.geojson'), 'utf8')).toBe(first);
  });

  it('of several files makes one map, with a report on each', async () => {
    writeFileSync(at('more.csv'), TABLE.replace('Group C', 'Group D'));
    const files = [at('claims.csv'), at('more.csv'), MAP];
    const result = await run('import', ...files, '--to', at('m.geojson'), '--json');
    expect(result.exitCode).toBe(1);
    expect(JSON.parse(result.written)).toMatchObject({
      ok: true,
      imports: [
        { file: files[0], rows: 2, taken: 1, notTaken: [{ row: 3 }] },
        { file: files[1], rows: 2, taken: 1, notTaken: [{ row: 3 }] },
      ],
      made: { sites: 3 },
    });
    expect((await run('check', at('m.geojson'))).exitCode).toBe(0);
    const { written } = await run('import', ...files, '--to', at('m.geojson'));
    expect(written).toMatch(/claims\.csv: table[^]*more\.csv: table[^]*m\.geojson is written/);
  });

  it('of several files writes nothing if one cannot be read', async () => {
    const { exitCode, told } = await run('import', at('claims.csv'), at('no'), '--to', at('m'));
    expect({ exitCode, isWritten: existsSync(at('m')) }).toEqual({ exitCode: 1, isWritten: false });
    expect(told).toContain('no: there is no such file');
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
    expect((await run('export', MAP, '--to', at(to))).exitCode).toBe(0);
    expect((await run('import', at(to), '--to', at('m.geojson'))).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(at('m.geojson'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(MAP, 'utf8')),
    );
  });
});

describe('an export to one CSV file', () => {
  it('says what it leaves out, and what to use; an import of it says so too', async () => {
    const exported = await run('export', MAP, '--to', at('claims.csv'));
    expect(exported.exitCode).toBe(0);
    expect(exported.told).toContain('claims.csv has the claims alone, without map, sites, events');
    expect(exported.told).toContain(`write --to ${at('claims.xlsx')}`);
    const { told } = await run('import', at('claims.csv'), '--to', at('m.geojson'));
    expect(told).toContain('This is the sheet of claims of a map');
  });

  it('tells programs the same', async () => {
    const { written } = await run('export', MAP, '--to', at('claims.csv'), '--json');
    const { lost, ...result } = JSON.parse(written) as Record<string, unknown>;
    expect(result).toMatchObject({ ok: true, file: MAP, rows: { sites: 2, events: 1, claims: 4 } });
    expect(lost).toContain('sites');
    const whole = await run('export', MAP, '--to', at('map.xlsx'), '--json');
    expect(JSON.parse(whole.written)).toMatchObject({
      ok: true,
      lost: [],
      files: [at('map.xlsx')],
    });
    const broken = await run('export', 'nowhere.geojson', '--to', at('map.xlsx'), '--json');
    expect(broken.exitCode).toBe(1);
    expect(JSON.parse(broken.written)).toMatchObject({ ok: false, problems: [{ line: null }] });
  });
});

it('a new folder is told to programs', async () => {
  const { written } = await run('init', at('new'), '--json');
  expect(JSON.parse(written)).toEqual({
    ok: true,
    folder: at('new'),
    files: ['claims.xlsx', 'claims.csv', 'strike-map.json', 'NEXT-STEPS.txt'],
  });
});

it.each(['huge.csv', 'huge.geojson', 'huge.json'])(
  '%s of 3 GB is refused with the limit, before it is read',
  async (name) => {
    writeFileSync(at(name), '{"type":');
    truncateSync(at(name), 3 * 1024 ** 3);
    const { exitCode, written } = await run('check', at(name));
    expect(exitCode).toBe(1);
    expect(written).toContain('this file has 3072 MB, and at most 500 MB are read; split it');
  },
);

it('a table is checked by row', async () => {
  writeFileSync(at('claims.csv'), TABLE);
  const { exitCode, written } = await run('check', at('claims.csv'));
  expect(exitCode).toBe(1);
  expect(written).toMatch(/row 3: .*“one day”/);
});

describe('a GeoJSON of others', () => {
  const write = (text: string): string => {
    writeFileSync(at('a.geojson'), text);
    return at('a.geojson');
  };
  const feature = (more: string, coordinates: string): string =>
    `{"type": "Feature", "properties": {"date": "2021", "text": "It was hit."}${more},\n "geometry": {"type": "Point", "coordinates": ${coordinates}}}`;

  it('that breaks its rules is named as bad, by line and column', async () => {
    const file = write(
      `{"type": "FeatureCollection", "features": [\n${feature(', "id": {}', '[44, 33]')}\n]}`,
    );
    const { exitCode, written } = await run('check', file);
    expect(exitCode).toBe(1);
    expect(written).toContain(`${file}:2:82 features[0].id: an object is no id;`);
    const { written: json } = await run('check', '--json', file);
    expect(JSON.parse(json)).toMatchObject([{ ok: false, problems: [{ line: 2, column: 82 }] }]);
  });

  it('that is right and no map of claims passes as GeoJSON', async () => {
    const file = write('{"type": "Point", "coordinates": [44, 33]}');
    const { exitCode, written } = await run('check', file);
    expect(exitCode).toBe(1);
    expect(written).toContain(`${file}: this is right GeoJSON\n`);
    expect(written).toContain('This GeoJSON is a Point alone');
  });

  it('tells the line of a feature that is not taken', async () => {
    const features = [feature('', '[44, 33]'), feature('', '[444, 33]')].join(',\n');
    const file = write(`{"type": "FeatureCollection", "features": [\n${features}\n]}`);
    const { written } = await run('import', file, '--to', at('m.geojson'));
    expect(written).toMatch(/row 2: .*444.* It begins in line 4\./);
  });
});

describe('a build', () => {
  it('of a table of which no row can be read is none', async () => {
    writeFileSync(at('none.csv'), TABLE.replace('2021-06-27', 'some day'));
    const none = await run('build', at('none.csv'), '--out', at('other'));
    expect(none.exitCode).toBe(1);
    expect(none.told).toContain('2 rows: 0 taken, 2 not taken');
    expect(existsSync(at('other'))).toBe(false);
  });
});

describe('a title and a publisher that are given', () => {
  const named = (path: string) => {
    const { title, publisher } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return { title, publisher };
  };

  it('come before those of a map file and of its sheets', async () => {
    await run('export', MAP, '--to', at('map.xlsx'));
    for (const file of [MAP, at('map.xlsx')]) {
      const to = ['--to', at('m.geojson')];
      await run('import', file, ...to, '--title', 'Mine', '--publisher', 'Me');
      expect(named(at('m.geojson'))).toEqual({ title: 'Mine', publisher: 'Me' });
      await run('import', file, ...to);
      expect(named(at('m.geojson'))).toEqual(named(MAP));
    }
  });
});

describe('what cannot be is told before anything is written', () => {
  it.each([
    [
      ['import', 'claims.csv', '--to', 'm.xlsx'],
      'is no map file: write a name that ends in .geojson',
    ],
    [['export', 'claims.csv', '--to', 'm.xlsx'], 'Make one first: strike-map import'],
    [['import', 'claims.csv', '--to', 'm.geojson', '--map', 'Ort=sit'], 'Did you mean site_id?'],
  ])('%j', async (args, sentence) => {
    writeFileSync(at('claims.csv'), TABLE);
    const { exitCode, told } = await run(...args.map((one) => (/\./.test(one) ? at(one) : one)));
    expect(exitCode).toBe(2);
    expect(told).toContain(sentence);
    expect(existsSync(at('m.geojson'))).toBe(false);
  });

  it.each(['import', 'check', 'build'])('a column of --map that no file has: %s', async (name) => {
    writeFileSync(at('claims.csv'), TABLE);
    writeFileSync(at('days.csv'), TABLE.replace('event_date', 'Tage'));
    const more = { import: ['--to', at('m.geojson')], build: ['--out', at('site')] }[name] ?? [];
    const mistyped = await run(name, at('claims.csv'), ...more, '--map', 'claimants=claimant');
    expect(mistyped).toMatchObject({ exitCode: 2, written: '' });
    expect(mistyped.told).toContain('The file has no column “claimants”. Did you mean “claimant”?');
    // So, too, where another column is missing for it.
    const missing = await run(name, at('days.csv'), ...more, '--map', 'Tagen=event_date');
    expect(missing).toMatchObject({ exitCode: 2, written: '' });
    expect(missing.told).toContain('no column “Tagen”. Did you mean “Tage”?');
    const files = [at('claims.csv'), at('days.csv')];
    const none = await run(name, ...files, ...more, '--map', 'Tage=event_date', '--map', 'Zz=via');
    expect(none.exitCode).toBe(2);
    expect(none.told).toContain('The files have no column “Zz”.');
    expect(existsSync(at('m.geojson')) || existsSync(at('site'))).toBe(false);
  });

  it('a column that one of several files has is no mistake', async () => {
    writeFileSync(at('claims.csv'), TABLE);
    writeFileSync(at('days.csv'), TABLE.replace('event_date', 'Tage'));
    const to = ['--to', at('m.geojson'), '--map', 'Tage=event_date'];
    const { exitCode, written } = await run('import', at('claims.csv'), at('days.csv'), ...to);
    expect(exitCode).toBe(1);
    expect(written).toContain('does not have a column that the mapping names: “Tage”.');
  });

  it('a column of --map can be named as the template names it', async () => {
    writeFileSync(at('claims.csv'), TABLE.replace('source_url', 'Quelle'));
    const to = at('m.geojson');
    await run('import', at('claims.csv'), '--to', to, '--map', 'Quelle=source_url');
    expect(readFileSync(to, 'utf8')).toContain('https://c.example/1');
  });
});

describe('warnings of an import', () => {
  const HEAD = 'site,latitude,longitude,event_date,event_type,claimant,text,page,source_url';
  const row = (site: string, type: string, page: string): string =>
    `${site},33.3,44.4,2021-06,${type},B,It was hit.,${page},https://c.example/1`;
  beforeEach(() =>
    writeFileSync(
      at('claims.csv'),
      [HEAD, row('A', 'Fire', ''), row('B', 'Flood', ''), row('C', 'Fire', '3')].join('\n'),
    ),
  );
  const LINES = [
    '  warning: row 2, event_type: "Fire" is not an event type of ACLED (2 events); write ',
    ' (like it: row 3: "Flood")\n',
    '  warning: rows 2, 3: nothing says where in its source this claim is; write its paragraph, ',
  ];

  it('name the rows, those of one kind together', async () => {
    const { written } = await run('import', at('claims.csv'), '--to', at('m.geojson'));
    for (const line of LINES) expect(written).toContain(line);
    const { written: checked } = await run('check', at('claims.csv'));
    for (const line of LINES) expect(checked).toContain(line);
  });

  it('are told to programs by row, also of several files', async () => {
    const to = ['--to', at('m.geojson'), '--json'];
    const { written } = await run('import', at('claims.csv'), ...to);
    const { warnings } = JSON.parse(written) as { warnings: object[] };
    expect(warnings).toHaveLength(4);
    expect(warnings).toContainEqual(expect.objectContaining({ row: 2, column: 'event_type' }));
    const several = await run('import', at('claims.csv'), MAP, ...to);
    const named = warnings.map((warning) => ({ file: at('claims.csv'), ...warning }));
    expect(JSON.parse(several.written)).toMatchObject({ warnings: named });
  });

  it('of the sheets of a map name the sheet', async () => {
    await run('import', at('claims.csv'), '--to', at('m.geojson'));
    await run('export', at('m.geojson'), '--to', at('m.xlsx'));
    const { written } = await run('check', at('m.xlsx'));
    expect(written).toContain('  warning: claims, rows 2, 3: nothing says where');
    expect(written).toContain('  warning: events, row 2, event_type: "Fire" is not');
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runQuietly as run } from '../../tests/support/run-program';

const TABLE = 'Ort,Tag,who,claim\nTown,03/04/2021,A ministry,It rained.\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  writeFileSync(join(folder, 'claims.csv'), TABLE);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => join(folder, name);
const settings = (value: unknown, name = 'strike-map.json'): void => {
  writeFileSync(inFolder(name), typeof value === 'string' ? value : JSON.stringify(value));
};
const importAll = (...options: readonly string[]) =>
  run('import', inFolder('claims.csv'), '--to', inFolder('map.geojson'), ...options);
const madeMap = () =>
  JSON.parse(readFileSync(inFolder('map.geojson'), 'utf8')) as {
    title: string;
    features: { properties: { name: string; events: { event_date: string }[] } }[];
  };
const COLUMNS = { Ort: 'site', Tag: 'event_date', who: 'claimant' };

describe('a settings file', () => {
  it('is found beside the file, and says what options would say', async () => {
    settings({ title: 'Rain', columns: COLUMNS, dateOrder: 'dmy', comment: 'ours' });
    expect(await importAll()).toMatchObject({ exitCode: 0, told: '' });
    const { title, features } = madeMap();
    expect(title).toBe('Rain');
    expect(features[0]?.properties.name).toBe('Town');
    expect(features[0]?.properties.events[0]?.event_date).toBe('2021-04-03');
  });

  it('gives way to the command line', async () => {
    settings({ title: 'Rain', columns: COLUMNS, dateOrder: 'dmy' });
    await importAll('--title', 'Snow', '--date-order', 'mdy');
    const { title, features } = madeMap();
    expect(title).toBe('Snow');
    expect(features[0]?.properties.events[0]?.event_date).toBe('2021-03-04');
  });

  it('can have another name, and is read from there alone', async () => {
    settings({ title: 'Rain', columns: COLUMNS, dateOrder: 'dmy' }, 'other.json');
    settings('{', 'strike-map.json');
    expect((await importAll('--settings', inFolder('other.json'))).exitCode).toBe(0);
    expect(madeMap().title).toBe('Rain');
    expect(await importAll('--settings', inFolder('none.json'))).toMatchObject({
      exitCode: 1,
      told: `There is no settings file at ${inFolder('none.json')}.\n`,
    });
  });

  it('does not trouble commands without such options', async () => {
    settings({
      title: 'Rain',
      out: 'site',
      siteUrl: 'https://example.org/',
      offline: false,
      columns: COLUMNS,
      dateOrder: 'dmy',
    });
    expect((await importAll()).exitCode).toBe(0);
  });

  it.each([
    [{ titel: 'Rain' }, ':1:2 "titel" is not a member of settings; did you mean "title"?'],
    [{ zzzzzz: 1 }, ':1:2 "zzzzzz" is not a member of settings; remove it'],
    [{ century: '20' }, ':1:12 "20" is not a century; write 19 or 20; write 20 without quotes'],
    [{ columns: ['site'] }, ':1:12 a list is not an object; write'],
    [{ columns: { Ort: 1 } }, ':1:19 1 is not text; write what the column holds'],
    [{ offline: 'no' }, ':1:12 "no" is not true or false; write true or false'],
    [{ title: '' }, ':1:10 "" is not text that says something; write the title of the map'],
    [{ accent: 'red' }, ':1:11 "red" is not a colour; write one such as "#0b5563"'],
    [{ view: [36, 29, 49] }, ':1:9 these are no bounds on the Earth; write west, south,'],
    [{ view: [36, 38, 49, 29] }, ':1:9 these are no bounds on the Earth; write west, south,'],
    [{ contact: 'javascript:alert(1)' }, ':1:12 "javascript:alert(1)" is neither a web address'],
    [{ actors: { A: { colour: 'gold' } } }, ':1:26 "gold" is not a colour of actors; write blue,'],
    [
      { controls: { timelin: false } },
      ':1:14 "timelin" is not a member of the controls of the page',
    ],
    [[], ':1:1 settings are an object, such as {"title": "My map"}'],
    [
      '{"title": "Rain",}',
      ':1:17 there is a comma after the last item; JSON allows none, remove it',
    ],
    ['', ':1:1 the file is empty (0 bytes)'],
  ])('that is wrong is told in a sentence: %j', async (value, sentence) => {
    settings(value);
    const { exitCode, told } = await importAll();
    expect(exitCode).toBe(1);
    expect(told).toContain(`${inFolder('strike-map.json')}${sentence}`);
  });

  it('is followed without what is wrong in it, and the program ends with 1', async () => {
    settings({ titel: 'Rain', century: 'x', columns: COLUMNS, dateOrder: 'dmy' });
    const { exitCode, told } = await importAll();
    expect(exitCode).toBe(1);
    expect(told.trim().split('\n')).toHaveLength(2);
    expect(madeMap()).toMatchObject({ title: 'claims', features: [{}] });
  });

  it('leaves a map file byte for byte that says the same already', async () => {
    const map = readFileSync('geo/check/fixtures/valid.geojson', 'utf8');
    writeFileSync(inFolder('map.geojson'), map);
    const { license } = JSON.parse(map) as { license: string };
    settings({ license });
    await run('import', inFolder('map.geojson'), '--to', inFolder('copy.geojson'));
    expect(readFileSync(inFolder('copy.geojson'), 'utf8')).toBe(map);
  });

  it('gives texts in several languages, and a licence', async () => {
    const title = { en: 'Rain', ar: 'مطر' };
    const name = { en: 'Desk', ar: 'مكتب' };
    settings({ title, publisher: { name }, license: 'CC0', columns: COLUMNS, dateOrder: 'dmy' });
    expect((await importAll()).exitCode).toBe(0);
    expect(madeMap()).toMatchObject({ title, publisher: name, license: 'CC0' });
    await importAll('--title', 'Snow');
    expect(madeMap()).toMatchObject({ title: 'Snow', publisher: name });
  });
});

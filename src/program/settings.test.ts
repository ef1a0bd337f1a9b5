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
    [{ titel: 'Rain' }, ': "titel" is no setting; did you mean "title"?'],
    [{ zzzzzz: 1 }, ': "zzzzzz" is no setting; the settings are title, publisher,'],
    [{ century: '20' }, ': "century" has a wrong value; write 19 or 20, without quotes'],
    [
      { columns: ['site'] },
      ': "columns" has a wrong value; write an object such as {"Ort": "site"}',
    ],
    [
      { columns: { Ort: 1 } },
      ': "columns" has a wrong value; write an object such as {"Ort": "site"}',
    ],
    [{ offline: 'no' }, ': "offline" has a wrong value; write true or false'],
    [{ title: '' }, ': "title" has a wrong value; write a text in double quotes'],
    [[], ': settings are an object, such as {"title": "My map"}'],
    [
      '{"title": "Rain",}',
      ':1:17 there is a comma after the last item; JSON allows none, remove it',
    ],
    ['', ':1:1 the file is empty (0 bytes)'],
  ])('that is wrong is told in a sentence, and nothing is written: %j', async (value, sentence) => {
    settings(value);
    const { exitCode, told } = await importAll();
    expect(exitCode).toBe(1);
    expect(told).toContain(`${inFolder('strike-map.json')}${sentence}`);
    expect(() => madeMap()).toThrow();
  });

  it('tells all its mistakes at once', async () => {
    settings({ titel: 'Rain', century: 'x' });
    expect((await importAll()).told.trim().split('\n')).toHaveLength(2);
  });
});

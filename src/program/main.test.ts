import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runQuietly as run } from '../../tests/support/run-program';

const COMMAND_NAMES = ['init', 'check', 'import', 'export', 'build', 'serve', 'watch'];
const VALID = 'geo/check/fixtures/valid.geojson';
const FAULTY = 'geo/check/fixtures/ten-faults.geojson';

describe('the program', () => {
  it('lists its commands in its help, with one line each', async () => {
    const { exitCode, written } = await run('--help');
    expect(exitCode).toBe(0);
    for (const name of COMMAND_NAMES)
      expect(written).toMatch(new RegExp(`^  ${name} +[A-Z].*\\.$`, 'm'));
    expect(await run()).toEqual({ exitCode: 2, written, told: '' });
  });

  it.each(COMMAND_NAMES)(
    'has a help of %s, in lines that a terminal has room for',
    async (name) => {
      const { exitCode, written, told } = await run(name, '--help');
      expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
      expect(written).toContain(`Usage: strike-map ${name}`);
      expect(written).toContain('--help');
      for (const line of written.split('\n')) expect(line.length).toBeLessThan(120);
    },
  );

  it.each([
    ['help', 'import'],
    ['import', '-h'],
  ])('has the same help with %s %s', async (...args) => {
    expect(await run(...args)).toEqual(await run('import', '--help'));
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await run('--version')).written).toBe(`${version}\n`);
  });

  it.each([
    [['chek'], 'strike-map has no command "chek". Did you mean "check"?'],
    [['publish-everything'], 'strike-map has no command "publish-everything".'],
    [['check'], '"strike-map check" needs FILE…: name it after the command.'],
    [['serve', 'geo'], 'geo has no index.html; name the folder of a built site.'],
  ])('ends with 2 if the command line is wrong: %j', async (args, sentence) => {
    const [name = ''] = args;
    const help = COMMAND_NAMES.includes(name) ? `strike-map ${name} --help` : 'strike-map --help';
    expect(await run(...args)).toEqual({
      exitCode: 2,
      written: '',
      told: `${sentence}\n"${help}" shows how it is used.\n`,
    });
  });
});

describe('the check', () => {
  it('ends with 0 for good files, and with 1 if one has problems', async () => {
    expect((await run('check', VALID)).exitCode).toBe(0);
    const { exitCode, written, told } = await run('check', VALID, FAULTY);
    expect({ exitCode, told }).toEqual({ exitCode: 1, told: '' });
    expect(written).toContain(`${VALID}: 2 sites, 1 event, 4 claims; no problems\n`);
    expect(written).toContain(`${FAULTY}:4:15 language: `);
  });

  it('gives programs the same as JSON', async () => {
    const { exitCode, written } = await run('check', '--json', VALID, FAULTY, 'nowhere.geojson');
    expect(exitCode).toBe(1);
    const [valid, faulty, absent] = JSON.parse(written) as [object, { problems: object[] }, object];
    expect(valid).toEqual({ file: VALID, ok: true, warnings: [], sites: 2, events: 1, claims: 4 });
    expect(faulty).toMatchObject({ file: FAULTY, ok: false });
    expect(faulty.problems).toHaveLength(10);
    expect(faulty.problems[0]).toMatchObject({ line: 4, column: 15, jsonPath: 'language' });
    expect(absent).toMatchObject({ ok: false, problems: [{ line: null, column: null }] });
  });
});

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { build, type Plugin } from 'vite';
import { checkFile } from '../../geo/check/check-file';
import { atomicOutputPlugin, replaceFolder } from './atomic-output';
import { sitePlugins } from './site-plugins';
import { makeProgressReport } from './progress';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'build-output-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const filesIn = (name: string): readonly string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort();

describe('a new site in the place of the old one', () => {
  it.each(['out', 'linked'])('is whole, and nothing is left of the old one: %s', (output) => {
    for (const name of ['out', 'linked', 'elsewhere', 'next'])
      rmSync(join(folder, name), { recursive: true, force: true });
    write({ 'next/index.html': 'new', 'next/site/a/index.html': 'new' });
    write({ [`${output === 'out' ? 'out' : 'elsewhere'}/old.html`]: 'old' });
    if (output === 'linked') symlinkSync(join(folder, 'elsewhere'), join(folder, 'linked'));
    replaceFolder(join(folder, 'next'), join(folder, output));
    expect(filesIn(output)).toEqual(['index.html', 'site', 'site/a', 'site/a/index.html']);
    expect(existsSync(join(folder, 'next'))).toBe(false);
    expect(existsSync(join(folder, 'next-old'))).toBe(false);
  });

  it('is there too if there was none, and keeps the folder of Git', () => {
    write({ 'first/index.html': 'new' });
    replaceFolder(join(folder, 'first'), join(folder, 'deep/out'));
    write({ 'second/index.html': 'newer', 'deep/out/.git/HEAD': 'main', 'deep/out/b': '' });
    replaceFolder(join(folder, 'second'), join(folder, 'deep/out'));
    expect(filesIn('deep/out')).toEqual(['.git', '.git/HEAD', 'index.html']);
    expect(readFileSync(join(folder, 'deep/out/index.html'), 'utf8')).toBe('newer');
  });
});

describe('a build with a mistake', () => {
  const MAP_FILE = 'geo/check/fixtures/ten-faults.geojson';

  it('prints the mistakes last, each once, and the old site stays', () => {
    write({ 'site/index.html': 'old' });
    const { status, stdout, stderr } = spawnSync(
      'node_modules/.bin/vite',
      ['build', '--outDir', join(folder, 'site')],
      { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', MAP_FILE } },
    );
    expect(status).toBe(1);
    expect(filesIn('site')).toEqual(['index.html']);
    const mistakes = checkFile(MAP_FILE).lines;
    const lines = `${stdout}${stderr}`.trimEnd().split('\n');
    expect(lines.slice(-mistakes.length)).toEqual(mistakes);
    expect(lines.length).toBeLessThan(mistakes.length + 5);
  }, 120_000);

  it('in a setting is told without a stack', () => {
    let mistake: unknown;
    try {
      sitePlugins({ SITE_URL: 'x' });
    } catch (error) {
      mistake = error;
    }
    expect(inspect(mistake)).toMatch(/^SITE_URL is "x": [^\n]*$/);
  });

  it('that comes late leaves the old site, and nothing beside it', async () => {
    write({ 'project/index.html': '<p>new</p>', 'project/dist/index.html': 'old' });
    let fails = true;
    const failing: Plugin = {
      name: 'failing',
      writeBundle() {
        if (fails) this.error('no room');
      },
    };
    const run = () =>
      build({
        configFile: false,
        logLevel: 'silent',
        root: join(folder, 'project'),
        plugins: [failing, atomicOutputPlugin()],
      });
    await expect(run()).rejects.toThrow('no room');
    expect(readFileSync(join(folder, 'project/dist/index.html'), 'utf8')).toBe('old');
    fails = false;
    await run();
    expect(readFileSync(join(folder, 'project/dist/index.html'), 'utf8')).toContain('new');
    expect(filesIn('project/.cache')).toEqual([]);
  });
});

describe('the progress of a build', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is printed every 5 seconds', () => {
    const lines: string[] = [];
    const report = makeProgressReport((line) => lines.push(line));
    for (let done = 1; done <= 3000; done += 1) {
      vi.advanceTimersByTime(5);
      report('pages', done, 3000);
    }
    expect(lines).toEqual([
      'pages: 1,000 of 3,000',
      'pages: 2,000 of 3,000',
      'pages: 3,000 of 3,000',
    ]);
  });
});

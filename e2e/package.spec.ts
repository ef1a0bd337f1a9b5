import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkFile } from '../geo/check/check-file';
import { MAP_FILE, SETTINGS_FILE } from './support/data';

/**
 * The package as somebody gets it who has no clone: packed, installed into an empty folder, and run there. Nothing is
 * asked of a registry, because the packages that it needs are packed from those that are installed here.
 */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The package, and all that it needs: its dependencies, and what they have for this machine. */
const PACKED_FOLDERS = [
  '.',
  ...Object.keys(dependencies).map((name) => `node_modules/${name}`),
  ...readdirSync('node_modules/@resvg')
    .filter((name) => name.startsWith('resvg-js-'))
    .map((name) => `node_modules/@resvg/${name}`),
];

const NPM_OPTIONS = ['--ignore-scripts', '--silent', '--no-audit', '--no-fund'];
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, ...NPM_OPTIONS], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

function strikeMap(...args: readonly string[]) {
  const program = join(folder, 'empty/node_modules/strike-map/bin/strike-map.js');
  const options = { cwd: join(folder, 'empty'), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
}

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();

test('it installs into an empty folder without a network, with two small dependencies', () => {
  mkdirSync(join(folder, 'packed'));
  for (const packed of PACKED_FOLDERS)
    npm(['pack', '--pack-destination', join(folder, 'packed')], packed);
  const archives = readdirSync(join(folder, 'packed')).map((name) => join(folder, 'packed', name));
  mkdirSync(join(folder, 'empty'));
  npm(
    ['install', '--offline', '--cache', join(folder, 'cache'), ...archives],
    join(folder, 'empty'),
  );
  const installed = readdirSync(join(folder, 'empty/node_modules')).filter(
    (name) => !name.startsWith('.'),
  );
  expect(installed).toEqual(['@resvg', 'harfbuzzjs', 'strike-map']);
});

test('it has the documents for publishers, whose links lead to each other, and its help says where', () => {
  const root = join(folder, 'empty/node_modules/strike-map');
  const { stdout } = strikeMap('--help');
  const [, names = '', docs = ''] = /^Its documents are (.+) in (.+)\.$/m.exec(stdout) ?? [];
  expect(realpathSync(docs)).toBe(realpathSync(join(root, 'docs')));
  const documents = filesIn(docs).filter((name) => name.endsWith('.md'));
  expect(names.split(', ').sort()).toEqual(documents);
  for (const name of documents) {
    const text = readFileSync(join(docs, name), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const links = Array.from(text.matchAll(/\]\(([^)\s#]+)/g), ([, link = '']) => link);
    const own = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(own.filter((link) => !existsSync(join(docs, link)))).toEqual([]);
  }
  for (const name of ['README.md', 'LICENSE', 'LICENSE-DATA.md', 'geo/README.md'])
    expect(existsSync(join(root, name))).toBe(true);
});

test('its check names the problems of a file, and so does the command of the old name', () => {
  cpSync('geo/check/fixtures/ten-faults.geojson', join(folder, 'empty/faulty.geojson'));
  cpSync('geo/check/fixtures/valid.geojson', join(folder, 'empty/valid.geojson'));
  const expected = checkFile('geo/check/fixtures/ten-faults.geojson').lines.map((line) =>
    line.replace(/^.*ten-faults/, 'faulty'),
  );
  const { status, stdout, stderr } = strikeMap('check', 'faulty.geojson');
  expect({ status, lines: stdout.trimEnd().split('\n'), stderr }).toEqual({
    status: 1,
    lines: expected,
    stderr: '',
  });
  const old = join(folder, 'empty/node_modules/strike-map/bin/strike-map-check.js');
  const run = spawnSync(process.execPath, [old, 'valid.geojson'], {
    cwd: join(folder, 'empty'),
    encoding: 'utf8',
  });
  expect(run.stdout).toBe('valid.geojson: 2 sites, 1 event, 4 claims; no problems\n');
});

test('it builds the same site as the repository', () => {
  cpSync(MAP_FILE, join(folder, 'empty/map.geojson'));
  cpSync(SETTINGS_FILE, join(folder, 'empty/article.json'));
  const options = ['--settings', 'article.json', '--out', 'site'];
  const { status, stdout, stderr } = strikeMap('build', 'map.geojson', ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^site: 8 pages, \d+ files, \d\.\d MB\n$/);
  const site = join(folder, 'empty/site');
  expect(filesIn(site)).toEqual(filesIn('dist'));
  for (const file of ['index.html', 'data/map.geojson', 'cards/map.png', 'service-worker.js'])
    expect(readFileSync(join(site, file)).equals(readFileSync(join('dist', file)))).toBe(true);
});

test('it tells programs what it has built', () => {
  const { stdout } = strikeMap('build', 'valid.geojson', '--out', 'small', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, folder: 'small', pages: 3, warnings: [] });
  const failed = strikeMap('build', 'faulty.geojson', '--out', 'small', '--json');
  expect(failed.status).toBe(1);
  expect((JSON.parse(failed.stdout) as { problems: object[] }).problems).toHaveLength(10);
});

test('a new folder becomes a site, from its workbook, its table, and sheets that were exported', () => {
  expect(strikeMap('init', 'mine')).toMatchObject({ status: 0, stderr: '' });
  for (const [sheet, title, ...options] of [
    ['claims.xlsx', 'My map'],
    ['claims.csv', 'Mine', '--title', 'Mine'],
  ] as const) {
    // The settings that `init` wrote say the folder, and the title.
    const built = strikeMap('build', `mine/${sheet}`, ...options);
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(built.stdout).toContain('4 rows: 4 taken, 0 not taken');
    const page = readFileSync(join(folder, 'empty/mine/site/index.html'), 'utf8');
    expect(page).toContain(`<title>${title}</title>`);
    expect(page).toContain('Example Fort');
  }
  expect(strikeMap('export', 'map.geojson', '--to', 'map.xlsx')).toMatchObject({ status: 0 });
  expect(strikeMap('import', 'map.xlsx', '--to', 'again.geojson')).toMatchObject({ status: 0 });
  const jsonOf = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'empty', name), 'utf8'));
  expect(jsonOf('again.geojson')).toEqual(jsonOf('map.geojson'));
});

test('a build with mistakes prints them last, each once, and the old site stays', () => {
  const before = filesIn(join(folder, 'empty/site'));
  const { status, stdout, stderr } = strikeMap('build', 'faulty.geojson', '--out', 'site');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  expect(lines[0]).toBe('The map file has problems, and no page was written.');
  expect(lines.slice(1)).toEqual(strikeMap('check', 'faulty.geojson').stdout.trimEnd().split('\n'));
  expect(filesIn(join(folder, 'empty/site'))).toEqual(before);
  expect(existsSync(join(folder, 'empty/.next-site'))).toBe(false);
});

test('a table of which a row cannot be read is built without it, and ends with 1', () => {
  const table = readFileSync(join(folder, 'empty/mine/claims.csv'), 'utf8');
  writeFileSync(join(folder, 'empty/some.csv'), table.replace('2021-07,', 'one day,'));
  const { status, stdout } = strikeMap('build', 'some.csv', '--out', 'some');
  expect(status).toBe(1);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 row is not on the map. See above.');
  expect(readFileSync(join(folder, 'empty/some/index.html'), 'utf8')).toContain('Example Fort');
});

test('a folder that is no site is not replaced', () => {
  const { status, stderr } = strikeMap('build', 'map.geojson', '--out', '.');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\. holds files that are no site of strike-map, such as .*\n$/);
  expect(existsSync(join(folder, 'empty/map.geojson'))).toBe(true);
});

test('a wrong address is told by the name of its option', () => {
  const args = ['build', 'map.geojson', '--out', 'site', '--site-url', 'example.org'];
  const { status, stderr } = strikeMap(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^--site-url is "example.org": write an address that begins with/);
});

test('it serves the site until it is stopped', async () => {
  const program = resolve(folder, 'empty/node_modules/strike-map/bin/strike-map.js');
  const server = spawn(process.execPath, [program, 'serve', 'site', '--port', '0'], {
    cwd: join(folder, 'empty'),
  });
  const url = await new Promise<string>((said) => {
    server.stdout.setEncoding('utf8').once('data', (text: string) => said(text.trim()));
  });
  const page = await fetch(`${url}site/irbil-airport/`);
  expect([page.status, await page.text()]).toEqual([
    200,
    readFileSync('dist/site/irbil-airport/index.html', 'utf8'),
  ]);
  const ended = new Promise((code) => server.once('exit', code));
  server.kill('SIGINT');
  expect(await ended).toBe(0);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'check-data-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...files: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'geo/check/cli.ts', ...files],
    { encoding: 'utf8' },
  );
  return { status, lines: stdout.split('\n').slice(0, -1), stderr };
}

test('a file with ten faults prints ten lines, each with its place', () => {
  const name = 'geo/check/fixtures/ten-faults.geojson';
  const { status, lines, stderr } = run(name);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(lines.map((line) => line.split(': ')[0])).toEqual([
    `${name}:4:15 language`,
    `${name}:10:64 actors["ministry-a"].memberOf`,
    `${name}:18:14 sources.report.url`,
    `${name}:26:53 features[0].geometry.coordinates`,
    `${name}:31:42 features[0].properties.coordinateUncertaintyInMeters`,
    `${name}:38:27 features[0].properties.events[0].event_date`,
    `${name}:39:13 features[0].properties.events[0].event_typ`,
    `${name}:58:46 features[0].properties.events[0].claims[1].value.best`,
    `${name}:62:15 features[0].properties.events[0].claims[2]`,
    `${name}:93:26 features[1].properties.claims[0].locator.exakt`,
  ]);
});

test('the maps of this repository have no problems', () => {
  const { status, lines, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines).not.toHaveLength(0);
  for (const line of lines) {
    expect(line).toMatch(
      /^geo\/[\w-]+\.geojson: \d+ sites?, \d+ events?, \d+ claims?; no problems$/,
    );
  }
});

test('`strike-map-check` runs the check from any folder', () => {
  const command = join(process.cwd(), 'bin/strike-map-check.js');
  file('mine.geojson', readFileSync('geo/check/fixtures/valid.geojson'));
  file('tsconfig.json', '{ this one is not ours');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'mine.geojson'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'mine.geojson: 2 sites, 1 event, 4 claims; no problems\n',
    stderr: '',
  });
});

test('a file that cannot be read prints a message, and the other files are still checked', () => {
  const missing = join(folder, 'no\u001b[31mthing.geojson');
  const empty = file('empty.geojson', '');
  const latin = file('latin.geojson', Buffer.from('{\n"title": "caf\xe9"}', 'latin1'));
  const binary = file('binary.geojson', Buffer.from([0xff, 0xfe, 0x7b, 0]));
  const { status, lines, stderr } = run(
    missing,
    folder,
    empty,
    latin,
    binary,
    'geo/check/fixtures/valid.geojson',
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(lines).toEqual([
    `${join(folder, 'no\\u001b[31mthing.geojson')}: there is no such file`,
    `${folder}: this is a folder; name the files in it, such as geo/*.geojson`,
    `${empty}:1:1 (file): the file is empty (0 bytes); write a GeoJSON FeatureCollection`,
    `${latin}:2:1 (file): this line is not UTF-8, as JSON must be; save the file as UTF-8`,
    `${binary}:1:1 (file): this line is not UTF-8, as JSON must be; save the file as UTF-8`,
    'geo/check/fixtures/valid.geojson: 2 sites, 1 event, 4 claims; no problems',
  ]);
});

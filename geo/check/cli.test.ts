import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFile } from './check-file';

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
    `${binary}:1:1 (file): this file is UTF-16, and JSON must be UTF-8; save it again as UTF-8`,
    'geo/check/fixtures/valid.geojson: 2 sites, 1 event, 4 claims; no problems',
  ]);
});

/** Points with attributes as GIS programs make them, with a title, and with none of what a map file needs beside it. */
function pointsWithAttributes(count: number): string {
  const features = Array.from({ length: count }, (_, index) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [44.123456789 + index / 1e4, 33.3] },
    properties: { Event_ID: `EVT${index}`, where_prec: '1', [`Column ${index % 70}`]: index },
  }));
  return JSON.stringify({ type: 'FeatureCollection', title: 'Points', features }, null, 1);
}

test('thousands of problems are told by kind, with counts and first places, on at most 200 lines', () => {
  const path = file('points.geojson', pointsWithAttributes(200));
  const { status, lines } = run(path);
  expect(status).toBe(1);
  expect(lines.length).toBeLessThanOrEqual(200);
  expect(lines[0]).toMatch(
    /points\.geojson: \d{4} problems of \d+ kinds, .*--all shows every problem$/,
  );
  expect(lines).toContain(
    '200 times: "Event_ID" is not a member of a site\'s properties; remove it',
  );
  const place =
    lines.indexOf('200 times: "id" is missing; write the site\'s id, which is its address') + 1;
  expect(lines[place]).toBe(
    `  ${path}:5:3 features[0]: "id" is missing; write the site's id, which is its address`,
  );
  const all = run('--all', path).lines;
  expect(all).toHaveLength(Number(/(\d+) problems/.exec(lines[0] ?? '')?.[1]));
  expect(all.every((line) => line.startsWith(`${path}:`))).toBe(true);
});

const bytes = (hex: string): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(100)]);

test.each([
  [
    'a workbook',
    Buffer.from('PK\u0003\u0004 [Content_Types].xml xl/workbook.xml'),
    'a spreadsheet (XLSX)',
  ],
  [
    'an open workbook',
    Buffer.from('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'a spreadsheet (ODS)',
  ],
  ['a KMZ', Buffer.from('PK\u0003\u0004 doc.kml'), 'this is KMZ'],
  ['a shapefile in a ZIP', Buffer.from('PK\u0003\u0004 strikes.shp'), 'a packed shapefile'],
  ['another ZIP', Buffer.from('PK\u0003\u0004 x.geojson'), 'packed (ZIP); unpack it first'],
  ['an old workbook', bytes('d0cf11e0a1b11ae1'), 'an old spreadsheet'],
  ['a GeoPackage', Buffer.from('SQLite format 3\u0000 x'), 'a database (GeoPackage'],
  ['a packed file', bytes('1f8b0800'), 'packed (gzip)'],
  ['a shapefile', bytes('0000270a'), 'a shapefile'],
  ['a FlatGeobuf', bytes('6667620366676200'), 'FlatGeobuf'],
  ['UTF-16 without a mark', Buffer.from('{"type": "FeatureCollection"}', 'utf16le'), 'UTF-16'],
  ['a table', Buffer.from('a,b\n1,2\n'), 'a table with commas'],
])('%s is one line, which says what it is and what to do', (_, content, part) => {
  const { lines } = checkFile(file('given', content));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/given:1:1 \(file\): this .*[;,] /);
  expect(lines[0]).toContain(part);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildProgram } from '../tools/program/build';
import { alignColumns } from './aligned';
import { unpackCommit } from './old-program';

/** The last commit before maps of many sites had clusters, and lists in parts. */
const COMMIT_BEFORE = 'acae7f1';
/** A table of UCDP GED for Iraq: 7,473 events at 477 sites. */
const TABLE_FILE = resolve(
  process.argv[2] ?? '../shared/data/ucdp-ged-iraq-hdx-conflict_data_irq.csv',
);
const MAX_TIME_RATIO = 1 / 15;
const MAX_BYTE_RATIO = 1 / 25;
const MAX_PAGE_KILOBYTES = 60;

interface Built {
  readonly seconds: number;
  readonly megabytes: number;
  readonly largestPageKilobytes: number;
}

if (!existsSync(TABLE_FILE)) throw new Error(`there is no ${TABLE_FILE}; name a table of UCDP GED`);
mkdirSync('.cache', { recursive: true });
const before = unpackCommit(COMMIT_BEFORE);
run(['--import', 'tsx', 'tools/program/build.ts'], before);
await buildProgram();
const then = build(before);
const now = build('.');

const row = (what: string, measure: keyof Built, goal: number) => {
  const ratio = now[measure] / then[measure];
  return [
    what,
    now[measure].toFixed(1),
    then[measure].toFixed(1),
    `1/${(1 / ratio).toFixed(1)}`,
    `≤ 1/${Math.round(1 / goal)}`,
    ratio <= goal ? 'yes' : 'no',
  ];
};
console.log(
  alignColumns([
    ['one run', 'now', COMMIT_BEFORE, 'ratio', 'goal', 'met'],
    row('build, s', 'seconds', MAX_TIME_RATIO),
    row('site, MB', 'megabytes', MAX_BYTE_RATIO),
    [
      'largest page, kB gzipped',
      now.largestPageKilobytes.toFixed(1),
      then.largestPageKilobytes.toFixed(1),
      '',
      `≤ ${MAX_PAGE_KILOBYTES} kB`,
      now.largestPageKilobytes <= MAX_PAGE_KILOBYTES ? 'yes' : 'no',
    ],
  ]),
);

/** Builds the site of the table, with the program in this folder. */
function build(folder: string): Built {
  const site = resolve('.cache', 'volume-site');
  rmSync(site, { recursive: true, force: true });
  const start = performance.now();
  run(['bin/strike-map.js', 'build', TABLE_FILE, '--out', site], folder);
  const seconds = (performance.now() - start) / 1000;
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => join(site, name))
    .filter((path) => statSync(path).isFile());
  const pages = files.filter((path) => path.endsWith('index.html'));
  return {
    seconds,
    megabytes: files.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6,
    largestPageKilobytes: Math.max(
      ...pages.map((path) => gzipSync(readFileSync(path)).length / 1e3),
    ),
  };
}

function run(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
}

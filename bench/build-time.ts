import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildProgram } from '../tools/program/build';
import { alignColumns } from './aligned';
import { unpackCommit } from './old-program';
import { median } from './table';

/** The last commit that built each site with Vite. */
const BUNDLER_COMMIT = 'f51ac15';
const MAP_FILE = resolve('geo/iraq-syria-strikes-2021.geojson');
const RUN_COUNT = Number(process.argv[2] ?? 5);
/** The goal: at most this share of the bundler's time. */
const MAX_RATIO = 0.2;

interface BuildTime {
  readonly clock: number;
  /** Of all processors together; `NaN` where the system does not tell. */
  readonly processor: number;
}

await buildProgram();
const bundlerFolder = unpackCommit(BUNDLER_COMMIT);
const bundlerTimes: BuildTime[] = [];
const programTimes: BuildTime[] = [];
// The first run of each fills the caches of the file system, and is not counted.
for (let run = 0; run <= RUN_COUNT; run += 1) {
  process.stderr.write(`\r${run} of ${RUN_COUNT} `);
  const bundler = timeOf(
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'silent'],
    bundlerFolder,
  );
  const program = timeOf(
    ['bin/strike-map.js', 'build', MAP_FILE, '--out', '.cache/built-site'],
    '.',
  );
  if (run === 0) continue;
  bundlerTimes.push(bundler);
  programTimes.push(program);
}
process.stderr.write('\n');
const rows = (['clock', 'processor'] as const).map((measure) => {
  const [program, bundler] = [programTimes, bundlerTimes].map((times) =>
    median(times.map((time) => time[measure])),
  ) as [number, number];
  const ratio = program / bundler;
  return [
    `${measure}, s`,
    program.toFixed(2),
    bundler.toFixed(2),
    ratio.toFixed(2),
    `≤ ${MAX_RATIO}`,
    ratio <= MAX_RATIO ? 'yes' : 'no',
  ];
});
console.log(
  alignColumns([['median', 'strike-map build', 'Vite', 'ratio', 'goal', 'met'], ...rows]),
);

function timeOf(args: readonly string[], cwd: string): BuildTime {
  const [clock, processor] = [performance.now(), childProcessorSeconds()];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return {
    clock: (performance.now() - clock) / 1000,
    processor: childProcessorSeconds() - processor,
  };
}

/** The processor time of all ended child processes, on Linux: fields 16 and 17 of `/proc/self/stat`, in hundredths. */
function childProcessorSeconds(): number {
  if (!existsSync('/proc/self/stat')) return NaN;
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user = NaN, system = NaN] = fields.split(' ').slice(13, 15).map(Number);
  return (user + system) / 100;
}

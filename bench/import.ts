import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { readContent } from '../src/formats/content/read-content';
import { importFile, type ImportSettings } from '../src/formats/import/import-file';
import { xlsxOf } from '../src/formats/sheets/xlsx';
import { alignColumns } from './aligned';
import { claimsTable } from './claims-table';
import { median } from './table';

/**
 * How long a table takes to become our model, beside the time that a well-known reader takes for its cells alone.
 * And by how much the memory of a process grows meanwhile. `npx tsx bench/import.ts [RUNS] [FILE…]`
 */
const [runs = '9', ...paths] = process.argv.slice(2);
const RUN_COUNT = Number(runs);
const ROW_COUNT = 5_000;
const MEGABYTE = 1e6;

interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly settings: ImportSettings;
}

const table = claimsTable(ROW_COUNT);
const files = (
  paths.length > 0
    ? paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))
    : [
        {
          name: 'claims.csv',
          bytes: new TextEncoder().encode(Papa.unparse(table as string[][], { newline: '\r\n' })),
        },
        { name: 'claims.xlsx', bytes: xlsxOf([{ name: 'claims', rows: table }]) },
      ]
).map(({ name, bytes }): TableFile => ({
  name,
  bytes,
  settings: { title: 'A map', language: 'en', dateModified: '2026-01-01', fileName: name },
}));

const lines: string[][] = [
  [
    'median of processor time, ms',
    'MB',
    'the reader',
    'cells',
    'model',
    'cells ÷',
    'model ÷',
    'memory ÷ file',
    'goal',
  ],
];
for (const file of files) {
  const isWorkbook = file.name.endsWith('.xlsx');
  const [reader, cells, model] = await timesOf([
    () => (isWorkbook ? readExcelFile(Buffer.from(file.bytes)) : readWithPapa(file.bytes)),
    () => readContent(file.name, file.bytes),
    () => importFile(file.name, file.bytes, file.settings),
  ]);
  lines.push([
    file.name,
    (file.bytes.length / MEGABYTE).toFixed(1),
    ...[reader, cells, model].map((time = NaN) => time.toFixed(0)),
    ((cells ?? NaN) / (reader ?? NaN)).toFixed(2),
    ((model ?? NaN) / (reader ?? NaN)).toFixed(2),
    (memoryOf(file) / file.bytes.length).toFixed(0),
    isWorkbook ? 'cells ≤ 1.5' : 'model ≤ 2, memory ≤ 5',
  ]);
}
console.log(alignColumns(lines));

function readWithPapa(bytes: Uint8Array): unknown {
  return Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true });
}

/** By how many bytes a process grows that imports the file. */
function memoryOf({ name, bytes }: TableFile): number {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  try {
    const args = ['--import', 'tsx', 'bench/import-memory.ts', path];
    return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The median time of each task. They take turns, so that other work of the machine meets all of them. */
async function timesOf(tasks: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times = tasks.map((): number[] => []);
  // The first round compiles the code, and does not count.
  for (let round = 0; round <= RUN_COUNT; round += 1)
    for (const [index, task] of tasks.entries()) {
      const before = process.cpuUsage();
      await task();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[index]?.push((user + system) / 1000);
    }
  return times.map(median);
}

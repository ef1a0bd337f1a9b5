import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Dataset } from '../../src/claims/model';
import { printable } from '../../src/claims/check/phrasing';
import { readDataset } from '../../src/claims/check/read';
import { countryCodesAreAssigned, sitesLieInTheirCountry } from './country';

export interface Checked {
  readonly result: 'passed' | 'failed';
  /** One line each, without line ends. */
  readonly lines: readonly string[];
}

/** Checks one map file; whatever is wrong with it or with its name is told in lines. */
export function checkFile(file: string): Checked {
  const name = printable(file);
  const read = bytesOf(file);
  if (typeof read === 'string') return { result: 'failed', lines: [`${name}: ${read}`] };
  if (!isUtf8(read)) return { result: 'failed', lines: [`${name}:${notUtf8(read)}`] };
  const reading = readDataset(read.toString('utf8'), [
    countryCodesAreAssigned,
    sitesLieInTheirCountry,
  ]);
  if (reading.ok) return { result: 'passed', lines: [`${name}: ${summary(reading.dataset)}`] };
  const lines = reading.problems.map(
    ({ line, column, path, message }) => `${name}:${line}:${column} ${path}: ${message}`,
  );
  return { result: 'failed', lines };
}

function bytesOf(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return 'there is no such file';
    if (code === 'EISDIR') return 'this is a folder; name the files in it, such as geo/*.geojson';
    if (code === 'EACCES' || code === 'EPERM')
      return 'the file may not be read; change its permissions';
    return `the file cannot be read (${code || 'unknown reason'})`;
  }
}

/** The place of the first byte that is not UTF-8, after `file:`. */
function notUtf8(bytes: Buffer): string {
  let good = 0;
  for (let next = bytes.indexOf(10); next >= 0; next = bytes.indexOf(10, good)) {
    if (!isUtf8(bytes.subarray(good, next))) break;
    good = next + 1;
  }
  const line = bytes.subarray(0, good).filter((byte) => byte === 10).length + 1;
  return `${line}:1 (file): this line is not UTF-8, as JSON must be; save the file as UTF-8`;
}

function summary({ sites, eventById, claimById }: Dataset): string {
  const counts = [
    counted(sites.length, 'site'),
    counted(eventById.size, 'event'),
    counted(claimById.size, 'claim'),
  ];
  return `${counts.join(', ')}; no problems`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

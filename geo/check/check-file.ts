import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Dataset, Problem } from '../../src/claims/model';
import { escapeUnsafeCharacters } from '../../src/claims/check/phrasing';
import { LISTED_PROBLEMS_MAX } from '../../src/claims/check/problem-kinds';
import { readDataset } from '../../src/claims/check/read';
import { binaryFormatMessage } from './binary-formats';
import { summaryOfProblems } from './problem-kinds';
import {
  countryCodesAreAssigned,
  sitesAtSeaAreMeant,
  sitesLieInTheirCountry,
} from './country-rules';

export interface FileReport {
  readonly result: 'passed' | 'failed';
  /** One line for each problem, or one line that summarises the file. Lines have no line break at their end. */
  readonly lines: readonly string[];
}

/**
 * Checks one map file. A file that it cannot read fails.
 * @param showsAll True if each problem gets a line. Else a file with more than `LISTED_PROBLEMS_MAX` gets a summary of
 * at most 200 lines.
 */
export function checkFile(file: string, showsAll = false): FileReport {
  const name = escapeUnsafeCharacters(file);
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return { result: 'failed', lines: [`${name}: ${bytes}`] };
  const otherFormat = binaryFormatMessage(bytes);
  if (otherFormat !== null)
    return { result: 'failed', lines: [`${name}:1:1 (file): ${otherFormat}`] };
  if (!isUtf8(bytes)) return { result: 'failed', lines: [`${name}:${notUtf8Message(bytes)}`] };
  const parsed = readDataset(
    bytes.toString('utf8'),
    [countryCodesAreAssigned, sitesLieInTheirCountry],
    [sitesAtSeaAreMeant],
  );
  const lineOf = ({ line, column, jsonPath, message }: Problem, kind = ''): string =>
    `${name}:${line}:${column} ${jsonPath}: ${kind}${message}`;
  if (!parsed.ok) {
    const isListed = showsAll || parsed.problems.length <= LISTED_PROBLEMS_MAX;
    const lines = isListed
      ? parsed.problems.map((one) => lineOf(one))
      : summaryOfProblems(name, parsed.problems, (one) => lineOf(one));
    return { result: 'failed', lines };
  }
  const warnings = parsed.warnings.map((one) => lineOf(one, 'warning: '));
  return {
    result: 'passed',
    lines: [...warnings, `${name}: ${summaryOf(parsed.dataset, warnings.length)}`],
  };
}

/** The content of the file, or a message that says why the file cannot be read. */
function readBytes(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return 'there is no such file';
    if (code === 'EISDIR') return 'this is a folder; name the files in it, such as geo/*.geojson';
    if (code === 'EACCES' || code === 'EPERM')
      return 'you have no permission to read this file; change its permissions';
    return `the file cannot be read (${code || 'unknown reason'})`;
  }
}

/** The rest of a report line, with the number of the first line that is not UTF-8. */
function notUtf8Message(bytes: Buffer): string {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  const line = bytes.subarray(0, start).filter((byte) => byte === 10).length + 1;
  return `${line}:1 (file): this line is not UTF-8, as JSON must be; save the file as UTF-8`;
}

function summaryOf({ sites, eventById, claimById }: Dataset, warningCount: number): string {
  const counts = [
    countWithNoun(sites.length, 'site'),
    countWithNoun(eventById.size, 'event'),
    countWithNoun(claimById.size, 'claim'),
  ];
  const warnings = warningCount === 0 ? '' : `, ${countWithNoun(warningCount, 'warning')}`;
  return `${counts.join(', ')}; no problems${warnings}`;
}

function countWithNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

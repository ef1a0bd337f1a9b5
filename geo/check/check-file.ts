import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Dataset, Problem } from '../../src/claims/model';
import { escapeUnsafeCharacters } from '../../src/claims/check/phrasing';
import { LISTED_PROBLEMS_MAX } from '../../src/claims/check/problem-kinds';
import { readDataset } from '../../src/claims/check/read';
import { binaryFormatMessage } from './binary-formats';
import { summaryOfProblems } from './problem-kinds';
import { COUNTRY_RULES } from './country-rules';

export type FileReport = FailedReport | PassedReport;

interface ReportLines {
  /** One line for each problem, or one line that summarises the file. Lines have no line break at their end. */
  readonly lines: readonly string[];
}

interface FailedReport extends ReportLines {
  readonly result: 'failed';
  readonly problems: readonly FileProblem[];
}

export interface PassedReport extends ReportLines {
  readonly result: 'passed';
  readonly warnings: readonly Problem[];
  readonly dataset: Dataset;
  /** The text of the file, without a byte order mark. */
  readonly text: string;
}

/** A problem of a map file. Line and column are null if the file cannot be opened at all. */
export type FileProblem = Pick<Problem, 'jsonPath' | 'message'> & {
  readonly line: number | null;
  readonly column: number | null;
};

/**
 * Checks one map file. A file that it cannot read fails.
 * @param showsAll True if each problem gets a line. Else a file with more than `LISTED_PROBLEMS_MAX` gets a summary of
 * at most 200 lines.
 */
export function checkFile(file: string, showsAll = false): FileReport {
  const bytes = readBytes(file);
  return typeof bytes === 'string'
    ? wholeFileFailed(file, null, bytes)
    : checkBytes(file, bytes, showsAll);
}

/** Checks the content of a map file, which has this name in the report. */
export function checkBytes(file: string, bytes: Buffer, showsAll = false): FileReport {
  const otherFormat = binaryFormatMessage(bytes);
  if (otherFormat !== null) return wholeFileFailed(file, 1, otherFormat);
  if (!isUtf8(bytes)) return wholeFileFailed(file, firstLineNotUtf8(bytes), NOT_UTF8_MESSAGE);
  const name = escapeUnsafeCharacters(file);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const parsed = readDataset(text, COUNTRY_RULES.rules, COUNTRY_RULES.warningRules);
  const lineOf = ({ line, column, jsonPath, message }: Problem, kind = ''): string =>
    `${name}:${line}:${column} ${jsonPath}: ${kind}${message}`;
  if (!parsed.ok) {
    const { problems } = parsed;
    const isListed = showsAll || problems.length <= LISTED_PROBLEMS_MAX;
    const lines = isListed
      ? problems.map((one) => lineOf(one))
      : summaryOfProblems(name, problems, (one) => lineOf(one));
    return { result: 'failed', lines, problems };
  }
  const { warnings, dataset } = parsed;
  return {
    result: 'passed',
    lines: [
      ...(showsAll || warnings.length <= LISTED_PROBLEMS_MAX
        ? warnings.map((one) => lineOf(one, 'warning: '))
        : summaryOfProblems(name, warnings, (one) => lineOf(one, 'warning: '), 'warning')),
      `${name}: ${summaryOf(dataset, warnings.length)}`,
    ],
    warnings,
    dataset,
    text,
  };
}

/** The report on a file that is no JSON text, or cannot be opened. */
function wholeFileFailed(file: string, line: number | null, message: string): FailedReport {
  const name = escapeUnsafeCharacters(file);
  const place = line === null ? name : `${name}:${line}:1 (file)`;
  return {
    result: 'failed',
    lines: [`${place}: ${message}`],
    problems: [{ line, column: line === null ? null : 1, jsonPath: '(file)', message }],
  };
}

/** The content of the file, or a message that says why the file cannot be read. */
export function readBytes(file: string): Buffer | string {
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

const NOT_UTF8_MESSAGE = 'this line is not UTF-8, as JSON must be; save the file as UTF-8';

function firstLineNotUtf8(bytes: Buffer): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return bytes.subarray(0, start).filter((byte) => byte === 10).length + 1;
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

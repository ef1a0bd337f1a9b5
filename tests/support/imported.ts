import { readDataset } from '../../src/claims/check/read';
import type { Dataset } from '../../src/claims/model';
import {
  importFile,
  type ImportOutcome,
  type ImportReport,
  type ImportSettings,
} from '../../src/formats/import/import-file';

const SETTINGS = { title: 'A map', language: 'en', dateModified: '2026-11-29' };

export function importBytes(
  fileName: string,
  content: string | Uint8Array,
  more: Partial<ImportSettings> = {},
): Promise<ImportOutcome> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return importFile(fileName, bytes, { ...SETTINGS, fileName, ...more });
}

/** The map of a file that is to be imported, read again, with the report. The counts must add up. */
export async function imported(
  fileName: string,
  content: string | Uint8Array,
  more: Partial<ImportSettings> = {},
): Promise<{ readonly report: ImportReport; readonly dataset: Dataset }> {
  const outcome = await importBytes(fileName, content, more);
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  const parsed = readDataset(outcome.text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { rows, taken, notTaken } = outcome.report;
  if (rows !== taken + notTaken.length) throw new Error(JSON.stringify(outcome.report));
  return { report: outcome.report, dataset: parsed.dataset };
}

/** The sentence by which a file is refused. */
export async function refusal(fileName: string, content: string | Uint8Array): Promise<string> {
  const outcome = await importBytes(fileName, content);
  if (outcome.kind !== 'refused') throw new Error(JSON.stringify(outcome).slice(0, 1000));
  return outcome.why;
}

/** A table as CSV, with all cells quoted where they need it. */
export const csvOf = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .join('\n');

/** A row for a header, from what its columns are to hold. Other cells are empty. */
export const rowFor = (
  header: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly string[] => header.map((name) => values[name] ?? '');

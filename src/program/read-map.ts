import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../../geo/check/check-file';
import { COUNTRY_RULES } from '../../geo/check/country-rules';
import { readContent } from '../formats/content/read-content';
import { tooLargeMessage, type Table } from '../formats/content/content';
import {
  importFile,
  importSheets,
  type ImportOutcome,
  type ImportSettings,
} from '../formats/import/import-file';
import type { World } from './command';
import { withProgress } from './progress';
import { isTooLarge, sizeOf } from './file-size';

/**
 * Imports a file in another format, or a folder with the sheets of a map as CSV. Never throws: an unreadable file gives a
 * refusal with a sentence.
 */
export async function readMapOf(
  path: string,
  settings: ImportSettings,
  world: World,
): Promise<ImportOutcome> {
  if (isFolder(path)) return readFolder(path);
  if (isTooLarge(path)) return { kind: 'refused', why: tooLargeMessage(sizeOf(path)) };
  const bytes = readBytes(path);
  if (typeof bytes === 'string') return { kind: 'refused', why: bytes };
  return withProgress(world, (reportProgress) =>
    importFile(
      settings.fileName,
      bytes,
      {
        ...settings,
        reportProgress: (step, ...counts) => reportProgress(`${path}: ${step}`, ...counts),
      },
      { countryRules: COUNTRY_RULES },
    ),
  );
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

async function readFolder(folder: string): Promise<ImportOutcome> {
  const names = readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.csv'))
    .sort();
  if (names.length === 0)
    return {
      kind: 'refused',
      why: 'this is a folder; name the files in it, such as geo/*.geojson',
    };
  const tables: Table[] = [];
  for (const name of names) {
    const bytes = readBytes(join(folder, name));
    if (typeof bytes === 'string') return { kind: 'refused', why: `${name}: ${bytes}` };
    const content = await readContent(name, bytes, { headerRow: 1 });
    if (content.kind === 'refused') return { kind: 'refused', why: `${name}: ${content.why}` };
    if (content.kind === 'tables') tables.push(...content.tables);
  }
  return importSheets(
    { kind: 'tables', tables, found: [`${names.length} CSV files`] },
    COUNTRY_RULES,
  );
}

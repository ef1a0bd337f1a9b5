import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../geo/check/check-file';
import type { MapFile } from '../claims/check/schema';
import {
  sheetsOfMap,
  SHEET_NAMES,
  type MapSheets,
  type SheetName,
} from '../formats/sheets/map-sheets';
import { csvFilesOfSheets, workbookOfSheets } from '../formats/sheets/workbook';
import { EXIT_CODES, UsageMistake, firstOperand, ONE_MAP_FILE, type Command } from './command';
import { isJsonName } from './map-source';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes a map file as sheets. "strike-map import" reads them again.',
  operands: ONE_MAP_FILE,
  options: {
    to: {
      type: 'string',
      valueName: 'PATH',
      isRequired: true,
      description:
        'A workbook (map.xlsx), a folder of CSV files, or claims.csv for the claims alone.',
    },
    json: { type: 'boolean', description: 'Writes the result as JSON, for programs.' },
  },
  run(input, { write, tell }) {
    const file = firstOperand(input);
    if (!isJsonName(file))
      throw new UsageMistake(
        `${file} is no map file. Make one first: strike-map import ${file} --to map.geojson.`,
      );
    const report = checkFile(file);
    const hasJson = input.isGiven('json');
    if (report.result === 'failed') {
      if (hasJson) write(`${JSON.stringify({ ok: false, file, problems: report.problems })}\n`);
      else tell(report.lines.map((line) => `${line}\n`).join(''));
      return Promise.resolve(EXIT_CODES.problems);
    }
    const to = input.text('to') ?? '';
    const sheets = sheetsOfMap(JSON.parse(report.text) as MapFile);
    const lost = /\.csv$/i.test(to) ? lostInCsv(sheets) : [];
    const files = writeSheets(sheets, to);
    if (lost.length > 0) tell(`${lossSentence(to, lost)}\n`);
    if (!hasJson) write(`${to} is written.\n`);
    else {
      const rows = Object.fromEntries(SHEET_NAMES.map((name) => [name, sheets[name].length]));
      write(`${JSON.stringify({ ok: true, file, to, files, rows, lost })}\n`);
    }
    return Promise.resolve(EXIT_CODES.fine);
  },
};

/** Writes a workbook, one table of claims, or a folder of tables, depending on the end of the path. Returns the written files. */
function writeSheets(sheets: MapSheets, to: string): readonly string[] {
  if (/\.xlsx$/i.test(to)) {
    writeFileSync(to, workbookOfSheets(sheets));
    return [to];
  }
  const tables = csvFilesOfSheets(sheets);
  if (/\.csv$/i.test(to)) {
    writeFileSync(to, tables.find(({ name }) => name === 'claims.csv')?.text ?? '');
    return [to];
  }
  mkdirSync(to, { recursive: true });
  for (const { name, text } of tables) writeFileSync(join(to, name), text);
  return tables.map(({ name }) => join(to, name));
}

/** The sheets that a single table of claims does not contain. */
const lostInCsv = (sheets: MapSheets): readonly SheetName[] =>
  SHEET_NAMES.filter((name) => name !== 'claims' && sheets[name].length > 0);

const lossSentence = (to: string, lost: readonly SheetName[]): string =>
  `${to} has the claims alone, without ${lost.join(', ')}, and no map can be made of it again. For the whole map write --to ${to.replace(/\.csv$/i, '.xlsx')}, or --to a folder.`;

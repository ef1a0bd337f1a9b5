import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../geo/check/check-file';
import type { MapFile } from '../claims/check/schema';
import { sheetsOfMap } from '../formats/sheets/map-sheets';
import { csvFilesOfSheets, workbookOfSheets } from '../formats/sheets/workbook';
import { EXIT_CODES, firstOperand, ONE_MAP_FILE, type Command } from './command';

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
        'A workbook (claims.xlsx), a folder of CSV files, or claims.csv for the claims alone.',
    },
  },
  run(input, { write, tell }) {
    const report = checkFile(firstOperand(input));
    if (report.result === 'failed') {
      tell(report.lines.map((line) => `${line}\n`).join(''));
      return Promise.resolve(EXIT_CODES.problems);
    }
    const to = input.text('to') ?? '';
    const sheets = sheetsOfMap(JSON.parse(report.text.replace(/^\uFEFF/, '')) as MapFile);
    if (/\.xlsx$/i.test(to)) writeFileSync(to, workbookOfSheets(sheets));
    else if (/\.csv$/i.test(to)) {
      const claims = csvFilesOfSheets(sheets).find(({ name }) => name === 'claims.csv');
      writeFileSync(to, claims?.text ?? '');
      write('A CSV file has the claims alone. A workbook or a folder has the whole map.\n');
    } else {
      mkdirSync(to, { recursive: true });
      for (const { name, text } of csvFilesOfSheets(sheets)) writeFileSync(join(to, name), text);
    }
    write(`${to} is written.\n`);
    return Promise.resolve(EXIT_CODES.fine);
  },
};

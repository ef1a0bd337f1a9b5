import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { arbitraryCell } from '../../../tests/support/arbitrary-cells';
import {
  arbitraryChangeOf,
  arbitraryMadeFile,
  type NamedBytes,
} from '../../../tests/support/arbitrary-bytes';
import { importBytes } from '../../../tests/support/imported';
import { mutatedJson } from '../../../tests/support/json-shapes';
import { SAMPLE_FILES, SAMPLE_MAP } from '../../../tests/support/sample-files';
import { workbookBytes } from '../../../tests/support/workbook-bytes';
import { readDataset } from '../../claims/check/read';
import { UNFORESEEN } from '../content/content';
import { sheetsOfMap, SHEET_NAMES, type MapSheets, type SheetName } from '../sheets/map-sheets';
import { workbookOfSheets } from '../sheets/workbook';

/** Letters of a map for each byte of its file, at most, beside what every map has. */
const PROPORTION = 100;
const LETTERS_OF_ANY_MAP = 20_000;

/** Thousands of runs take a while where others work on the same machine. */
const LONG = { timeout: 300_000 };

/** A sentence for a person: words, and nothing that only a program would say. */
function expectSentence(text: string): void {
  expect(text).toMatch(/\p{L}{2}/u);
  expect(text.length).toBeLessThan(3000);
  expect(text).not.toMatch(/\bundefined\b|\[object |the check refuses/);
  expect(text).not.toBe(UNFORESEEN);
}

/** Whatever a file is: a map that passes the check with counts that add up, or sentences that say what is wrong. */
async function expectOutcome({ name, bytes }: NamedBytes): Promise<void> {
  const outcome = await importBytes(name, bytes);
  switch (outcome.kind) {
    case 'refused':
      expectSentence(outcome.why);
      return;
    case 'problems':
      expect(outcome.problems.length).toBeGreaterThan(0);
      outcome.problems.forEach(({ message }) => expectSentence(message));
      return;
    case 'map':
      expectChecked(outcome.text);
      return;
    case 'imported': {
      const { report, text } = outcome;
      expect(report.taken + report.notTaken.length).toBe(report.rows);
      report.notTaken.forEach(({ why }) => expectSentence(why));
      report.notes.forEach(expectSentence);
      expect(readDataset(text).ok).toBe(true);
      expect(text.length).toBeLessThan(PROPORTION * bytes.length + LETTERS_OF_ANY_MAP);
    }
  }
}

/** The check of any text: a map, or problems with their places. */
function expectChecked(text: string): void {
  const parsed = readDataset(text);
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { line, column, message } of parsed.problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expectSentence(message);
  }
}

describe('a file of any kind', () => {
  it.each(SAMPLE_FILES)('$name is right as it is', async ({ name, bytes }) => {
    const { kind } = await importBytes(name, bytes);
    expect(kind).toBe(
      name === 'map.geojson' ? 'map' : name === 'sheet-of-claims.csv' ? 'refused' : 'imported',
    );
  });

  it('law: with bytes changed, it is a map or a sentence', LONG, async () => {
    await fc.assert(fc.asyncProperty(arbitraryChangeOf(SAMPLE_FILES), expectOutcome), {
      numRuns: 5000,
    });
  });

  it('law: made of parts of all formats, it is a map or a sentence', LONG, async () => {
    await fc.assert(fc.asyncProperty(arbitraryMadeFile, expectOutcome), { numRuns: 3500 });
  });

  it(
    'law: with cells changed in its sheets, a map is a map, or problems by row',
    LONG,
    async () => {
      const sheets = sheetsOfMap(SAMPLE_MAP);
      const places = SHEET_NAMES.flatMap((sheet) =>
        sheets[sheet].flatMap((row, at) =>
          Object.keys(row).map((column) => ({ sheet, at, column })),
        ),
      );
      const change = fc.record({ place: fc.constantFrom(...places), cell: arbitraryCell });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
          const changed = structuredClone(sheets) as Record<SheetName, Record<string, unknown>[]>;
          for (const { place, cell } of changes) {
            const row = changed[place.sheet][place.at];
            if (row !== undefined) row[place.column] = cell;
          }
          const bytes = workbookOfSheets(changed as unknown as MapSheets);
          await expectOutcome({ name: 'map.xlsx', bytes });
        }),
        { numRuns: 200 },
      );
    },
  );

  it('law: the check says of any map file what is wrong with it', LONG, () => {
    const maps = SAMPLE_FILES.filter(({ name }) => name === 'map.geojson');
    const map = JSON.parse(new TextDecoder().decode(maps[0]?.bytes)) as unknown;
    const path = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 9 });
    const text = fc.oneof(
      arbitraryChangeOf(maps).map(({ bytes }) => new TextDecoder().decode(bytes)),
      fc
        .tuple(path, fc.jsonValue())
        .map(([choices, other]) => JSON.stringify(mutatedJson(map, choices, other))),
    );
    fc.assert(fc.property(text, expectChecked), { numRuns: 1500 });
  });
});

/** Small files that would fill the memory, and the limit that each refusal names. */
const TRAPS: readonly (readonly [what: string, file: () => NamedBytes, limit: RegExp])[] = [
  [
    'a wide header over many short rows',
    () => text('a.csv', `${'a,'.repeat(16_000)}\n${'b,c\n'.repeat(2000)}`),
    /at most 1000000 cells/,
  ],
  [
    'a cell in the last row and column of a small workbook',
    () => ({
      name: 'a.xlsx',
      bytes: workbookBytes([
        { name: 'a', xml: '<row r="1048576"><c r="S1048576"><v>1</v></c></row>' },
      ]),
    }),
    /at most 1000000 cells are read of one so small/,
  ],
  [
    'records that share no name',
    () =>
      text(
        'a.json',
        listOf(5000, (at) => `{"${at}":1}`),
      ),
    /at most 16384 columns and 1000000 cells/,
  ],
  [
    'features that share no name',
    () =>
      text(
        'a.json',
        listOf(5000, (at) => `{"type":"Feature","geometry":null,"properties":{"${at}":1}}`),
      ),
    /at most 16384 columns and 1000000 cells/,
  ],
  [
    'lists in lists',
    () =>
      text(
        'a.json',
        `[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${'['.repeat(99_999)}${']'.repeat(99_999)}}}]`,
      ),
    /more than 128 lists and objects/,
  ],
  ['one long word in many cells', repeatedWord, /more than 500 MB of words/],
  [
    'elements in elements',
    () =>
      text('a.kml', `<kml>${'<Folder>'.repeat(9999)}<Placemark/>${'</Folder>'.repeat(9999)}</kml>`),
    /more than 256 elements/,
  ],
];

const text = (name: string, content: string): NamedBytes => ({ name, bytes: strToU8(content) });

const listOf = (count: number, item: (at: number) => string): string =>
  `[${Array.from({ length: count }, (_, at) => item(at)).join(',')}]`;

function repeatedWord(): NamedBytes {
  const rows = Array.from({ length: 20_000 }, (_, at) => {
    const row = at + 1;
    return `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c></row>`;
  });
  const parts = unzipSync(workbookBytes([{ name: 'a', xml: rows.join('') }]));
  const words = `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`;
  return { name: 'a.xlsx', bytes: zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(words) }) };
}

it.each(TRAPS)('%s: the refusal says the limit', async (_, file, limit) => {
  const { name, bytes } = file();
  const outcome = await importBytes(name, bytes);
  expect(outcome.kind === 'refused' && outcome.why).toMatch(limit);
});

it('a very long name of a column does not stand in every record', async () => {
  const rows = '2021,Fort A,It was hit.,1\n'.repeat(500);
  const { bytes } = text('a.csv', `date,site,text,${'x'.repeat(50_000)}\n${rows}`);
  await expectOutcome({ name: 'a.csv', bytes });
});

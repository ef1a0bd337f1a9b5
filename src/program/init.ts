import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Papa from 'papaparse';
import { xlsxOf } from '../formats/sheets/xlsx';
import { EXIT_CODES, UsageMistake, type Command } from './command';
import { SETTINGS_NAME } from './settings';

/** The columns of the template: first those that a claim requires, then others that are often known. */
const COLUMNS = [
  'claim_id',
  'site',
  'latitude',
  'longitude',
  'where_prec',
  'event',
  'event_date',
  'event_type',
  'actors',
  'claimant',
  'attribution',
  'via',
  'about',
  'text',
  'deaths',
  'source_url',
  'source_citation',
  'paragraph',
  'page',
] as const;

/** Invented rows that show how to write a claim. */
const EXAMPLE_ROWS: readonly (readonly string[])[] = [
  'fort-drone|Example Fort|33.3128|44.3615|area|Explosion at Example Fort|2021-06-27|Explosions/Remote violence|Example Group|Example Ministry|statement|A spokesman|occurrence|A drone hit the fort at night.||https://example.org/statement||3|',
  'fort-two-killed|Example Fort|33.3128|44.3615|area|Explosion at Example Fort|2021-06-27|Explosions/Remote violence|Example Group|Example Ministry|statement|A spokesman|fatalities|The drone killed two soldiers.|2|https://example.org/statement||4|',
  'fort-denial|Example Fort|33.3128|44.3615|area|Explosion at Example Fort|2021-06-27|Explosions/Remote violence|Example Group|Example Group|statement||context|The group says that it was not there.||https://example.org/answer||1|',
  'road-shots|Example Road||||Shots on Example Road|2021-07|Battles||Two residents|anonymous||occurrence|Shots were heard for an hour.|||The Example Paper, 3 July 2021||4',
].map((row) => row.split('|'));

/** The meaning of each column, as a sheet of the workbook. */
const EXPLANATIONS: readonly (readonly [string, string])[] = [
  ['column', 'what it holds'],
  ['claim_id', 'A short name of the claim, which never changes: links lead to it.'],
  ['site', 'The name of the place. Rows with the same name and position are one site.'],
  ['latitude, longitude', 'In degrees. Leave both empty if you do not know the place.'],
  [
    'where_prec',
    'How well the place is known: exact, near, district, province, area, country. Empty means that nobody says it.',
  ],
  ['event', 'A short name. Rows with the same site, date and name are one event.'],
  ['event_date', 'A day, a month or a year: 2021-06-27, 2021-06, 2021.'],
  ['event_type', 'What happened, in words of ACLED if you can.'],
  ['actors', 'Who is said to have acted. Several are parted by semicolons.'],
  [
    'claimant',
    'Who speaks. Not the paper that quotes somebody. Empty: the claim is of whoever made the sheet.',
  ],
  ['attribution', 'named, statement, anonymous or reported.'],
  ['via', 'Who read a statement out, if it was somebody else.'],
  [
    'about',
    'occurrence, responsibility, target, fatalities, injuries, damage, weapon, date, location, motive or context.',
  ],
  ['text', 'What is claimed, in one sentence of your own.'],
  [
    'deaths',
    'A number, such as 5, 5-7 or "at least 5". Empty means unknown. 0 means that the claimant says nobody died.',
  ],
  ['source_url', 'Where it can be read.'],
  ['source_citation', 'Which document it is, in words, if it has no address.'],
  [
    'paragraph, page',
    'Where in the document. Columns "time code", "row" and "quote" are read too.',
  ],
  ['hedge, remarks, injuries', 'More columns that you can add. '],
];

/** The JSON Schema of settings in the package. Code editors explain each setting with it. */
const SCHEMA_FILE = join(import.meta.dirname, '../geo/settings.schema.json');

/** The first settings. Each command reads them from the folder of the sheet. */
const firstSettings = (folder: string) => ({
  ...(existsSync(SCHEMA_FILE) && {
    $schema: relative(folder, SCHEMA_FILE).replaceAll('\\', '/'),
  }),
  title: 'My map',
  publisher: 'My name',
  language: 'en',
  out: 'site',
});

const NEXT_STEPS = `This folder holds a sheet for claims, twice: claims.xlsx and claims.csv. Use the one that you like.

1. Open the sheet. Its four rows are made up: write your own in their place, one claim a row.
   The sheet "columns" of claims.xlsx says what each column holds.
2. Open strike-map.json in an editor of texts, and write your title and your name in place of "My map" and "My name".
3. Check it:            npx strike-map check claims.xlsx
4. Build the map:       npx strike-map build claims.xlsx
5. Look at it:          npx strike-map serve site
6. Publish the folder "site" on any web host.

Documents say more: how to publish, where, how to write good claims, and how to correct one.
                        npx strike-map --help   says where they are

Your own columns are kept with each claim. A column with another name is read if you say what it holds:
                        npx strike-map build other.csv --map "Ort=site" --map "Tag=event_date"
In strike-map.json, the same is   "columns": { "Ort": "site", "Tag": "event_date" }
`;

export const initCommand: Command = {
  name: 'init',
  summary: 'Makes a folder with an example, a sheet to fill in, and what to do next.',
  operands: {
    name: 'FOLDER',
    least: 0,
    most: 1,
    description: 'The folder. Without it, the current one.',
  },
  options: { json: { type: 'boolean', description: 'Writes the result as JSON, for programs.' } },
  run({ operands, isGiven }, { write }) {
    const folder = operands[0] ?? '.';
    const files = {
      'claims.xlsx': xlsxOf([
        { name: 'claims', rows: [COLUMNS, ...EXAMPLE_ROWS] },
        { name: 'columns', rows: EXPLANATIONS },
      ]),
      'claims.csv': `\uFEFF${Papa.unparse([[...COLUMNS], ...EXAMPLE_ROWS.map((row) => [...row])], { newline: '\r\n' })}\r\n`,
      [SETTINGS_NAME]: `${JSON.stringify(firstSettings(folder), null, 2)}\n`,
      'NEXT-STEPS.txt': NEXT_STEPS,
    };
    const present = Object.keys(files).filter((name) => existsSync(join(folder, name)));
    if (present.length > 0)
      throw new UsageMistake(
        `${folder} has ${present.join(' and ')} already, and nothing is written over. Name another folder.`,
      );
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    if (isGiven('json'))
      write(`${JSON.stringify({ ok: true, folder, files: Object.keys(files) })}\n`);
    else write(`${folder} has ${Object.keys(files).join(', ')}. NEXT-STEPS.txt says what to do.\n`);
    return Promise.resolve(EXIT_CODES.fine);
  },
};

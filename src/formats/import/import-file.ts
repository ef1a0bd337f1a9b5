import { mapFileText } from './map-file-text';
import { checkMapFile, type MoreRules } from '../../claims/check/read';
import type { JsonPath } from '../../claims/check/positions';
import type { MapFile } from '../../claims/check/schema';
import { shiftNotes } from '../content/column-types';
import {
  Refusal,
  UNFORESEEN,
  type Content,
  type ContentOptions,
  type GoneColumn,
} from '../content/content';
import { quotedList } from '../content/lists';
import { readContent } from '../content/read-content';
import { FORMATS } from '../kinds/formats';
import { isOurMap } from '../kinds/our-map';
import { leaveOutCountries, warningCountryRules } from './country-conflicts';
import type { Format } from './format';
import type { FormatResult, RowNotTaken } from './imported';
import { areMapSheets, readSheets, type SheetProblem } from '../sheets/read-sheets';
import { countsOfMap, makeMap, type MadeCounts, type MadeMap, type MapSettings } from './make-map';
import type { ImportOptions } from './options';
import { rowWarnings, type ColumnNames, type RowWarning } from './row-warnings';
import { refuseLargeMap } from './size-limit';

export interface ImportSettings extends MapSettings, ImportOptions, ContentOptions {
  /** The id of the format, if the person names it. */
  readonly from?: string;
}

/** What an import did. `taken` and `notTaken` together are all rows of the file. */
export interface ImportReport {
  readonly format: string;
  readonly rows: number;
  readonly taken: number;
  readonly notTaken: readonly RowNotTaken[];
  readonly made: MadeCounts;
  readonly columnsNotUnderstood: readonly string[];
  /** Columns that the mapping names but the file does not have. */
  readonly columnsGone: readonly GoneColumn[];
  /** What the import found and decided, one sentence each. */
  readonly notes: readonly string[];
}

export type ImportOutcome =
  | {
      readonly kind: 'imported';
      /** The map file, as JSON. */
      readonly text: string;
      readonly report: ImportReport;
      /** For each column of the file: its field, or `other`. Empty if the file has no columns. */
      readonly columns: Readonly<Record<string, string>>;
      readonly warnings: readonly RowWarning[];
    }
  /** The file is already a map file. */
  | { readonly kind: 'map'; readonly text: string }
  /** The sheets of a map have mistakes. */
  | { readonly kind: 'problems'; readonly problems: readonly SheetProblem[] }
  | {
      readonly kind: 'refused';
      readonly why: string;
      /** If columns are missing: the columns that the mapping names but the file does not have. */
      readonly columnsGone?: readonly GoneColumn[];
    };

/** What an import needs besides the file. */
export interface ImportKnowledge {
  /** The known formats, in the order in which they are tried. */
  readonly formats?: readonly Format[];
  /** Rules about countries. They need the outlines of countries, which are not part of this folder. */
  readonly countryRules?: MoreRules;
}

/** Reads a file in any known format and makes a map file of it. Never throws. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  settings: ImportSettings,
  knowledge: ImportKnowledge = {},
): Promise<ImportOutcome> {
  try {
    return await outcomeOfFile(name, bytes, settings, knowledge);
  } catch (error) {
    if (!(error instanceof Refusal)) return { kind: 'refused', why: UNFORESEEN };
    return { kind: 'refused', why: error.message, columnsGone: error.columnsGone };
  }
}

async function outcomeOfFile(
  name: string,
  bytes: Uint8Array,
  settings: ImportSettings,
  { formats, countryRules = {} }: ImportKnowledge,
): Promise<ImportOutcome> {
  // The cells and rows of the file end with this step, so that the memory does not hold them beside the map and its text.
  const read = await readFile(name, bytes, settings, formats);
  switch (read.kind) {
    case 'sheets':
      return importSheets(read.content, countryRules);
    case 'made':
      settings.reportProgress?.('checking the map');
      return outcomeOf(read, countryRules);
    default:
      return read;
  }
}

/** A map made of the rows of a file, before it is checked. */
interface MadeOfFile {
  readonly kind: 'made';
  readonly map: MadeMap;
  readonly report: ImportReport;
  readonly columns: Readonly<Record<string, string>>;
  readonly columnNames: ColumnNames | undefined;
}

type ReadFile =
  | MadeOfFile
  | { readonly kind: 'sheets'; readonly content: Content }
  | Extract<ImportOutcome, { readonly kind: 'map' | 'refused' }>;

async function readFile(
  name: string,
  bytes: Uint8Array,
  settings: ImportSettings,
  formats: readonly Format[] | undefined,
): Promise<ReadFile> {
  settings.reportProgress?.('reading the file');
  const content = await readContent(name, bytes, settings);
  if (content.kind === 'refused') return content;
  if (settings.from === undefined && isOurMap(content) && content.kind === 'json')
    return { kind: 'map', text: content.text };
  if (settings.from === undefined && content.kind === 'tables' && areMapSheets(content.tables))
    return {
      kind: 'sheets',
      content: await readContent(name, bytes, { ...settings, headerRow: 1 }),
    };
  const format = formatOf(content, settings.from, formats);
  if (typeof format === 'string') return { kind: 'refused', why: format };
  const result = format.read(content, settings);
  if (typeof result === 'string') return { kind: 'refused', why: result };
  return madeOfFile(format, content, result, settings);
}

function madeOfFile(
  format: Format,
  content: Exclude<Content, { readonly kind: 'refused' }>,
  result: FormatResult,
  settings: ImportSettings,
): MadeOfFile {
  refuseLargeMap(result.rows);
  const map = makeMap(result, settings);
  return {
    kind: 'made',
    map,
    columns: result.columns ?? {},
    columnNames: result.columnNames,
    report: {
      format: format.id,
      rows: result.rows.length + result.notTaken.length,
      taken: result.rows.length,
      notTaken: result.notTaken,
      made: map.made,
      columnsNotUnderstood: result.columnsNotUnderstood,
      columnsGone: result.columnsGone ?? [],
      notes: [
        ...(content.found.length === 0 ? [] : [`Found: ${content.found.join(', ')}.`]),
        ...result.notes,
        ...(content.kind === 'tables' ? shiftNotes(content.tables) : []),
        ...map.notes,
      ],
    },
  };
}

/** Makes a map of the sheets that `strike-map export` writes, or of sheets in the same form. */
export function importSheets(content: Content, countryRules: MoreRules = {}): ImportOutcome {
  if (content.kind !== 'tables') return { kind: 'refused', why: 'The file has no sheets.' };
  const sheets = readSheets(content.tables, countryRules);
  if (!sheets.ok) return { kind: 'problems', problems: sheets.problems };
  const file = JSON.parse(sheets.text) as MapFile;
  return {
    kind: 'imported',
    text: sheets.text,
    columns: {},
    report: {
      format: 'sheets',
      rows: sheets.rowCount,
      taken: sheets.rowCount,
      notTaken: [],
      made: countsOfMap(file),
      columnsNotUnderstood: [],
      columnsGone: [],
      notes: [
        ...(content.found.length === 0 ? [] : [`Found: ${content.found.join(', ')}.`]),
        ...(sheets.otherSheets.length === 0
          ? []
          : [`Not read, because no map has such sheets: ${quotedList(sheets.otherSheets)}.`]),
      ],
    },
    warnings: sheets.warnings,
  };
}

/** The format of a content, or a sentence that says that no format fits. @param from The format's id, if the person names it. */
function formatOf(
  content: Content,
  from?: string,
  formats: readonly Format[] = FORMATS,
): Format | string {
  if (from !== undefined)
    return (
      formats.find(({ id }) => id === from) ??
      `There is no format “${from}”. The formats are ${formats.map(({ id }) => id).join(', ')}.`
    );
  return (
    formats.find((format) => format.isOf(content)) ??
    'The file is in no format that is known. Save it as a table (CSV or XLSX) with one claim a row.'
  );
}

function outcomeOf(
  { map: { file, rowOf, untyped }, report, columns, columnNames }: MadeOfFile,
  { rules = [], warningRules = [] }: MoreRules,
): ImportOutcome {
  const conflicts: JsonPath[] = [];
  const checked = checkMapFile(file, {
    warningRules: [...warningCountryRules(rules, conflicts), ...warningRules],
  });
  if (!checked.ok)
    return {
      kind: 'refused',
      why: `The rows make a map that the check refuses: ${checked.problems
        .slice(0, 3)
        .map(({ jsonPath, message }) => `${jsonPath}: ${message}`)
        .join('; ')}.`,
    };
  leaveOutCountries(file, conflicts);
  return {
    kind: 'imported',
    text: mapFileText(file),
    columns,
    report,
    warnings: rowWarnings(file, checked.warnings, { rowOf, untyped, columns: columnNames }),
  };
}

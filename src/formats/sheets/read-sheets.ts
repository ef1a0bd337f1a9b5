import type { MapFile } from '../../claims/check/schema';
import { mapFileText } from '../import/map-file-text';
import { checkMapFile, type MoreRules, type Remark } from '../../claims/check/read';
import { cellText } from '../content/cell-kind';
import type { Table } from '../content/content';
import type { RowWarning } from '../import/row-warnings';
import type { SheetRow } from './columns';
import {
  groupBy,
  keyOfClaim,
  mapOfSheets,
  SHEET_NAMES,
  type MapSheets,
  type SheetName,
} from './map-sheets';
import { withoutApostrophe } from './workbook';

/** A mistake in a sheet, and its place. */
export interface SheetProblem {
  /** Sheet, row and column, such as `claims, row 12, about`. */
  readonly place: string;
  readonly message: string;
}

export type ReadSheets =
  | {
      readonly ok: true;
      readonly text: string;
      readonly rowCount: number;
      /** Names of the sheets that do not belong to a map. They are not read. */
      readonly otherSheets: readonly string[];
      readonly warnings: readonly RowWarning[];
    }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

/** True if the tables are the sheets of a map: sites, events and claims, connected by ids. */
export function areMapSheets(tables: readonly Table[]): boolean {
  const byName = new Map(tables.map((table) => [sheetNameOf(table), table.header]));
  if (byName.get('map')?.join() === 'member,value') return true;
  return (
    byName.get('sites')?.includes('id') === true &&
    ['site', 'claimant', 'text'].every((column) => byName.get('claims')?.includes(column) === true)
  );
}

/** The name of a map's sheet, from a sheet or from a file in a folder. Null if it is another sheet. */
function sheetNameOf({ name }: Table): SheetName | null {
  const plain = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.(csv|tsv|txt)$/i, '')
    .trim()
    .toLowerCase();
  return SHEET_NAMES.find((one) => one === plain) ?? null;
}

interface ReadRow {
  readonly line: number;
  readonly row: SheetRow;
}

/** Makes the map file of its sheets. Otherwise lists the mistakes by sheet, row and column. */
export function readSheets(tables: readonly Table[], moreRules: MoreRules = {}): ReadSheets {
  const rowsOf = (name: SheetName): readonly ReadRow[] =>
    tables.filter((table) => sheetNameOf(table) === name).flatMap(rowsOfTable);
  const read = Object.fromEntries(SHEET_NAMES.map((name) => [name, rowsOf(name)])) as RowsBySheet;
  const sheets = Object.fromEntries(
    SHEET_NAMES.map((name) => [name, read[name].map(({ row }) => row)]),
  ) as unknown as MapSheets;
  const orphans = [
    ...tables.flatMap(rowsOfOddLength),
    ...namelessRows(read),
    ...eventsWithoutSite(read),
    ...claimsWithoutOwner(read),
  ];
  const file = mapOfSheets(sheets);
  const checked = checkMapFile(file, moreRules);
  const found = checked.ok ? [] : placesInSheets(checked.problems, read).map(problemOf);
  const problems = [...orphans, ...found];
  if (problems.length > 0 || !checked.ok) return { ok: false, problems };
  const rowCount = SHEET_NAMES.reduce((sum, name) => sum + read[name].length, 0);
  const otherSheets = tables
    .filter((table) => sheetNameOf(table) === null && table.rows.length > 0)
    .map(({ name }) => name);
  return {
    ok: true,
    // The cast is safe, because the check has passed.
    text: mapFileText(file as MapFile),
    rowCount,
    otherSheets,
    warnings: placesInSheets(checked.warnings, read),
  };
}

/** Problems of rows with more cells than the header. The values in the further cells would be lost. */
function rowsOfOddLength(table: Table): SheetProblem[] {
  const sheet = sheetNameOf(table);
  if (sheet === null) return [];
  return table.rows.flatMap(({ line, why }) =>
    why === undefined ? [] : [{ place: `${sheet}, row ${line}`, message: why }],
  );
}

function rowsOfTable({ header, rows }: Table): readonly ReadRow[] {
  return rows.map(({ line, cells }) => ({
    line,
    row: Object.fromEntries(
      header.flatMap((column, at) => {
        const cell = cells[at];
        if (cell === undefined || cell === '') return [];
        return [[column, typeof cell === 'number' ? cell : withoutApostrophe(cellText(cell))]];
      }),
    ),
  }));
}

const idOf = ({ row }: ReadRow, column: string): string => String(row[column] ?? '').trim();

type RowsBySheet = Readonly<Record<SheetName, readonly ReadRow[]>>;

/** The column whose value must be unique in its sheet. Corrections have none. */
const NAME_COLUMNS = [
  ['map', 'member'],
  ['sites', 'id'],
  ['events', 'id'],
  ['claims', 'id'],
  ['actors', 'id'],
  ['sources', 'id'],
] as const;
/** Sheets whose rows become members of one object. Of two rows with the same name, only the last would be kept. */
const MEMBER_SHEETS: ReadonlySet<SheetName> = new Set(['map', 'actors', 'sources']);

/** Problems of rows without a name, or with the same name as another row of the sheet. */
function namelessRows(read: RowsBySheet): SheetProblem[] {
  return NAME_COLUMNS.flatMap(([sheet, column]) => {
    const lineByName = new Map<string, number>();
    return read[sheet].flatMap((row): SheetProblem[] => {
      const name = idOf(row, column);
      const place = `${sheet}, row ${row.line}, ${column}`;
      if (name === '') return [{ place, message: `the ${column} is missing; write it` }];
      const earlier = lineByName.get(name);
      if (earlier === undefined || !MEMBER_SHEETS.has(sheet)) {
        lineByName.set(name, row.line);
        return [];
      }
      return [{ place, message: `“${name}” stands in row ${earlier}, too; keep one` }];
    });
  });
}

function eventsWithoutSite({ events, sites }: RowsBySheet): SheetProblem[] {
  const ids = new Set(sites.map((site) => idOf(site, 'id')));
  return events
    .filter((event) => !ids.has(idOf(event, 'site')))
    .map((event) => ({
      place: `events, row ${event.line}, site`,
      message: `there is no site “${idOf(event, 'site')}”; write the id of a row in the sheet sites`,
    }));
}

function claimsWithoutOwner({ sites, events, claims }: RowsBySheet): SheetProblem[] {
  const siteIds = new Set(sites.map((site) => idOf(site, 'id')));
  const eventKeys = new Set(events.map((event) => `${idOf(event, 'site')}\n${idOf(event, 'id')}`));
  return claims.flatMap((claim) => {
    const [site, event] = [idOf(claim, 'site'), idOf(claim, 'event')];
    if (!siteIds.has(site))
      return [
        {
          place: `claims, row ${claim.line}, site`,
          message: `there is no site “${site}”; write the id of a row in the sheet sites`,
        },
      ];
    if (event === '' || eventKeys.has(`${site}\n${event}`)) return [];
    return [
      {
        place: `claims, row ${claim.line}, event`,
        message: `the site “${site}” has no event “${event}”; write the id of a row in the sheet events, or leave the cell empty`,
      },
    ];
  });
}

const problemOf = ({ sheet, row, column, message }: RowWarning): SheetProblem => ({
  place: [sheet, row === null ? null : `row ${row}`, column].filter((part) => part).join(', '),
  message,
});

/** The remarks with their places in the sheets. The path in the map file leads to the row of its record. */
function placesInSheets(remarks: readonly Remark[], read: RowsBySheet): readonly RowWarning[] {
  const bySite = (rows: readonly ReadRow[]) => groupBy(rows, (row) => idOf(row, 'site'));
  const byId = (rows: readonly ReadRow[]) => new Map(rows.map((row) => [idOf(row, 'id'), row]));
  const places = {
    ...read,
    actorById: byId(read.actors),
    sourceById: byId(read.sources),
    eventsBySite: bySite(read.events),
    claimsByOwner: groupBy(read.claims, (row) =>
      keyOfClaim({ site: idOf(row, 'site'), event: idOf(row, 'event') }),
    ),
  };
  return remarks.map((remark) => placeInSheet(remark, places));
}

interface Places extends RowsBySheet {
  readonly actorById: ReadonlyMap<string, ReadRow>;
  readonly sourceById: ReadonlyMap<string, ReadRow>;
  readonly eventsBySite: ReadonlyMap<string, readonly ReadRow[]>;
  readonly claimsByOwner: ReadonlyMap<string, readonly ReadRow[]>;
}

function placeInSheet(
  { jsonPath, inTable }: Remark,
  { sites, corrections, actorById, sourceById, eventsBySite, claimsByOwner }: Places,
): RowWarning {
  const at = (sheet: SheetName, row: ReadRow | undefined, rest: string): RowWarning => ({
    sheet,
    row: row?.line ?? null,
    column: rest.replace(/^\.?(properties\.?)?/, '') || null,
    message: inTable,
  });
  const dictionary = /^(actors|sources)(?:\.([\w-]+)|\["([^"]+)"\])(.*)$/.exec(jsonPath);
  if (dictionary !== null) {
    const [, sheet, plainId, quotedId, rest = ''] = dictionary;
    const id = plainId ?? quotedId ?? '';
    const rowById = sheet === 'actors' ? actorById : sourceById;
    return at(sheet as SheetName, rowById.get(id), rest);
  }
  const correction = /^corrections\[(\d+)\](.*)$/.exec(jsonPath);
  if (correction !== null)
    return at('corrections', corrections[Number(correction[1])], correction[2] ?? '');
  const site = /^features\[(\d+)\](.*)$/.exec(jsonPath);
  if (site === null) return at('map', undefined, jsonPath);
  const siteRow = sites[Number(site[1])];
  const ofSite = siteRow === undefined ? '' : idOf(siteRow, 'id');
  const siteRest = site[2] ?? '';
  const event = /^\.properties\.events\[(\d+)\](.*)$/.exec(siteRest);
  const eventRow = eventsBySite.get(ofSite)?.[Number(event?.[1])];
  const claim = /^(?:\.properties)?\.claims\[(\d+)\](.*)$/.exec(event?.[2] ?? siteRest);
  const ofEvent = event === null || eventRow === undefined ? '' : idOf(eventRow, 'id');
  if (claim !== null) {
    const own = claimsByOwner.get(keyOfClaim({ site: ofSite, event: ofEvent }));
    return at('claims', own?.[Number(claim[1])], claim[2] ?? '');
  }
  return event === null ? at('sites', siteRow, siteRest) : at('events', eventRow, event[2] ?? '');
}

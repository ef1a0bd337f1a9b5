import { checkMapFile, type Remark } from '../../claims/check/read';
import { cellText } from '../content/cell-kind';
import type { Table } from '../content/content';
import type { SheetRow } from './columns';
import { mapOfSheets, SHEET_NAMES, type MapSheets, type SheetName } from './map-sheets';
import { withoutApostrophe } from './workbook';

/** What is wrong in a sheet, and where. */
export interface SheetProblem {
  /** Such as `claims, row 12, about`. */
  readonly place: string;
  readonly message: string;
}

export type ReadSheets =
  | {
      readonly ok: true;
      readonly text: string;
      readonly rowCount: number;
      readonly warnings: readonly Remark[];
    }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

/** True if the tables are the sheets of a map: sites, events and claims, joined by ids. */
export function areMapSheets(tables: readonly Table[]): boolean {
  const byName = new Map(tables.map((table) => [sheetNameOf(table), table.header]));
  if (byName.get('map')?.join() === 'member,value') return true;
  return (
    byName.get('sites')?.includes('id') === true &&
    ['site', 'claimant', 'text'].every((column) => byName.get('claims')?.includes(column) === true)
  );
}

/** The name of a sheet, or of a file in a folder of sheets. */
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

/** Makes the map file of its sheets, or says what is wrong by sheet, row and column. */
export function readSheets(tables: readonly Table[]): ReadSheets {
  const rowsOf = (name: SheetName): readonly ReadRow[] =>
    tables.filter((table) => sheetNameOf(table) === name).flatMap(rowsOfTable);
  const read = Object.fromEntries(SHEET_NAMES.map((name) => [name, rowsOf(name)])) as RowsBySheet;
  const sheets = Object.fromEntries(
    SHEET_NAMES.map((name) => [name, read[name].map(({ row }) => row)]),
  ) as unknown as MapSheets;
  const orphans = [...eventsWithoutSite(read), ...claimsWithoutOwner(read)];
  const file = mapOfSheets(sheets);
  const checked = checkMapFile(file);
  const problems = [
    ...orphans,
    ...(checked.ok ? [] : checked.problems.map((problem) => problemInSheet(problem, read))),
  ];
  if (problems.length > 0 || !checked.ok) return { ok: false, problems };
  const rowCount = SHEET_NAMES.reduce((sum, name) => sum + read[name].length, 0);
  return {
    ok: true,
    text: `${JSON.stringify(file, null, 2)}\n`,
    rowCount,
    warnings: checked.warnings,
  };
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

/** The place of a problem in the sheets. Its path in the map file leads to the row that the record came from. */
function problemInSheet(
  { jsonPath, message }: Remark,
  { sites, events, claims, actors, sources, corrections }: RowsBySheet,
): SheetProblem {
  const at = (sheet: SheetName, row: ReadRow | undefined, rest: string): SheetProblem => ({
    place: [
      sheet,
      row === undefined ? null : `row ${row.line}`,
      rest.replace(/^\.?(properties\.?)?/, ''),
    ]
      .filter((part) => part !== null && part !== '')
      .join(', '),
    message,
  });
  const dictionary = /^(actors|sources)(?:\.([\w-]+)|\["([^"]+)"\])(.*)$/.exec(jsonPath);
  if (dictionary !== null) {
    const [, sheet, plainId, quotedId, rest = ''] = dictionary;
    const id = plainId ?? quotedId;
    const rows = sheet === 'actors' ? actors : sources;
    return at(
      sheet as SheetName,
      rows.find((row) => idOf(row, 'id') === id),
      rest,
    );
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
  const eventRow = events.filter((row) => idOf(row, 'site') === ofSite)[Number(event?.[1])];
  const claim = /^(?:\.properties)?\.claims\[(\d+)\](.*)$/.exec(event?.[2] ?? siteRest);
  const ofEvent = event === null || eventRow === undefined ? '' : idOf(eventRow, 'id');
  if (claim !== null) {
    const own = claims.filter(
      (row) => idOf(row, 'site') === ofSite && idOf(row, 'event') === ofEvent,
    );
    return at('claims', own[Number(claim[1])], claim[2] ?? '');
  }
  return event === null ? at('sites', siteRow, siteRest) : at('events', eventRow, event[2] ?? '');
}

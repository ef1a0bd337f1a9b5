import type { Content } from '../content/content';
import { cellText } from '../content/cell-kind';
import { tablesOf } from '../content/record-table';
import { numberClaim } from '../import/claims-of-row';
import type { Format } from '../import/format';
import type { ImportedClaim, ImportedRow } from '../import/imported';
import type { RowCells } from '../import/row-cells';
import { tableKind } from '../import/table-kind';
import { coarseDate } from './coarse-date';
import { documentsOf, speakerOf } from './ucdp-sources';

/** UCDP's names for its three types of violence. The key is UCDP's code. */
const VIOLENCE: ReadonlyMap<string, string> = new Map([
  ['1', 'State-based conflict'],
  ['2', 'Non-state conflict'],
  ['3', 'One-sided violence'],
]);

const NEEDS = [
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'latitude',
  'longitude',
  'date_prec',
  'date_start',
  'best',
];

const table = tableKind({
  id: 'ucdp-ged',
  name: 'UCDP GED',
  needs: NEEDS,
  makers: { name: 'Uppsala Conflict Data Program (UCDP)', url: 'https://ucdp.uu.se/' },
  codebook: 'ucdp',
  columns: {
    site: ['where_coordinates'],
    latitude: ['latitude'],
    longitude: ['longitude'],
    where_prec: ['where_prec'],
    country: ['country'],
    admin1: ['adm_1'],
    event_id: ['id'],
    event: ['dyad_name'],
    event_date: ['date_start'],
    event_end: ['date_end'],
  },
  uses: [
    'side_a',
    'side_b',
    'type_of_violence',
    'best',
    'low',
    'high',
    'geom_wkt',
    'source_article',
    'source_original',
  ],
  keeps: [
    ...['relid', 'year', 'active_year', 'start_year', 'end_year', 'code_status', 'iso3', 'region'],
    ...['conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id'],
    ...['side_a_dset_id', 'side_a_new_id', 'side_b_dset_id', 'side_b_new_id', 'gwnoa', 'gwnob'],
    ...['number_of_sources', 'source_office', 'source_date', 'source_headline'],
    ...['where_prec', 'where_description', 'adm_2', 'priogrid_gid'],
    ...['country_id', 'event_clarity', 'date_prec', 'date_start', 'date_end'],
    ...['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'],
  ],
  dateOf: (cells, date) => coarseDate(date, unitOf(cells.named('date_prec'))),
  textOf,
  moreClaims: (cells, base) => deathsClaims(cells, base),
  finish,
  notesOf: (_, { rows }) => [
    'The date, the place and the numbers are those of UCDP. Cite it (Sundberg and Melander 2013), and keep to the licence of your release.',
    ...countNote(
      rows.filter(({ claims }) => isUnfinished(claims[0]?.other?.['code_status'])).length,
      'UCDP has not finished coding; their remarks say it.',
    ),
    ...countNote(
      rows.filter(({ event }) => [...event.actors, ...event.targets].some(isPlaceholder)).length,
      'name an actor by a number such as XXX475, because UCDP has not named it yet.',
    ),
  ],
});

/** UCDP's Georeferenced Event Dataset, both yearly and candidate releases. */
export const ucdpGed: Format = {
  ...table,
  isOf: (content) => table.isOf(content) || isHeaderless(content),
  read: (content, options) =>
    isHeaderless(content)
      ? 'This looks like UCDP GED without its row of names. Put that row above the first one, from another release with the same columns, or take another release.'
      : table.read(content, options),
};

/** True for GED without column names. It is recognised by the number of columns and by a point in WKT. */
function isHeaderless(content: Content): boolean {
  return tablesOf(content).some(
    ({ isHeaderAbsent, header, rows }) =>
      isHeaderAbsent &&
      header.length >= 41 &&
      header.length <= 50 &&
      rows
        .slice(0, 20)
        .some(({ cells }) => cells.some((cell) => /^POINT ?\(\S+ \S+\)$/.test(cellText(cell)))),
  );
}

const countNote = (count: number, rest: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? 'row' : 'rows'}: ${rest}`];

const isPlaceholder = (name: string): boolean => /^XXX\d+$/.test(name);
const isUnfinished = (status = ''): boolean => !/^(?:clear)?$/i.test(status);
const isCivilians = (name: string): boolean => /^civilians$/i.test(name);

const unitOf = (code: string) =>
  (({ 2: 'days', 3: 'days', 4: 'month', 5: 'year' }) as const)[Number(code)] ?? 'day';

function textOf(cells: RowCells): string {
  const [a, b] = [cells.named('side_a'), cells.named('side_b')];
  if (a === '' && b === '') return 'Organised actors used armed force.';
  if (isCivilians(b)) return `${a || 'An actor'} used armed force against civilians.`;
  const isOneSided = cells.named('type_of_violence') === '3';
  if (a === '' || b === '') return `${a || b} used armed force.`;
  return isOneSided
    ? `${a} used armed force against ${b}.`
    : `${a} and ${b} used armed force against each other.`;
}

/** Claims of deaths. They are UCDP's own estimates, even if the row names another speaker. */
function deathsClaims(cells: RowCells, base: ImportedClaim): readonly ImportedClaim[] {
  const [best = '', low = '', high = ''] = ['best', 'low', 'high'].map((column) =>
    cells.named(column),
  );
  const written = [
    best === '' ? '' : `best estimate ${best}`,
    low === '' ? '' : `lowest ${low}`,
    high === '' ? '' : `highest ${high}`,
  ].filter((part) => part !== '');
  if (written.length === 0) return [];
  const isOne = best === low && best === high;
  const ofUcdp: ImportedClaim = {
    claimant: null,
    attribution: 'reported',
    about: 'fatalities',
    text: '',
    source: base.source,
    locator: base.locator,
  };
  const bounds = { low: people(low), best: people(best), high: people(high) };
  return [numberClaim(ofUcdp, 'fatalities', isOne ? best : written.join(', '), bounds)];
}

/** Claims of which sides fought. UCDP codes them, even if the row names another speaker. */
function sidesClaims(actors: readonly string[]): readonly ImportedClaim[] {
  if (actors.length === 0) return [];
  const text = actors.length === 1 ? 'Side that used armed force' : 'Sides that used armed force';
  return [
    {
      claimant: null,
      attribution: 'reported',
      about: 'responsibility',
      text: `${text}: ${actors.join('; ')}`,
      namedActors: actors,
      source: null,
      locator: {},
    },
  ];
}

const people = (text = ''): number | undefined =>
  /^\d{1,7}(?:\.0+)?$/.test(text) ? Number(text) : undefined;

function finish(row: ImportedRow, cells: RowCells): ImportedRow {
  const sides = [cells.named('side_a'), cells.named('side_b')].filter((side) => side !== '');
  const code = cells.named('type_of_violence');
  const type = VIOLENCE.get(code) ?? code;
  const isOneSided = cells.named('type_of_violence') === '3';
  const targets = sides.filter((side, at) => isCivilians(side) || (isOneSided && at === 1));
  const actors = sides.filter((side) => !targets.includes(side));
  const { source, more } = documentsOf(cells);
  const speaker = speakerOf(cells.named('source_original'));
  const status = cells.named('code_status');
  const unnamed = speaker.claimant === null ? cells.named('source_original') : '';
  const [occurrence, ...others] = row.claims;
  if (occurrence === undefined) return row;
  return {
    ...row,
    event: {
      ...row.event,
      ...(type !== '' && { type }),
      actors,
      targets,
    },
    claims: [
      {
        ...occurrence,
        ...speaker,
        ...(isUnfinished(status) && {
          remarks: `UCDP has not finished coding this row: “${status}”.`,
        }),
        source,
        other: {
          ...occurrence.other,
          ...(unnamed !== '' && { source_original: unnamed }),
          ...more,
        },
      },
      // The document says what happened. The estimate is only in UCDP's own row.
      ...others.map((claim) => ({ ...claim, source: null })),
      ...sidesClaims(actors),
    ],
  };
}

import type { ImportedRow } from '../import/imported';
import type { RowCells } from '../import/row-cells';
import { tableKind } from '../import/table-kind';
import { coarseDate } from './coarse-date';

/** ACLED's event tables: the older exports, and those with 31 columns. */
export const acled = tableKind({
  id: 'acled',
  name: 'ACLED events',
  needs: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'latitude', 'longitude', 'notes'],
  makers: { name: 'ACLED', url: 'https://acleddata.com/' },
  codebook: 'acled',
  columns: {
    site: ['location'],
    latitude: ['latitude'],
    longitude: ['longitude'],
    where_prec: ['geo_precision'],
    country: ['country'],
    admin1: ['admin1'],
    event_id: ['event_id_cnty'],
    event_date: ['event_date'],
    event_type: ['event_type'],
    sub_event_type: ['sub_event_type'],
    text: ['notes'],
    deaths: ['fatalities'],
    source: ['source'],
  },
  uses: ['actor1', 'actor2', 'year'],
  keeps: [
    ...['data_id', 'iso', 'iso3', 'event_id_no_cnty', 'time_precision', 'geo_precision'],
    ...['disorder_type', 'assoc_actor_1', 'assoc_actor_2', 'inter1', 'inter2', 'interaction'],
    ...['civilian_targeting', 'region', 'admin2', 'admin3', 'source_scale', 'tags', 'timestamp'],
  ],
  dateOf: (cells, date) => coarseDate(date, unitOf(cells.named('time_precision'))),
  finish,
  notesOf: () => [
    'ACLED’s terms forbid to publish its rows; use the map for yourself, or ask ACLED.',
    'ACLED’s codes of how well a place is known are taken as classes of UCDP: 1 and 2 as 2, 3 as 4. They do not match exactly.',
  ],
});

const unitOf = (code: string) => (({ 2: 'days', 3: 'month' }) as const)[Number(code)] ?? 'day';

/** ACLED writes civilians as the second actor, with their country in brackets. In this model they are targets. */
const isCivilians = (name: string): boolean => /^civilians(?: ?\(.*\))?$/i.test(name);

function finish(row: ImportedRow, cells: RowCells): ImportedRow {
  const actors = [cells.named('actor1'), cells.named('actor2')].filter((name) => name !== '');
  const what = row.event.subType ?? row.event.type;
  const where = row.site.name;
  return {
    ...row,
    event: {
      ...row.event,
      ...(what !== undefined && { name: where === undefined ? what : `${what}, ${where}` }),
      actors: actors.filter((name) => !isCivilians(name)),
      targets: actors.filter(isCivilians),
    },
  };
}

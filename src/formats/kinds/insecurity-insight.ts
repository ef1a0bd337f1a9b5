import type { ImportedRow } from '../import/imported';
import { withMoreValues } from '../import/other-values';
import { shortName } from '../import/short-name';
import type { RowCells } from '../import/row-cells';
import { splitList } from '../values/links';
import { tableKind } from '../import/table-kind';

/** Words that mean that the perpetrator is unknown. */
const NOBODY =
  /^(?:|unidentified.*|unknown.*|no information|not (?:applicable|known|stated)|n\/?a|none|-)$/i;

/** Insecurity Insight's workbooks and lists: health, education, aid, food and protection. */
export const insecurityInsight = tableKind({
  id: 'insecurity-insight',
  name: 'Insecurity Insight',
  needs: ['Date', 'Event Description', 'Country ISO', 'Latitude', 'Geo Precision', 'SiND Event ID'],
  makers: { name: 'Insecurity Insight', url: 'https://insecurityinsight.org/' },
  codebook: 'insecurity-insight',
  columns: {
    latitude: ['latitude'],
    longitude: ['longitude'],
    where_prec: ['geo precision'],
    country: ['country'],
    admin1: ['admin 1'],
    event_id: ['sind event id'],
    event_date: ['date'],
    text: ['event description'],
  },
  uses: ['reported perpetrator name'],
  keeps: [
    ...['country iso', 'geo precision', 'location of incident', 'reported perpetrator'],
    ...['weapon carried/used', 'infrastructure affected'],
  ],
  finish,
  notesOf: () => [
    'Insecurity Insight names no document, so its own file is the source. A perpetrator is one that was reported.',
  ],
});

function finish(row: ImportedRow, cells: RowCells): ImportedRow {
  const perpetrator = cells.named('reported perpetrator name');
  const actors = splitList(perpetrator, 'comma').filter((name) => !NOBODY.test(name));
  const [claim] = row.claims;
  const unnamed =
    actors.length === 0 && perpetrator !== '' ? { 'Reported Perpetrator Name': perpetrator } : {};
  const place = [row.site.admin1, cells.named('country')].filter(Boolean).join(', ');
  return {
    ...row,
    site: { ...row.site, ...(place !== '' && { name: place }) },
    event: {
      ...row.event,
      name: shortName(withoutMonth(claim?.text ?? '')) || 'Event',
      actors,
    },
    claims: withMoreValues(row.claims, unnamed),
  };
}

/** The text without the month or day at its start: `March 2024: A warehouse …`. */
const withoutMonth = (text: string): string =>
  text.replace(/^(?:\d{1,2} )?[A-Z][a-z]+ \d{4}: */, '');

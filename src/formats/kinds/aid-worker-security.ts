import type { ImportedClaim, ImportedRow, ImportedSite } from '../import/imported';
import { withMoreValues } from '../import/other-values';
import { shortName } from '../import/short-name';
import type { RowCells } from '../import/row-cells';
import { tableKind } from '../import/table-kind';

/** The Aid Worker Security Database, as downloaded from its site or from HDX. */
export const aidWorkerSecurity = tableKind({
  id: 'aid-worker-security',
  name: 'the Aid Worker Security Database',
  needs: ['Incident ID', 'Year', 'Month', 'Means of attack', 'Total affected', 'Details'],
  makers: {
    name: 'Aid Worker Security Database, Humanitarian Outcomes',
    url: 'https://www.aidworkersecurity.org/',
    licence: 'CC BY',
  },
  columns: {
    latitude: ['latitude'],
    longitude: ['longitude'],
    country: ['country code', 'country'],
    admin1: ['region'],
    event_id: ['incident id'],
    year: ['year'],
    month: ['month'],
    day: ['day'],
    event_type: ['means of attack'],
    text: ['details'],
  },
  uses: ['actor name', 'country', 'city'],
  keeps: [
    ...['district', 'un', 'ingo', 'icrc', 'nrcs and ifrc', 'nngo', 'other'],
    ...['nationals killed', 'nationals wounded', 'nationals kidnapped', 'nationals detained'],
    ...['internationals killed', 'internationals wounded', 'internationals kidnapped'],
    ...['internationals detained', 'total nationals', 'total internationals', 'total killed'],
    ...['total wounded', 'total kidnapped', 'total detained', 'total affected'],
    ...['gender male', 'gender female', 'gender unknown', 'attack context', 'location', 'motive'],
    ...['actor type', 'verified', 'source'],
  ],
  textOf: (cells) => {
    const means = cells.named('means of attack');
    return means === '' ? 'Aid workers were attacked.' : `Aid workers were attacked: ${means}.`;
  },
  moreClaims: (cells, base) => [
    ...aidWorkersClaim(cells, base, 'fatalities', 'total killed'),
    ...aidWorkersClaim(cells, base, 'injuries', 'total wounded'),
  ],
  finish,
  notesOf: () => [
    'The column “Source” says what kind of source there was, and names no document. The database is taken as the source.',
    'Numbers of the killed and wounded count aid workers alone, so they are taken as “at least so many civilians”.',
  ],
});

/** The number of aid workers becomes a lowest number of civilians, because other civilians may be killed or injured too. */
function aidWorkersClaim(
  cells: RowCells,
  { claimant, source, locator }: ImportedClaim,
  about: 'fatalities' | 'injuries',
  column: string,
): readonly ImportedClaim[] {
  const written = cells.named(column);
  if (!/^[1-9]\d{0,5}$/.test(written)) return [];
  return [
    {
      claimant,
      attribution: 'reported',
      about,
      text: `Aid workers ${about === 'fatalities' ? 'killed' : 'wounded'}: ${written}`,
      count: { low: Number(written), of: 'civilians' },
      remarks: 'The number counts aid workers alone.',
      source,
      locator,
    },
  ];
}

const NOBODY = /^(?:|uknown|unknown.*|not applicable|n\/?a|none|various)$/i;

function finish(row: ImportedRow, cells: RowCells): ImportedRow {
  const actor = cells.named('actor name');
  const [claim] = row.claims;
  const unnamed = NOBODY.test(actor) && actor !== '' ? { 'Actor name': actor } : {};
  return {
    ...row,
    site: siteOf(row.site, cells),
    event: {
      ...row.event,
      name: shortName(claim?.text ?? '') || 'Event',
      actors: NOBODY.test(actor) ? [] : [actor],
    },
    claims: withMoreValues(row.claims, unnamed),
  };
}

/** The site with the smallest place that the row names. If that is a region or a country, the point is only its centre. */
function siteOf(site: ImportedSite, cells: RowCells): ImportedSite {
  const [city = '', district = '', region = '', country = ''] = [
    'city',
    'district',
    'region',
    'country',
  ].map((column) => cells.named(column));
  const name = [city, district, region, country].find((one) => one !== '');
  const named = { ...site, ...(name !== undefined && { name }) };
  if (city !== '' || site.geometry === null) return named;
  const [wherePrecision, unit] =
    district !== ''
      ? ([3, 'district'] as const)
      : region !== ''
        ? ([4, 'region'] as const)
        : ([6, 'country'] as const);
  return {
    ...named,
    wherePrecision,
    remarks: `${site.remarks} It names no place smaller than a ${unit}.`,
  };
}

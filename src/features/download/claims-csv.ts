import type { Actor, Claim, Event, Site, Source, Text, Dataset } from '../../claims/model';
import { textIn } from '../../claims/text';
import { mapSubset, type Selection } from './map-subset';
import { spreadsheetCsv } from '../../ui/csv';

/** A number stays one; everything else is text; what is unknown is empty, never 0. */
export type Cell = string | number | undefined;

/** A claim with what stands round it. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly site: Site;
  readonly event: Event | undefined;
  readonly source: Source | undefined;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly url: string;
  /** The words of a text in the language of the table. */
  readonly said: (text: Text | undefined) => string | undefined;
}

/** How Darwin Core separates the entries of a list within a cell. */
const BETWEEN = ' | ';

/** What each column holds. Headers stay as they are in every language of the interface: scripts read them. */
export const CLAIM_COLUMNS: Readonly<Record<string, (row: ClaimRow) => Cell>> = {
  claim_id: ({ claim }) => claim.id,
  claim_url: ({ url }) => url,
  site_id: ({ site }) => site.id,
  site: ({ site, said }) => said(site.name),
  latitude: ({ site }) => positionOf(site)[1],
  longitude: ({ site }) => positionOf(site)[0],
  where_prec: ({ site }) => site.where_prec,
  coordinate_uncertainty_in_meters: ({ site }) => site.coordinateUncertaintyInMeters,
  country: ({ site }) => site.country,
  event_id: ({ event }) => event?.id,
  event: ({ event, said }) => said(event?.name),
  event_date: ({ event }) => event?.event_date,
  also_about: ({ claim }) => listed(claim.alsoAbout),
  about: ({ claim }) => claim.about,
  claimant_id: ({ claim }) => claim.claimant,
  claimant: (row) => named(row, [row.claim.claimant]),
  attribution: ({ claim }) => claim.attribution,
  via: (row) => named(row, row.claim.via),
  text: ({ claim, said }) => said(claim.text),
  count_low: ({ claim }) => claim.count?.low,
  count_best: ({ claim }) => claim.count?.best,
  count_high: ({ claim }) => claim.count?.high,
  count_of: ({ claim }) => claim.count?.of,
  names_actors: (row) => named(row, row.claim.names ?? []),
  said_on: ({ claim }) => claim.date,
  evidence: ({ claim }) => claim.evidence,
  remarks: ({ claim, said }) => said(claim.remarks),
  source_id: ({ claim }) => claim.source,
  source_publisher: ({ source, said }) => said(source?.publisher),
  source_headline: ({ source, said }) => said(source?.headline),
  source_url: ({ source }) => source?.url,
  paragraph: ({ claim }) => claim.locator.paragraph,
  quote: ({ claim }) => claim.locator.quote?.exact,
  confirms: ({ claim }) => listed(claim.confirms),
  disputes: ({ claim }) => listed(claim.disputes),
  qualifies: ({ claim }) => listed(claim.qualifies),
  corrects: ({ claim }) => listed(claim.corrects),
};

const listed = (entries: readonly string[]): string => entries.join(BETWEEN);

function named({ actors, said }: ClaimRow, ids: readonly string[]): string {
  return listed(ids.map((id) => said(actors.get(id)?.name) ?? id));
}

/** An area has no one point, and none is made up for it. */
function positionOf({ geometry }: Site): readonly (number | undefined)[] {
  return geometry?.type === 'Point' ? geometry.coordinates : [];
}

export interface CsvContext {
  readonly language: string;
  readonly claimUrl: (claim: string) => string;
}

/** The claims that are selected, one a row, where they stand in the map file of the same selection: RFC 4180. */
export function claimsCsv(dataset: Dataset, selection: Selection, context: CsvContext): string {
  const rows = rowsOf(dataset, selection, context).map((row) =>
    Object.values(CLAIM_COLUMNS).map((cell) => cell(row)),
  );
  return spreadsheetCsv([Object.keys(CLAIM_COLUMNS), ...rows]);
}

function rowsOf(
  dataset: Dataset,
  selection: Selection,
  { language, claimUrl }: CsvContext,
): readonly ClaimRow[] {
  const { sites, actors, sources } = mapSubset(dataset, selection);
  const said = (text: Text | undefined) =>
    text === undefined ? undefined : textIn(text, language, dataset.language).text;
  const events = new Map(sites.flatMap((site) => site.events.map((event) => [event.id, event])));
  return sites.flatMap((site) =>
    [site, ...site.events].flatMap(({ claims }) =>
      claims.map((claim) => ({
        claim,
        site,
        event: events.get(claim.event ?? ''),
        source: sources.get(claim.source),
        actors,
        url: claimUrl(claim.id),
        said,
      })),
    ),
  );
}

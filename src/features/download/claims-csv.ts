import type {
  Actor,
  Claim,
  Event,
  Place,
  Site,
  Source,
  TranslatableText,
  Dataset,
} from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { mapSubsetOf, type DownloadSelection } from './map-subset';
import { spreadsheetCsv } from '../../ui/csv';

/** The value of a CSV cell. Undefined, for an unknown value, leaves the cell empty. */
export type CellValue = string | number | undefined;

/** A claim, and the objects from which the CSV columns take their values. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly site: Site;
  readonly event: Event | undefined;
  readonly source: Source | undefined;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly claimUrl: string;
  /** The wording of a text in the language of the CSV file; undefined if there is no text. */
  readonly textOf: (text: TranslatableText | undefined) => string | undefined;
}

/** Separates the values of a list in one cell, as in Darwin Core. */
const LIST_SEPARATOR = ' | ';

/**
 * Key: header of a CSV column. Value: the function that returns the column's value for a claim. Headers are never
 * translated, because scripts read them.
 */
export const CLAIM_COLUMNS: Readonly<Record<string, (row: ClaimRow) => CellValue>> = {
  claim_id: ({ claim }) => claim.id,
  claim_url: ({ claimUrl }) => claimUrl,
  site_id: ({ site }) => site.id,
  site: ({ site, textOf }) => textOf(site.name),
  latitude: ({ site }) => coordinatesOf(site)[1],
  longitude: ({ site }) => coordinatesOf(site)[0],
  where_prec: ({ site }) => site.where_prec,
  coordinate_uncertainty_in_meters: ({ site }) => site.coordinateUncertaintyInMeters,
  georeferenced_by: ({ site, textOf }) => textOf(site.georeferencedBy),
  country: ({ site }) => site.country,
  event_id: ({ event }) => event?.id,
  event: ({ event, textOf }) => textOf(event?.name),
  event_date: ({ event }) => event?.event_date,
  also_about: ({ claim }) => joinList(claim.alsoAbout),
  about: ({ claim }) => claim.about,
  claimant_id: ({ claim }) => claim.claimant,
  claimant: (row) => joinedActorNames(row, [row.claim.claimant]),
  attribution: ({ claim }) => claim.attribution,
  via: (row) => joinedActorNames(row, row.claim.via),
  text: ({ claim, textOf }) => textOf(claim.text),
  hedge: ({ claim, textOf }) => textOf(claim.hedge),
  count_low: ({ claim }) => claim.count?.low,
  count_best: ({ claim }) => claim.count?.best,
  count_high: ({ claim }) => claim.count?.high,
  count_of: ({ claim }) => claim.count?.of,
  place_latitude: ({ claim }) => coordinatesOf(claim.place)[1],
  place_longitude: ({ claim }) => coordinatesOf(claim.place)[0],
  place_where_prec: ({ claim }) => claim.place?.where_prec,
  place_uncertainty_in_meters: ({ claim }) => claim.place?.coordinateUncertaintyInMeters,
  stated_time: ({ claim }) => claim.statedTime,
  names_actors: (row) => joinedActorNames(row, row.claim.namedActorIds ?? []),
  said_on: ({ claim }) => claim.date,
  evidence: ({ claim }) => claim.evidence,
  remarks: ({ claim, textOf }) => textOf(claim.remarks),
  source_id: ({ claim }) => claim.source,
  source_publisher: ({ source, textOf }) => textOf(source?.publisher),
  source_headline: ({ source, textOf }) => textOf(source?.headline),
  source_url: ({ source }) => source?.url,
  source_citation: ({ source, textOf }) => textOf(source?.citation),
  paragraph: ({ claim }) => claim.locator.paragraph,
  page: ({ claim }) => claim.locator.page,
  time: ({ claim }) => claim.locator.time,
  row: ({ claim }) => claim.locator.row,
  quote: ({ claim }) => claim.locator.quote?.exact,
  confirms: ({ claim }) => joinList(claim.confirms),
  disputes: ({ claim }) => joinList(claim.disputes),
  contrasts: ({ claim }) => joinList(claim.contrasts),
  qualifies: ({ claim }) => joinList(claim.qualifies),
  corrects: ({ claim }) => joinList(claim.corrects),
};

const joinList = (values: readonly string[]): string => values.join(LIST_SEPARATOR);

function joinedActorNames({ actors, textOf }: ClaimRow, ids: readonly string[]): string {
  return joinList(ids.map((id) => textOf(actors.get(id)?.name) ?? id));
}

/** The longitude and latitude of a place that is a point. Empty for all other places. */
function coordinatesOf(place: Place | undefined): readonly (number | undefined)[] {
  return place?.geometry?.type === 'Point' ? place.geometry.coordinates : [];
}

export interface CsvContext {
  readonly language: string;
  readonly claimUrlOf: (claim: string) => string;
}

/**
 * Writes the selected claims as CSV (RFC 4180), one claim in each row. Each claim has the same site and event as in the
 * downloaded map file.
 */
export function claimsCsv(
  dataset: Dataset,
  selection: DownloadSelection,
  context: CsvContext,
): string {
  const rows = claimRowsOf(dataset, selection, context).map((row) =>
    Object.values(CLAIM_COLUMNS).map((cell) => cell(row)),
  );
  return spreadsheetCsv([Object.keys(CLAIM_COLUMNS), ...rows]);
}

function claimRowsOf(
  dataset: Dataset,
  selection: DownloadSelection,
  { language, claimUrlOf }: CsvContext,
): readonly ClaimRow[] {
  const { sites, actorById, sourceById } = mapSubsetOf(dataset, selection);
  const textOf = (text: TranslatableText | undefined) =>
    text === undefined ? undefined : textInLanguage(text, language, dataset.language).text;
  const events = new Map(sites.flatMap((site) => site.events.map((event) => [event.id, event])));
  return sites.flatMap((site) =>
    [site, ...site.events].flatMap(({ claims }) =>
      claims.map((claim) => ({
        claim,
        site,
        event: events.get(claim.eventId ?? ''),
        source: sourceById.get(claim.source),
        actors: actorById,
        claimUrl: claimUrlOf(claim.id),
        textOf,
      })),
    ),
  );
}

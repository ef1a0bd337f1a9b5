import type {
  Actor,
  Claim,
  Event,
  Site,
  Source,
  TranslatableText,
  Dataset,
} from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { mapSubset, type Selection } from './map-subset';
import { spreadsheetCsv } from '../../ui/csv';

/** A number or a text. An unknown value is undefined, never 0: its cell is empty. */
export type Cell = string | number | undefined;

/** A claim with what its columns need. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly site: Site;
  readonly event: Event | undefined;
  readonly source: Source | undefined;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly url: string;
  /** A text in the language of the table. */
  readonly textOf: (text: TranslatableText | undefined) => string | undefined;
}

/** Between the values of a list in a cell, as in Darwin Core. */
const SEPARATOR = ' | ';

/** The columns, by header. Headers are the same in every language, because scripts read them. */
export const CLAIM_COLUMNS: Readonly<Record<string, (row: ClaimRow) => Cell>> = {
  claim_id: ({ claim }) => claim.id,
  claim_url: ({ url }) => url,
  site_id: ({ site }) => site.id,
  site: ({ site, textOf }) => textOf(site.name),
  latitude: ({ site }) => coordinatesOf(site)[1],
  longitude: ({ site }) => coordinatesOf(site)[0],
  where_prec: ({ site }) => site.where_prec,
  coordinate_uncertainty_in_meters: ({ site }) => site.coordinateUncertaintyInMeters,
  country: ({ site }) => site.country,
  event_id: ({ event }) => event?.id,
  event: ({ event, textOf }) => textOf(event?.name),
  event_date: ({ event }) => event?.event_date,
  also_about: ({ claim }) => joined(claim.alsoAbout),
  about: ({ claim }) => claim.about,
  claimant_id: ({ claim }) => claim.claimant,
  claimant: (row) => namesOf(row, [row.claim.claimant]),
  attribution: ({ claim }) => claim.attribution,
  via: (row) => namesOf(row, row.claim.via),
  text: ({ claim, textOf }) => textOf(claim.text),
  count_low: ({ claim }) => claim.count?.low,
  count_best: ({ claim }) => claim.count?.best,
  count_high: ({ claim }) => claim.count?.high,
  count_of: ({ claim }) => claim.count?.of,
  names_actors: (row) => namesOf(row, row.claim.namedActorIds ?? []),
  said_on: ({ claim }) => claim.date,
  evidence: ({ claim }) => claim.evidence,
  remarks: ({ claim, textOf }) => textOf(claim.remarks),
  source_id: ({ claim }) => claim.source,
  source_publisher: ({ source, textOf }) => textOf(source?.publisher),
  source_headline: ({ source, textOf }) => textOf(source?.headline),
  source_url: ({ source }) => source?.url,
  paragraph: ({ claim }) => claim.locator.paragraph,
  quote: ({ claim }) => claim.locator.quote?.exact,
  confirms: ({ claim }) => joined(claim.confirms),
  disputes: ({ claim }) => joined(claim.disputes),
  qualifies: ({ claim }) => joined(claim.qualifies),
  corrects: ({ claim }) => joined(claim.corrects),
};

const joined = (values: readonly string[]): string => values.join(SEPARATOR);

function namesOf({ actors, textOf }: ClaimRow, ids: readonly string[]): string {
  return joined(ids.map((id) => textOf(actors.get(id)?.name) ?? id));
}

/** Longitude and latitude of a point; empty for an area. */
function coordinatesOf({ geometry }: Site): readonly (number | undefined)[] {
  return geometry?.type === 'Point' ? geometry.coordinates : [];
}

export interface CsvContext {
  readonly language: string;
  readonly claimUrl: (claim: string) => string;
}

/** The selected claims as CSV (RFC 4180), a row each. Site and event of a claim are those of the map file of the same selection. */
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
  const { sites, actorById, sourceById } = mapSubset(dataset, selection);
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
        url: claimUrl(claim.id),
        textOf,
      })),
    ),
  );
}

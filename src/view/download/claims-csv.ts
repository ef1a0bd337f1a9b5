import type { Dataset, Text } from '../../dataset/model';
import { textIn } from '../../dataset/text';
import { CLAIM_COLUMNS, type ClaimRow } from './claim-columns';
import { mapPartOf } from './map-part';
import type { Selection } from './selection';
import { spreadsheetCsv } from './spreadsheet-csv';

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
  const { sites, actors, sources } = mapPartOf(dataset, selection);
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

import type { Claim, Dataset, Text } from '../../claims/model';
import { textIn } from '../../claims/text';
import { claimWords } from '../../i18n/claim-words';
import { compareWords } from './words';
import type { Words } from '../../i18n/words';
import type { Comparison } from './comparison';
import { spreadsheetCsv } from '../../ui/csv';

const BETWEEN_CLAIMS = ' | ';

/** The table as a file: events down, claimants across, and in each cell all that the claimant says, uncut. */
export function compareCsv(
  dataset: Dataset,
  { claimants, rows }: Comparison,
  words: Words,
  language: string,
): string {
  const said = (text: Text): string => textIn(text, language, dataset.language).text;
  const { question } = claimWords(words);
  const inWords = (claim: Claim): string => `${question(claim.about)}: ${said(claim.text)}`;
  const { event, date, site } = compareWords(words);
  const headers = [
    event,
    date,
    site,
    ...claimants.map((id) => said(dataset.actors.get(id)?.name ?? id)),
  ];
  const lines = rows.map((row) => [
    said(row.name),
    row.event.event_date,
    said(dataset.siteById.get(row.event.site)?.name ?? row.event.site),
    ...row.cells.map((claims) => claims.map(inWords).join(BETWEEN_CLAIMS)),
  ]);
  return spreadsheetCsv([headers, ...lines]);
}

import type { Claim, Dataset, TranslatableText } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { claimWords } from '../../i18n/claim-words';
import { compareWords } from './words';
import type { SharedWords } from '../../i18n/words';
import type { Comparison } from './comparison';
import { spreadsheetCsv } from '../../ui/csv';

const BETWEEN_CLAIMS = ' | ';

/** The comparison as CSV: a row for each event, a column for each claimant, and in the cells the full text of the claims. */
export function compareCsv(
  dataset: Dataset,
  { claimants, rows }: Comparison,
  words: SharedWords,
  language: string,
): string {
  const textOf = (text: TranslatableText): string =>
    textInLanguage(text, language, dataset.language).text;
  const { question } = claimWords(words);
  const claimInWords = (claim: Claim): string => `${question(claim.about)}: ${textOf(claim.text)}`;
  const { event, date, site } = compareWords(words);
  const headers = [
    event,
    date,
    site,
    ...claimants.map((id) => textOf(dataset.actorById.get(id)?.name ?? id)),
  ];
  const lines = rows.map((row) => [
    textOf(row.name),
    row.event.event_date,
    textOf(dataset.siteById.get(row.event.siteId)?.name ?? row.event.siteId),
    ...row.cells.map((claims) => claims.map(claimInWords).join(BETWEEN_CLAIMS)),
  ]);
  return spreadsheetCsv([headers, ...lines]);
}

import type { Claim, Dataset, TranslatableText } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { claimWords } from '../../i18n/claim-words';
import { compareWords } from './words';
import type { SharedWords } from '../../i18n/words';
import type { Comparison } from './comparison';
import { spreadsheetCsv } from '../../ui/csv';
import { hedgesInWords } from '../../ui/values-in-words';
import { reasonsInWords } from '../../ui/reasons-in-words';
import { agreementWords } from '../../i18n/agreement-words';
import type { QuestionAccounts } from '../../select/accounts';

const CLAIM_SEPARATOR = ' | ';

/**
 * The comparison as CSV: a row for each event, a column for each claimant. A cell holds the full text and the hedge of
 * each claim. One column says of each question with several
 * accounts how they agree, and why.
 */
export function comparisonCsv(
  dataset: Dataset,
  { claimantIds, rows }: Comparison,
  words: SharedWords,
  language: string,
): string {
  const textOf = (text: TranslatableText): string =>
    textInLanguage(text, language, dataset.language).text;
  const { question } = claimWords(words);
  const claimInWords = ({ about, hedge, text }: Claim): string => {
    const hedgeText =
      hedge === undefined ? '' : `, ${hedgesInWords([hedge], words, language, dataset.language)}`;
    return `${question(about)}${hedgeText}: ${textOf(text)}`;
  };
  const accountsInWords = ({ question: asked, agreement, reasons }: QuestionAccounts): string => {
    const why = reasonsInWords(dataset, reasons, words, language);
    const label = agreementWords(words).agreement(agreement);
    return `${question(asked)}: ${label}${why === '' ? '' : `: ${why}`}`;
  };
  const { event, date, site, accounts } = compareWords(words);
  const headers = [
    event,
    date,
    site,
    accounts,
    ...claimantIds.map((id) => textOf(dataset.actorById.get(id)?.name ?? id)),
  ];
  const lines = rows.map((row) => [
    textOf(row.name),
    row.event.event_date,
    textOf(dataset.siteById.get(row.event.siteId)?.name ?? row.event.siteId),
    row.accounts
      .filter(({ agreement }) => agreement !== 'one')
      .map(accountsInWords)
      .join(CLAIM_SEPARATOR),
    ...row.claimsByColumn.map((claims) => claims.map(claimInWords).join(CLAIM_SEPARATOR)),
  ]);
  return spreadsheetCsv([headers, ...lines]);
}

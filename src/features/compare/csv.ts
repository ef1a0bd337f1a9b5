import type { Claim, Dataset, TranslatableText } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { claimWords } from '../../i18n/claim-words';
import { compareWords } from './words';
import type { SharedWords } from '../../i18n/words';
import { claimsByColumnOf, type Comparison } from './comparison';
import { spreadsheetCsv } from '../../ui/csv';
import { hedgesInWords } from '../../ui/values-in-words';
import { reasonsInWords } from '../../ui/reasons-in-words';
import { agreementWords } from '../../i18n/agreement-words';
import type { QuestionAccounts } from '../../select/accounts';

const CLAIM_SEPARATOR = ' | ';
/** Maximum number of cells for claimants. With more cells, the file would have tens of megabytes of commas. */
const CLAIMANT_CELLS_MAX = 1_000_000;

/**
 * The comparison as CSV: a row for each event, and a column for each claimant. A cell has the full text and the hedge
 * of each claim. Another column states, for each question with several accounts, how the accounts agree and why. If
 * there are too many claimants, the least frequent ones share the last column. Each claim there has its claimant's
 * name.
 */
export function comparisonCsv(
  dataset: Dataset,
  { claimantIds, rows }: Comparison,
  words: SharedWords,
  language: string,
  claimantCellsMax = CLAIMANT_CELLS_MAX,
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
  const nameOf = (id: string): string => textOf(dataset.actorById.get(id)?.name ?? id);
  const { event, date, site, accounts, others } = compareWords(words);
  const columnIds = claimantIds.slice(0, Math.floor(claimantCellsMax / Math.max(1, rows.length)));
  const hasOthers = columnIds.length < claimantIds.length;
  const inColumns = new Set(columnIds);
  const othersInWords = (claims: readonly Claim[]): string =>
    claims
      .filter(({ claimant }) => !inColumns.has(claimant))
      .map((claim) => `${nameOf(claim.claimant)}: ${claimInWords(claim)}`)
      .join(CLAIM_SEPARATOR);
  const headers = [
    event,
    date,
    site,
    accounts,
    ...columnIds.map(nameOf),
    ...(hasOthers ? [others] : []),
  ];
  const lines = rows.map((row) => [
    textOf(row.name),
    row.event.event_date,
    textOf(dataset.siteById.get(row.event.siteId)?.name ?? row.event.siteId),
    row.accounts
      .filter(({ agreement }) => agreement !== 'one')
      .map(accountsInWords)
      .join(CLAIM_SEPARATOR),
    ...claimsByColumnOf(row, columnIds).map((claims) =>
      claims.map(claimInWords).join(CLAIM_SEPARATOR),
    ),
    ...(hasOthers ? [othersInWords(row.claims)] : []),
  ]);
  return spreadsheetCsv([headers, ...lines]);
}

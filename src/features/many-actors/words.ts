import type { Lens } from '../../select/filter';
import { formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

function moreText(n: number, off: number): string {
  const furtherText = `and ${formatNumber(n)} more`;
  if (off === 0) return furtherText;
  return off === n
    ? `${furtherText}, switched off`
    : `${furtherText}, ${formatNumber(off)} of them switched off`;
}

const en = {
  find: (lens: Lens) => (lens === 'actor' ? 'Find who acted' : 'Find who says so'),
  found: (n: number) => (n === 0 ? 'None found' : `${formatNumber(n)} found`),
  more: moreText,
  page: (first: number, last: number, total: number) =>
    `${formatNumber(first)} to ${formatNumber(last)} of ${formatNumber(total)}`,
  previousPage: 'Previous',
  nextPage: 'Next',
  fold: 'Show fewer',
};

/** The interface text of a long list of actors. */
export const manyActorsWords = catalogue({ en });

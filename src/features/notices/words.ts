import { catalogue } from '../../i18n/words';
import type { Notice } from '../../state/url/notices';

const NOTICE_TEXTS: Record<Notice['kind'], (ids: readonly string[]) => string> = {
  'unknown-site': (ids) => `This map has no site “${ids.join('”, “')}”.`,
  'unknown-claim': (ids) => `This map has no claim “${ids.join('”, “')}”.`,
  'unknown-actors': (ids) => `This map has no layer for “${ids.join('”, “')}”.`,
  'unknown-attributions': (ids) => `There is no attribution “${ids.join('”, “')}”.`,
  'unknown-part': (ids) => `This list has no part “${ids.join('”, “')}”.`,
  'unreadable-dates': (ids) => `“${ids.join('”, “')}” is no date like 2021-06-27, and is ignored.`,
  'period-swapped': (ids) =>
    `The period ${ids.join(' to ')} ends before it begins. Its dates have been swapped.`,
};

const en = {
  notice: ({ kind, ids }: Notice) => NOTICE_TEXTS[kind](ids),
  closeNotice: 'Close this notice',
};

/** The interface text of the notices about an address. */
export const noticeWords = catalogue({ en });

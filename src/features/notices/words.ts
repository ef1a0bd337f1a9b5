import type { Notice } from '../../state/url/notices';
import type { Words } from '../../i18n/words';

const NOTICES: Record<Notice['kind'], (ids: readonly string[]) => string> = {
  'unknown-site': (ids) => `This map has no site “${ids.join('”, “')}”.`,
  'unknown-claim': (ids) => `This map has no claim “${ids.join('”, “')}”.`,
  'unknown-layers': (ids) => `This map has no layer for “${ids.join('”, “')}”.`,
  'unknown-attributions': (ids) => `Claims are not attributed as “${ids.join('”, “')}”.`,
  'period-turned': (ids) =>
    `The period was given as ${ids.join(' to ')}, which ends before it begins. It has been turned round.`,
};

const en = {
  notice: ({ kind, ids }: Notice) => NOTICES[kind](ids),
  closeNotice: 'Close this notice',
};

export type NoticeWords = typeof en;

const TABLES: ReadonlyMap<string, NoticeWords> = new Map([['en', en]]);

/** The words of notices, in the language of the interface, else in English. */
export function noticeWords({ language }: Pick<Words, 'language'>): NoticeWords {
  return TABLES.get(language) ?? en;
}

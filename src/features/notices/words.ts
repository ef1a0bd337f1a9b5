import { countWithNoun, formatNumber, joinWithAnd } from '../../i18n/en';
import { catalogue } from '../../i18n/words';
import type { FilterKind, Lens } from '../../select/filter';
import type { Notice } from '../../state/url/notices';

const NOTICE_TEXTS: Record<Notice['kind'], (ids: readonly string[]) => string> = {
  'unknown-site': (ids) => `This map has no site “${ids.join('”, “')}”.`,
  'unknown-claim': (ids) => `This map has no claim “${ids.join('”, “')}”.`,
  'unknown-actors': (ids) => `This map has no layer for “${ids.join('”, “')}”.`,
  'unknown-attributions': (ids) => `There is no attribution “${ids.join('”, “')}”.`,
  'period-swapped': (ids) =>
    `The period ${ids.join(' to ')} ends before it begins. Its dates have been swapped.`,
};

const RELAX_BUTTON_LABELS: Record<FilterKind, string> = {
  actors: 'Show all layers',
  attributions: 'Show claims with any attribution',
  differing: 'Show accounts that do not differ, too',
  period: 'Show all time',
};

/** A part of a total: "55 of 82 claims"; the total alone if it is whole. */
const partOf = (part: number, total: number, one: string, many: string): string =>
  `${part === total ? '' : `${formatNumber(part)} of `}${countWithNoun(total, one, many)}`;

interface ShownCounts {
  readonly shownClaims: number;
  readonly allClaims: number;
  readonly shownSites: number;
  readonly allSites: number;
}

const en = {
  notice: ({ kind, ids }: Notice) => NOTICE_TEXTS[kind](ids),
  closeNotice: 'Close this notice',
  nothingShown: 'The filters leave nothing to show.',
  layers: {
    actor: (n: number) => `Layers: ${countWithNoun(n, 'actor', 'actors')}.`,
    claimant: (n: number) => `Layers: ${countWithNoun(n, 'claimant', 'claimants')}.`,
  } satisfies Record<Lens, (n: number) => string>,
  shownCounts: ({ shownClaims, allClaims, shownSites, allSites }: ShownCounts) =>
    `${partOf(shownClaims, allClaims, 'claim', 'claims')}, at ${partOf(shownSites, allSites, 'site', 'sites')}.`,
  hiddenSites: (names: readonly string[], more: number) =>
    `Not shown: ${joinWithAnd(more === 0 ? names : [...names, `${formatNumber(more)} more`])}.`,
  relax: (kind: FilterKind) => RELAX_BUTTON_LABELS[kind],
};

/** The interface text of all notices. */
export const noticeWords = catalogue({ en });

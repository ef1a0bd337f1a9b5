import { countWithNoun, formatNumber, joinWithAnd } from '../../i18n/en';
import { catalogue } from '../../i18n/words';
import type { FilterKind, Lens } from '../../select/filter';

const RELAX_BUTTON_LABELS: Record<FilterKind, string> = {
  actors: 'Show all layers',
  attributions: 'Show claims with any attribution',
  differing: 'Show accounts that do not differ, too',
  period: 'Show all time',
};

/** A part of a total: "55 of 82 claims". If the part equals the total, only the total. */
const partOf = (part: number, total: number, one: string, many: string): string =>
  `${part === total ? '' : `${formatNumber(part)} of `}${countWithNoun(total, one, many)}`;

interface ShownCounts {
  readonly shownClaims: number;
  readonly allClaims: number;
  readonly shownSites: number;
  readonly allSites: number;
}

const en = {
  nothingShown: 'The filters leave nothing to show.',
  layers: {
    actor: (n: number) => `Layers: ${countWithNoun(n, 'actor', 'actors')}.`,
    claimant: (n: number) => `Layers: ${countWithNoun(n, 'claimant', 'claimants')}.`,
  } satisfies Record<Lens, (n: number) => string>,
  shownCounts: ({ shownClaims, allClaims, shownSites, allSites }: ShownCounts) =>
    `${partOf(shownClaims, allClaims, 'claim', 'claims')}, at ${partOf(shownSites, allSites, 'site', 'sites')}.`,
  hiddenSites: (names: readonly string[], furtherCount: number) =>
    `Not shown: ${joinWithAnd(furtherCount === 0 ? names : [...names, `${formatNumber(furtherCount)} more`])}.`,
  relax: (kind: FilterKind) => RELAX_BUTTON_LABELS[kind],
};

/** The interface text that says what the filter shows. */
export const filterStatusWords = catalogue({ en });

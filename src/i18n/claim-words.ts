import type { CasualtyGroup, Locator, Question } from '../claims/model';
import { joinWithAnd, formatNumber } from './en';
import { catalogue } from './words';

const QUESTION_LABELS: Record<Question, string> = {
  occurrence: 'What happened',
  responsibility: 'Who did it',
  target: 'What was hit',
  fatalities: 'Deaths',
  injuries: 'Injuries',
  damage: 'Damage',
  weapon: 'What was used',
  date: 'When',
  location: 'Where',
  motive: 'Why',
  context: 'Context',
};

const COUNT_PHRASES: Record<CasualtyGroup, (n: string) => string> = {
  combatants: (n) => `${n}, counting combatants`,
  civilians: (n) => `${n}, counting civilians`,
  total: (n) => `${n} in all`,
};

/** The name of an event of each ACLED type, for pages that must not show the event's own name. */
const EVENT_NAMES_BY_ACLED_TYPE: Readonly<Record<string, string>> = {
  'Air/drone strike': 'An air or drone strike',
  'Shelling/artillery/missile attack': 'Shelling or a missile attack',
  'Remote explosive/landmine/IED': 'An explosive device or mine',
  'Explosions/Remote violence': 'An explosion or remote attack',
  'Violence against civilians': 'Violence against civilians',
  Attack: 'An attack',
  Battles: 'Fighting',
  'Armed clash': 'An armed clash',
};

const paragraphInWords = (n: number): string =>
  n === 0 ? 'caption' : `paragraph ${formatNumber(n)}`;

const en = {
  eventKind: (kind: string) => EVENT_NAMES_BY_ACLED_TYPE[kind] ?? kind,
  question: (question: Question) => QUESTION_LABELS[question],
  via: (names: readonly string[]) => `through ${joinWithAnd(names)}`,
  count: (group: CasualtyGroup, n: string) => COUNT_PHRASES[group](n),
  range: (low: number, high: number) => `${formatNumber(low)} to ${formatNumber(high)}`,
  bestOf: (best: string, bounds: string) => `${best} (${bounds})`,
  atLeast: (n: number) => `at least ${formatNumber(n)}`,
  atMost: (n: number) => `at most ${formatNumber(n)}`,
  number: formatNumber,
  ourNote: 'Our note',
  /** The word between a claimant and the claimant's hedge, as in: Pentagon, saying “probably”. */
  saying: 'saying',
  quotationMarks: ['“', '”'] as const,
  /** The texts before and after the hedges, as in: Said to have acted, “probably”: Pentagon. */
  saidToHaveActed: ['Said to have acted, ', ': '] as const,
  /** Where in its source a claim is; null if the map file does not say it, or only quotes words. */
  passage: ({ paragraph, page, time, row }: Locator): string | null => {
    const parts = [
      page === undefined ? null : `page ${page}`,
      paragraph === undefined ? null : paragraphInWords(paragraph),
      time === undefined ? null : `at ${time}`,
      row === undefined ? null : `row ${formatNumber(row)}`,
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : parts.join(', ');
  },
};

export type ClaimWords = typeof en;

/** The words that describe what a claim says. */
export const claimWords = catalogue({ en });

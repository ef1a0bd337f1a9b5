import {
  QUESTIONS,
  type Claim,
  type Dataset,
  type Event,
  type TranslatableText,
} from '../../claims/model';
import { textInLanguage, type TextInLanguage } from '../../claims/text';
import type { SharedWords } from '../../i18n/words';
import { countInWords } from '../../ui/values-in-words';
import { actorToggleIds } from '../../select/actor-groups';

/** An event as the filters show it: its name, and the claims about it. */
export interface EventToCompare {
  readonly event: Event;
  readonly name: TranslatableText;
  readonly claims: readonly Claim[];
}

export interface ComparedEvent extends EventToCompare {
  /** A cell for each claimant, in the order of the columns; empty if that claimant makes no claim about the event. */
  readonly cells: readonly (readonly Claim[])[];
}

/** A table with a row for each event and a column for each claimant. */
export interface Comparison {
  /** Actor ids: first those with claims about the most events, then in the order of the actor toggles. */
  readonly claimants: readonly string[];
  readonly rows: readonly ComparedEvent[];
}

/** The comparison of these events. Only claimants with a claim about one of them have a column. */
export function comparisonOf(dataset: Dataset, events: readonly EventToCompare[]): Comparison {
  const eventCounts = new Map<string, number>();
  for (const { claims } of events)
    for (const id of new Set(claims.map(({ claimant }) => claimant)))
      eventCounts.set(id, (eventCounts.get(id) ?? 0) + 1);
  const claimants = actorToggleIds(dataset, 'claimant')
    .filter((id) => eventCounts.has(id))
    .sort((a, b) => (eventCounts.get(b) ?? 0) - (eventCounts.get(a) ?? 0));
  return { claimants, rows: events.map((row) => ({ ...row, cells: cellsOf(row, claimants) })) };
}

function cellsOf(
  { claims }: EventToCompare,
  claimants: readonly string[],
): readonly (readonly Claim[])[] {
  const byClaimant = new Map<string, Claim[]>();
  for (const claim of claims)
    byClaimant.set(claim.claimant, [...(byClaimant.get(claim.claimant) ?? []), claim]);
  return claimants.map((id) => (byClaimant.get(id) ?? []).sort(compareByQuestion));
}

function compareByQuestion(a: Claim, b: Claim): number {
  return QUESTIONS.indexOf(a.about) - QUESTIONS.indexOf(b.about);
}

/** A claim in at most 60 characters: its count, the actors that it names, or else the beginning of its text. */
export function shortTextOf(
  dataset: Dataset,
  claim: Claim,
  words: SharedWords,
  language: string,
): TextInLanguage {
  const value = valueInWords(dataset, claim, words, language);
  if (value !== '') return { text: value, language: words.language };
  const wording = textInLanguage(claim.text, language, dataset.language);
  return { ...wording, text: shortened(wording.text, words.language) };
}

/** The claim's count or the names of its actors; empty if it has neither. */
function valueInWords(
  dataset: Dataset,
  { count, namedActorIds: namedActorIds = [] }: Claim,
  words: SharedWords,
  language: string,
): string {
  if (count !== undefined) return countInWords(count, words);
  const nameOf = (id: string): string =>
    textInLanguage(dataset.actorById.get(id)?.name ?? id, language, dataset.language).text;
  return namedActorIds.length === 0 ? '' : words.listOf(namedActorIds.map(nameOf));
}

/** Three or four lines of a cell. */
const CHARACTERS_MAX = 60;

function shortened(text: string, language: string): string {
  if ([...text].length <= CHARACTERS_MAX) return text;
  const room = CHARACTERS_MAX - 1;
  // A single word that is too long is cut between two characters.
  const beginning = joinedWithin(room, wordsOf(text, language)) || joinedWithin(room, [...text]);
  return `${beginning.replace(/[\s\p{P}]+$/u, '') || beginning}…`;
}

/** The first pieces, joined, as long as they have at most `room` characters. */
function joinedWithin(room: number, pieces: Iterable<string>): string {
  let joined = '';
  let left = room;
  for (const piece of pieces) {
    left -= [...piece].length;
    if (left < 0) break;
    joined += piece;
  }
  return joined;
}

/** The words of a text, and the spaces and punctuation between them. Without `Intl.Segmenter`, a word ends at a space. */
function* wordsOf(text: string, language: string): Iterable<string> {
  if (!('Segmenter' in Intl)) return yield* text.split(/(?<=\s)/u);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

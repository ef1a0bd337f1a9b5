import {
  QUESTIONS,
  type Claim,
  type Dataset,
  type Event,
  type TranslatableText,
} from '../../claims/model';
import { textInLanguage, type TextInLanguage } from '../../claims/text';
import type { SharedWords } from '../../i18n/words';
import { statedTimeInWords } from '../../ui/stated-time-in-words';
import { countInWords } from '../../ui/values-in-words';
import { actorToggleIds } from '../../select/actor-groups';

/** An event, with the name and the claims that the filters let the reader see. */
export interface EventToCompare {
  readonly event: Event;
  readonly name: TranslatableText;
  readonly claims: readonly Claim[];
}

export interface ComparisonRow extends EventToCompare {
  /**
   * For each column, the list of claims in this row's cell. The list is empty if the claimant says nothing about the
   * event.
   */
  readonly claimsByColumn: readonly (readonly Claim[])[];
}

/** A table with a row for each event and a column for each claimant. */
export interface Comparison {
  /**
   * The ids of the claimants, one for each column. The claimant who speaks about the most events comes first.
   * Claimants with equally many events are in the order of the actor toggles.
   */
  readonly claimantIds: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

/** Makes the table for these events. A claimant without a claim about any of the events gets no column. */
export function comparisonOf(dataset: Dataset, events: readonly EventToCompare[]): Comparison {
  const eventCounts = new Map<string, number>();
  for (const { claims } of events)
    for (const id of new Set(claims.map(({ claimant }) => claimant)))
      eventCounts.set(id, (eventCounts.get(id) ?? 0) + 1);
  const claimantIds = actorToggleIds(dataset, 'claimant')
    .filter((id) => eventCounts.has(id))
    .sort((a, b) => (eventCounts.get(b) ?? 0) - (eventCounts.get(a) ?? 0));
  return {
    claimantIds,
    rows: events.map((row) => ({ ...row, claimsByColumn: claimsByColumnOf(row, claimantIds) })),
  };
}

function claimsByColumnOf(
  { claims }: EventToCompare,
  claimantIds: readonly string[],
): readonly (readonly Claim[])[] {
  const byClaimant = new Map<string, Claim[]>();
  for (const claim of claims)
    byClaimant.set(claim.claimant, [...(byClaimant.get(claim.claimant) ?? []), claim]);
  return claimantIds.map((id) => (byClaimant.get(id) ?? []).sort(byOrderOfQuestions));
}

function byOrderOfQuestions(a: Claim, b: Claim): number {
  return QUESTIONS.indexOf(a.about) - QUESTIONS.indexOf(b.about);
}

/** A claim shortened to at most 60 characters: its count, its date, the actors that it names, or the beginning of its text. */
export function shortTextOf(
  dataset: Dataset,
  claim: Claim,
  words: SharedWords,
  language: string,
): TextInLanguage {
  const value = valueInWords(dataset, claim, words, language);
  if (value !== '') return { text: value, language: words.language };
  const wording = textInLanguage(claim.text, language, dataset.language);
  return { ...wording, text: shorten(wording.text, words.language) };
}

/**
 * The count or the time that a claim states, in words; or the names of the actors that it states. The text is empty if the claim
 * states none of them.
 */
function valueInWords(
  dataset: Dataset,
  { count, statedTime, namedActorIds = [] }: Claim,
  words: SharedWords,
  language: string,
): string {
  if (count !== undefined) return countInWords(count, words);
  if (statedTime !== undefined) return statedTimeInWords(statedTime, words);
  const nameOf = (id: string): string =>
    textInLanguage(dataset.actorById.get(id)?.name ?? id, language, dataset.language).text;
  return namedActorIds.length === 0 ? '' : words.listOf(namedActorIds.map(nameOf));
}

/** The length, in letters, of a text that fills three or four lines of a table cell. */
const SHORT_TEXT_LENGTH_MAX = 60;

function shorten(text: string, language: string): string {
  if ([...text].length <= SHORT_TEXT_LENGTH_MAX) return text;
  const charactersMax = SHORT_TEXT_LENGTH_MAX - 1;
  // If even the first word is too long, this cuts the text within that word.
  const beginning =
    joinUpToLength(charactersMax, wordsAndSpacesOf(text, language)) ||
    joinUpToLength(charactersMax, [...text]);
  return `${beginning.replace(/[\s\p{P}]+$/u, '') || beginning}…`;
}

/** Joins pieces from the first on, while the result has at most `charactersMax` characters. */
function joinUpToLength(charactersMax: number, pieces: Iterable<string>): string {
  let joined = '';
  let charactersLeft = charactersMax;
  for (const piece of pieces) {
    charactersLeft -= [...piece].length;
    if (charactersLeft < 0) break;
    joined += piece;
  }
  return joined;
}

/**
 * Splits a text into words, spaces and punctuation. A browser without `Intl.Segmenter` splits the text after each
 * space.
 */
function* wordsAndSpacesOf(text: string, language: string): Iterable<string> {
  if (!('Segmenter' in Intl)) return yield* text.split(/(?<=\s)/u);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

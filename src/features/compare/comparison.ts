import { QUESTIONS, type Claim, type Dataset, type Event, type Text } from '../../claims/model';
import { textIn, type Wording } from '../../claims/text';
import type { Words } from '../../i18n/words';
import { countInWords } from '../../ui/values-in-words';
import { actorToggles } from '../../select/actor-groups';

/** An event with what is shown of it: its name, and the claims about it. */
export interface EventToCompare {
  readonly event: Event;
  readonly name: Text;
  readonly claims: readonly Claim[];
}

export interface ComparedEvent extends EventToCompare {
  /** What each claimant says of it, in the order of the columns; empty where that one is silent. */
  readonly cells: readonly (readonly Claim[])[];
}

/** Events down, claimants across. */
export interface Comparison {
  readonly claimants: readonly string[];
  readonly rows: readonly ComparedEvent[];
}

/** A column for everybody who makes a claim about some of these events: who speaks of the most first, else in the order of the layers. */
export function comparison(dataset: Dataset, events: readonly EventToCompare[]): Comparison {
  const spokenOf = new Map<string, number>();
  for (const { claims } of events)
    for (const id of new Set(claims.map(({ claimant }) => claimant)))
      spokenOf.set(id, (spokenOf.get(id) ?? 0) + 1);
  const claimants = actorToggles(dataset, 'claimant')
    .filter((id) => spokenOf.has(id))
    .sort((a, b) => (spokenOf.get(b) ?? 0) - (spokenOf.get(a) ?? 0));
  return { claimants, rows: events.map((row) => ({ ...row, cells: gridIndex(row, claimants) })) };
}

function gridIndex(
  { claims }: EventToCompare,
  claimants: readonly string[],
): readonly (readonly Claim[])[] {
  const said = new Map<string, Claim[]>();
  for (const claim of claims)
    said.set(claim.claimant, [...(said.get(claim.claimant) ?? []), claim]);
  return claimants.map((id) => (said.get(id) ?? []).sort(byQuestion));
}

function byQuestion(a: Claim, b: Claim): number {
  return QUESTIONS.indexOf(a.about) - QUESTIONS.indexOf(b.about);
}

/** What a claim says in a few words: its count, whom it names, or else the beginning of its text. */
export function shortOf(dataset: Dataset, claim: Claim, words: Words, language: string): Wording {
  const answer = answerOf(dataset, claim, words, language);
  if (answer !== '') return { text: answer, language: words.language };
  const said = textIn(claim.text, language, dataset.language);
  return { ...said, text: beginningOf(said.text, words.language) };
}

/** The claim's value in words; empty where it has none. */
function answerOf(
  dataset: Dataset,
  { count, names = [] }: Claim,
  words: Words,
  language: string,
): string {
  if (count !== undefined) return countInWords(count, words);
  const nameOf = (id: string): string =>
    textIn(dataset.actors.get(id)?.name ?? id, language, dataset.language).text;
  return names.length === 0 ? '' : words.listOf(names.map(nameOf));
}

/** In characters, which a cell has room for in three or four lines. */
const LONGEST = 60;

function beginningOf(text: string, language: string): string {
  if ([...text].length <= LONGEST) return text;
  const room = LONGEST - 1;
  // A single word that is too long is cut between two characters.
  const fitting = fittingIn(room, wordsOf(text, language)) || fittingIn(room, [...text]);
  return `${fitting.replace(/[\s\p{P}]+$/u, '') || fitting}…`;
}

function fittingIn(room: number, pieces: Iterable<string>): string {
  let fitting = '';
  let left = room;
  for (const piece of pieces) {
    left -= [...piece].length;
    if (left < 0) break;
    fitting += piece;
  }
  return fitting;
}

/** Words with what stands between them. Browsers without a segmenter know a word by its spaces. */
function* wordsOf(text: string, language: string): Iterable<string> {
  if (!('Segmenter' in Intl)) return yield* text.split(/(?<=\s)/u);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

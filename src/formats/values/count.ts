import { comparableWord, isMissing, isTooLong, plainText } from './plain-text';
import { quoted, refuse, type Reading } from './reading';
import { remembered } from './remembered';

/** A number of people, with the members of the model's `Count`. An unknown member is absent, not zero. */
export interface ReadCount {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
}

export type CountReading = Reading<ReadCount>;

/** Pairs of phrases before a number, and the count that a number after such a phrase means. */
const PHRASES: readonly (readonly [
  phrases: string,
  count: (people: number) => ReadCount | null,
])[] = [
  ['at least|no (?:less|fewer) than|minimum(?: of)?|min|>=|≥', (people) => ({ low: people })],
  [
    'au moins|mindestens|al menos|не менее|щонайменше|على الأقل|ما لا يقل عن',
    (people) => ({ low: people }),
  ],
  ['more than|over|above|upwards of|>', (people) => ({ low: people + 1 })],
  ['plus de|mehr als|mas de|более|понад|أكثر من', (people) => ({ low: people + 1 })],
  [
    'up to|at most|no more than|not more than|maximum(?: of)?|max|<=|≤',
    (people) => ({ high: people }),
  ],
  ["jusqu'a|bis zu|hasta|до", (people) => ({ high: people })],
  ['less than|fewer than|under|below|<', (people) => (people > 0 ? { high: people - 1 } : null)],
  ['exactly|=', (people) => ({ best: people })],
];

const ABOUT =
  /^(?:about|around|approximately|approx|circa|ca|c|roughly|some|nearly|almost|an estimated|estimated|est|environ|etwa|unos|около|близько|حوالي|نحو|~)\.? ?(?=\d)/;

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Codebooks write an unknown number as one of these. */
const UNKNOWN_NUMBERS: ReadonlySet<string> = new Set(['-9', '-99', '-999']);

const PATTERNS = PHRASES.map(
  ([phrases, count]) =>
    [
      new RegExp(`^(?:${phrases.split('|').map(comparableWord).join('|')})\\.? ?(\\S.*)$`),
      count,
    ] as const,
);

/** Reads a number of people in any usual form: `5`, `5-7`, `at least 5`, `5+`, `about 20`, `1,200`. */
export const readCount = remembered((text): CountReading => {
  if (isTooLong(text)) return refuse(`${quoted(text)} is too long for a number of people.`);
  const plain = plainText(text);
  const said = comparableWord(plain)
    .replace(/ (?:people|persons|person)$/, '')
    .replace(/^between (.+) and /, '$1-')
    .replace(/^from (?=\d)/, '')
    .replace(/(?<!^up) (?:to|or) (?!more)/, '-');
  if (said === 'none' || said === 'nil')
    return refuse(`${quoted(text)} can be zero or unknown; write 0, or leave the cell empty.`);
  if (isMissing(said) || UNKNOWN_NUMBERS.has(said)) return { kind: 'missing', said: plain };
  const about = said.replace(ABOUT, '');
  const count = countOf(about);
  if (count === null) return refuseCount(text);
  if (count === 'undecided')
    return refuse(
      `${quoted(text)} can be thousands or a number with decimals; write the number without a mark, as 12000 or 12.`,
    );
  if (count.low !== undefined && count.high !== undefined && count.low > count.high)
    return refuse(`${quoted(text)} has its larger number first; write the smaller one first.`);
  const notes =
    about === said
      ? []
      : [`${quoted(text)} is read as the best estimate; the model has no sign for “about”.`];
  return { kind: 'read', ...count, notes };
});

function countOf(said: string): ReadCount | 'undecided' | null {
  const single = peopleOf(said);
  if (single !== null) return single === 'undecided' ? single : { best: single };
  const range = /^([^-+]+?) ?- ?([^-+]+)$/.exec(said);
  if (range !== null) return rangeOf(peopleOf(range[1] ?? ''), peopleOf(range[2] ?? ''));
  const atLeast = /^([^+]+?) ?(?:\+|or more|and more)$/.exec(said);
  if (atLeast !== null) return boundOf(peopleOf(atLeast[1] ?? ''), (low) => ({ low }));
  for (const [pattern, count] of PATTERNS) {
    const number = pattern.exec(said)?.[1];
    if (number !== undefined) return boundOf(peopleOf(number), count);
  }
  return null;
}

type People = number | 'undecided' | null;

function rangeOf(low: People, high: People): ReadCount | 'undecided' | null {
  if (low === null || high === null) return null;
  if (low === 'undecided' || high === 'undecided') return 'undecided';
  return low === high ? { best: low } : { low, high };
}

function boundOf(
  people: People,
  count: (people: number) => ReadCount | null,
): ReadCount | 'undecided' | null {
  return typeof people === 'number' ? count(people) : people;
}

/** The number of people in a text. `12.000` is undecided: it can be 12 with decimals, or twelve thousand. */
function peopleOf(said: string): People {
  const word = NUMBER_WORDS.indexOf(said);
  if (word >= 0) return word;
  if (said === 'a dozen') return 12;
  if (/^\d{1,9}(?:\.0{1,2})?$/.test(said)) return Number(said);
  if (/^\d{1,3}\.0{3}$/.test(said)) return 'undecided';
  const isGrouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+|(?: \d{3})+|(?:'\d{3})+)$/.test(said);
  return isGrouped && said.length < 12 ? Number(said.replace(/\D/g, '')) : null;
}

const IN_WORDS =
  /\b(?:dozens|scores|several|many|few|some|multiple|hundreds|thousands|numerous|number)\b|^(?:عشرات|مئات|десятки|decenas|dutzende)/;

function refuseCount(text: string) {
  return IN_WORDS.test(comparableWord(text))
    ? refuse(
        `${quoted(text)} is no number; leave the number empty, and keep the words in the text of the claim.`,
      )
    : refuse(
        `${quoted(text)} is not read as a number of people; write it as 5, 5-7, at least 5, or leave it empty if it is unknown.`,
      );
}

import * as v from 'valibot';
import { didYouMeanHint, describeValue } from './phrasing';
import { parseEdtf } from '../edtf/parse';
import { parseTimeRange } from '../edtf/time-range';
import { NOT_SAID } from '../model';
import { HEDGES, isHedge } from '../hedge';
import { isWebAddress } from '../text';

interface IssueWithInput {
  readonly input: unknown;
}

/** The message for a value of the wrong kind. It quotes the value and says what to write. */
export function wrongKindMessage(
  kind: string,
  description: string,
): (issue: IssueWithInput) => string {
  return ({ input }) => `${describeValue(input)} is not ${kind}; write ${description}`;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object without a prototype, in which `__proto__` is an ordinary member. */
export const bareObject = (): Record<string, unknown> =>
  Object.create(null) as Record<string, unknown>;

/** The schema of a member that may be missing but must not be null. */
export const optionalField = v.exactOptional;

/** The schema of an object. It reports no missing or unknown members, because `shape.ts` reports them. */
export const objectField = <const E extends v.ObjectEntries>(description: string, entries: E) =>
  v.pipe(v.object(entries, wrongKindMessage('an object', description)), v.description(description));

export const listField = <const S extends v.GenericSchema>(description: string, item: S) =>
  v.pipe(v.array(item, wrongKindMessage('a list', description)), v.description(description));

/** The schema of a string that is not blank. */
export const nonBlankField = (description: string) =>
  v.pipe(
    v.string(wrongKindMessage('text', description)),
    v.regex(/\S/, wrongKindMessage('text that says something', description)),
    v.description(description),
  );

/**
 * The schema of a string that matches a pattern and passes `test`.
 * @param hint Describes the pattern for people.
 * @param pattern Must have no flags, because JSON Schema has none.
 */
const patternField = (
  description: string,
  form: string,
  hint: string,
  pattern: RegExp,
  test: (text: string) => boolean = () => true,
) => {
  const message = ({ input }: IssueWithInput) =>
    `${describeValue(input)} is not ${form}; write ${hint}`;
  return v.pipe(
    v.string(wrongKindMessage('text', description)),
    v.regex(pattern, message),
    v.check(test, message),
    v.description(description),
  );
};

export const choiceField = <const T extends readonly (string | number)[]>(
  description: string,
  options: T,
) =>
  v.pipe(
    v.picklist(options, ({ input }) => {
      const words = options.map(String);
      const hint = typeof input === 'string' ? choiceHint(input, options) : '';
      return `${describeValue(input)} is not ${description}; write ${joinedWithOr(words)}${hint}`;
    }),
    v.description(`${description}: ${joinedWithOr(options.map(String))}`),
  );

/** The end of the message for a text that is not an option. If it is a number in quotes, the hint says to remove the quotes. */
function choiceHint(input: string, options: readonly (string | number)[]): string {
  const isNumberInQuotes = options.some(
    (option) => option === Number(input) && input.trim() !== '',
  );
  return isNumberInQuotes
    ? `; ${quotesHint(Number(input))}`
    : didYouMeanHint(
        input,
        options.filter((option) => typeof option === 'string'),
      );
}

const quotesHint = (number: number): string => `write ${number} without quotes`;

/** The message for a value that is not a number. If it is a number in quotes, the message says to remove the quotes. */
function noNumberMessage(description: string): (issue: IssueWithInput) => string {
  return ({ input }) => {
    const isNumberInQuotes = typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input);
    return isNumberInQuotes
      ? `${describeValue(input)} is text and not a number; ${quotesHint(Number(input))}`
      : wrongKindMessage('a number', description)({ input });
  };
}

/** The schema of a finite number. It refuses numbers too large for JavaScript, such as 1e999. */
export const numberField = (description: string) =>
  v.pipe(
    v.number(noNumberMessage(description)),
    v.finite(wrongKindMessage('such a number', description)),
    v.description(description),
  );

/** The schema of an integer that is at least `least`. */
export const integerField = (description: string, minimum = 0) =>
  v.pipe(
    numberField(description),
    v.safeInteger(wrongKindMessage('such a number', description)),
    v.minValue(minimum, wrongKindMessage('such a number', description)),
  );

/** Half the circumference of the Earth: the greatest distance between two places, in metres. */
const MAX_DISTANCE_IN_METRES = 20_040_000;

/** The schema of a distance in metres, above 0. */
export const distanceField = (description: string) =>
  v.pipe(
    numberField(description),
    v.gtValue(0, wrongKindMessage('such a number', description)),
    v.maxValue(MAX_DISTANCE_IN_METRES, wrongKindMessage('such a number', description)),
  );

function joinedWithOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Forbidden ids: names of built-in JavaScript members, and names that Windows forbids for folders. */
const RESERVED_IDS = /^(constructor|prototype|con|prn|aux|nul|(com|lpt)\d)$/;
const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,99}$/;
const ID_HINT = 'up to 100 of a-z, 0-9 and hyphens, such as "syria-border"';

export function isValidId(text: string): boolean {
  return ID_PATTERN.test(text);
}

const isNotReservedId = (id: string) => !RESERVED_IDS.test(id);

const idField = (description: string, isAllowed: (id: string) => boolean) =>
  v.pipe(
    patternField(description, 'an id', ID_HINT, ID_PATTERN),
    v.check(
      isAllowed,
      ({ input }) => `${describeValue(input)} is a reserved word; write another id`,
    ),
    v.description(description),
  );

export const slugField = (description: string) => idField(description, isNotReservedId);

/** The schema of an actor's id. `NOT_SAID` is forbidden: it stands for events without a named actor. */
export const actorIdField = (description: string) =>
  idField(description, (text) => isNotReservedId(text) && text !== NOT_SAID);

/**
 * The schema of a reference: a string that is the id of another record. A rule in `rules/ids.ts` checks that the record
 * exists.
 */
export const referenceField = (description: string) =>
  v.pipe(v.string(wrongKindMessage('text', description)), v.description(description));

export const referenceListField = (entry: string) => {
  const description = `a list; each entry is ${entry}`;
  return v.pipe(
    v.array(v.string(wrongKindMessage('text', entry)), wrongKindMessage('a list', description)),
    v.checkItems(
      (item, index, items) => items.indexOf(item) === index,
      ({ input }) => `${describeValue(input)} is in this list twice; keep one`,
    ),
    v.description(description),
  );
};

const FULL_DATE_PATTERN = String.raw`(-?\d{4}(-\d\d(-\d\d)?)?|Y-?\d{5,12})[~?%]?`;
const MASKED_DATE_PATTERN = String.raw`-?\d\d(\dX|XX)|-?\d{4}-(\d\d-XX|XX(-XX)?)`;
const TIMED_DATE_PATTERN = String.raw`-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[-+]\d\d(:\d\d)?)?`;
const INTERVAL_PATTERN = String.raw`(${FULL_DATE_PATTERN}|\.\.)?/(${FULL_DATE_PATTERN}|\.\.)?`;

/**
 * The pattern of an EDTF date. `parseEdtf` then checks that the day exists, and that an interval does not end before it
 * begins.
 */
const EDTF_PATTERN = new RegExp(
  `^(${FULL_DATE_PATTERN}|${MASKED_DATE_PATTERN}|${TIMED_DATE_PATTERN}|${INTERVAL_PATTERN})$`,
);

export const edtfField = (description: string) =>
  patternField(
    description,
    'an EDTF date',
    'a year, month or day such as 2021, 2021-04, 2021-06-27, 2021-06-27~ or 2021-04/2021-05',
    EDTF_PATTERN,
    (date) => parseEdtf(date) !== null,
  );

const CLOCK_TIME_PATTERN = String.raw`-?\d{4}-\d\d-\d\dT\d\d(:\d\d){0,2}(Z|[-+]\d\d(:\d\d)?)?[~?%]?`;
const MOMENT_PATTERN = `(${CLOCK_TIME_PATTERN}|${FULL_DATE_PATTERN}|\\.\\.)?`;

/** The pattern of the time that a claim states. `parseTimeRange` then checks it. */
export const STATED_TIME_PATTERN = new RegExp(
  `^(${CLOCK_TIME_PATTERN}|${FULL_DATE_PATTERN}|${MASKED_DATE_PATTERN}|${MOMENT_PATTERN}/${MOMENT_PATTERN})$`,
);

export const statedTimeField = (description: string) =>
  patternField(
    description,
    'an EDTF date',
    'one such as 2021-06-27, 2021-06, 2021-06-27~, 2021-06-28T01+03:00 or 2021-06-27T18:00/2021-06-28T06:00, with an offset at both ends or at neither',
    STATED_TIME_PATTERN,
    (text) => parseTimeRange(text) !== null,
  );

export const urlField = (description: string) =>
  patternField(
    description,
    'a web address',
    'one that begins with https:// or http://',
    /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]\S*$/,
    (address) => isWebAddress(address),
  );

export const languageField = (description: string) =>
  patternField(
    description,
    'a BCP 47 language tag',
    'one such as en, ar or pt-BR',
    /^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/,
    isLanguageTag,
  );

/** The schema of a country code: two capital letters. `geo/check` then checks that ISO 3166-1 assigns the code. */
export const countryField = (description: string) =>
  patternField(
    description,
    'a country code',
    'two capital letters of ISO 3166-1, such as IQ',
    /^[A-Z]{2}$/,
  );

/** The schema of a text for readers: one string, or one string for each language. */
const translatableField = <const S extends v.GenericSchema<string>>(
  description: string,
  one: S,
) => {
  const many = v.pipe(
    v.record(languageField('a BCP 47 language tag'), one),
    v.minEntries(1, () => `no language is given; write ${description}`),
  );
  return v.pipe(
    v.lazy((input) => (isObject(input) ? many : one)),
    v.description(description),
  );
};

export const textField = (description: string) =>
  translatableField(description, nonBlankField(description));

/** The schema of a hedge: a word in `HEDGES`, or one such word for each language. */
export const hedgeField = (description: string) =>
  translatableField(
    description,
    v.pipe(
      v.string(wrongKindMessage('text', description)),
      v.check(isHedge, ({ input }) => {
        const words = HEDGES.en.slice(0, 6);
        return `${describeValue(input)} is not a hedge that is known; write the claimant’s own word, such as ${joinedWithOr(words)}, or leave "hedge" out${didYouMeanHint(input, Object.values(HEDGES).flat())}`;
      }),
      v.description(description),
    ),
  );

/** The schema of alternative names: a string, a list of strings, or one string for each language. */
export const alternateNamesField = (description: string) => {
  const [one, several] = [textField(description), v.array(nonBlankField(description))];
  return v.pipe(
    v.lazy((input) => (Array.isArray(input) ? several : one)),
    v.description(description),
  );
};

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

import * as v from 'valibot';
import { didYouMean, shown } from './phrasing';
import { parseEdtf } from '../edtf/parse';
import { NOT_SAID } from '../model';
import { isWebLink } from '../text';

interface Found {
  readonly input: unknown;
}

/** The message for a value of the wrong kind. It names the value in the file, and says what to write. */
export function needs(kind: string, what: string): (issue: Found) => string {
  return ({ input }) => `${shown(input)} is not ${kind}; write ${what}`;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of a member that may be missing, but must not be null. */
export const optional = v.exactOptional;

/** The schema of an object. `shape.ts` reports its missing and unknown members. */
export const object = <const E extends v.ObjectEntries>(what: string, entries: E) =>
  v.pipe(v.object(entries, needs('an object', what)), v.description(what));

export const list = <const S extends v.GenericSchema>(what: string, item: S) =>
  v.pipe(v.array(item, needs('a list', what)), v.description(what));

/** The schema of a string that is not blank. */
export const line = (what: string) =>
  v.pipe(
    v.string(needs('text', what)),
    v.regex(/\S/, needs('text that says something', what)),
    v.description(what),
  );

/**
 * The schema of a string that matches a pattern. The hint describes the pattern to the reader. The JSON Schema contains the
 * pattern, so the pattern has no flags. `test` checks the rest.
 */
const formatted = (
  what: string,
  form: string,
  hint: string,
  pattern: RegExp,
  test: (text: string) => boolean = () => true,
) => {
  const message = ({ input }: Found) => `${shown(input)} is not ${form}; write ${hint}`;
  return v.pipe(
    v.string(needs('text', what)),
    v.regex(pattern, message),
    v.check(test, message),
    v.description(what),
  );
};

export const choice = <const T extends readonly (string | number)[]>(what: string, options: T) =>
  v.pipe(
    v.picklist(options, ({ input }) => {
      const words = options.map(String);
      const hint = typeof input === 'string' ? didYouMean(input, words) : '';
      return `${shown(input)} is not ${what}; write ${either(words)}${hint}`;
    }),
    v.description(`${what}: ${either(options.map(String))}`),
  );

/** The schema of a finite number. JSON can also write an infinite one, such as 1e999. */
export const number = (what: string) =>
  v.pipe(
    v.number(needs('a number', what)),
    v.finite(needs('such a number', what)),
    v.description(what),
  );

/** The schema of an integer that is at least `least`. */
export const whole = (what: string, least = 0) =>
  v.pipe(
    number(what),
    v.safeInteger(needs('such a number', what)),
    v.minValue(least, needs('such a number', what)),
  );

/** Half the circumference of the Earth. No two places are further apart. */
const FURTHEST = 20_040_000;

/** The schema of a distance in metres, above 0. */
export const distance = (what: string) =>
  v.pipe(
    number(what),
    v.gtValue(0, needs('such a number', what)),
    v.maxValue(FURTHEST, needs('such a number', what)),
  );

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Names that every JavaScript object has, or that Windows does not allow for a folder. */
const RESERVED = /^(constructor|prototype|con|prn|aux|nul|(com|lpt)\d)$/;
const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;
const ID_HINT = 'up to 100 of a-z, 0-9 and hyphens, such as "syria-border"';

export function isSlug(text: string): boolean {
  return ID.test(text);
}

const isFree = (id: string) => !RESERVED.test(id);

const id = (what: string, isAllowed: (id: string) => boolean) =>
  v.pipe(
    formatted(what, 'an id', ID_HINT, ID),
    v.check(isAllowed, ({ input }) => `${shown(input)} is a reserved word; write another id`),
    v.description(what),
  );

export const slug = (what: string) => id(what, isFree);

/** The schema of an actor's id. `NOT_SAID` is reserved for events without an actor. */
export const actorId = (what: string) => id(what, (text) => isFree(text) && text !== NOT_SAID);

/** The schema of the id of another record. A rule in `rules/ids.ts` checks that the record exists. */
export const reference = (what: string) =>
  v.pipe(v.string(needs('text', what)), v.description(what));

export const references = (entry: string) => {
  const what = `a list; each entry is ${entry}`;
  return v.pipe(
    v.array(v.string(needs('text', entry)), needs('a list', what)),
    v.checkItems(
      (item, index, items) => items.indexOf(item) === index,
      ({ input }) => `${shown(input)} is in this list twice; keep one`,
    ),
    v.description(what),
  );
};

const FULL_DATE = String.raw`(-?\d{4}(-\d\d(-\d\d)?)?|Y-?\d{5,12})[~?%]?`;
const MASKED_DATE = String.raw`-?\d\d(\dX|XX)|-?\d{4}-(\d\d-XX|XX(-XX)?)`;
const TIMED_DATE = String.raw`-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[-+]\d\d(:\d\d)?)?`;
const INTERVAL = String.raw`(${FULL_DATE}|\.\.)?/(${FULL_DATE}|\.\.)?`;

/** Checks only the form of a date. `parseEdtf` also checks the calendar, and that an interval does not end before it begins. */
const EDTF_FORM = new RegExp(`^(${FULL_DATE}|${MASKED_DATE}|${TIMED_DATE}|${INTERVAL})$`);

export const edtf = (what: string) =>
  formatted(
    what,
    'an EDTF date',
    'a year, month or day such as 2021, 2021-04, 2021-06-27, 2021-06-27~ or 2021-04/2021-05',
    EDTF_FORM,
    (date) => parseEdtf(date) !== null,
  );

export const url = (what: string) =>
  formatted(
    what,
    'a web address',
    'one that begins with https:// or http://',
    /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]\S*$/,
    (address) => isWebLink(address),
  );

export const language = (what: string) =>
  formatted(
    what,
    'a BCP 47 language tag',
    'one such as en, ar or pt-BR',
    /^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/,
    isLanguageTag,
  );

/** The schema of a country code's form. `geo/check` also checks that ISO 3166-1 assigns the code. */
export const country = (what: string) =>
  formatted(what, 'a country code', 'two capital letters of ISO 3166-1, such as IQ', /^[A-Z]{2}$/);

const languageMap = (what: string) =>
  v.pipe(
    v.record(language('a BCP 47 language tag'), line(what)),
    v.minEntries(1, () => `no language is given; write ${what}`),
  );

/** The schema of a text for readers: one string, or one string for each language. */
export const text = (what: string) => {
  const [one, many] = [line(what), languageMap(what)];
  return v.pipe(
    v.lazy((input) => (isObject(input) ? many : one)),
    v.description(what),
  );
};

/** The schema of alternative names: a string, a list of strings, or one string for each language. */
export const names = (what: string) => {
  const [one, several] = [text(what), v.array(line(what))];
  return v.pipe(
    v.lazy((input) => (Array.isArray(input) ? several : one)),
    v.description(what),
  );
};

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

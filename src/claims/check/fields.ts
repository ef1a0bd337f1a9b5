import * as v from 'valibot';
import { didYouMean, shown } from './phrasing';
import { parseEdtf } from '../edtf/parse';
import { NOT_SAID } from '../model';
import { isWebLink } from '../text';

interface Found {
  readonly input: unknown;
}

/** The sentence for a value of the wrong kind: what was found, what would be right. */
export function needs(kind: string, what: string): (issue: Found) => string {
  return ({ input }) => `${shown(input)} is not ${kind}; write ${what}`;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member that may be absent, but not null. */
export const optional = v.exactOptional;

/** Which members it has is compared apart from this: see `members.ts`. */
export const object = <const E extends v.ObjectEntries>(what: string, entries: E) =>
  v.pipe(v.object(entries, needs('an object', what)), v.description(what));

export const list = <const S extends v.GenericSchema>(what: string, item: S) =>
  v.pipe(v.array(item, needs('a list', what)), v.description(what));

/** One string that says something. */
export const line = (what: string) =>
  v.pipe(
    v.string(needs('text', what)),
    v.check((text) => text.trim() !== '', needs('text that says something', what)),
    v.description(what),
  );

/** A string of a certain form; the hint says what the form is. */
const formatted = (what: string, form: string, hint: string, test: (text: string) => boolean) =>
  v.pipe(
    v.string(needs('text', what)),
    v.check(test, ({ input }) => `${shown(input)} is not ${form}; write ${hint}`),
    v.description(what),
  );

export const choice = <const T extends readonly (string | number)[]>(what: string, options: T) =>
  v.pipe(
    v.picklist(options, ({ input }) => {
      const words = options.map(String);
      const hint = typeof input === 'string' ? didYouMean(input, words) : '';
      return `${shown(input)} is not ${what}; write ${either(words)}${hint}`;
    }),
    v.description(`${what}: ${either(options.map(String))}`),
  );

/** A number that passes the test; JSON's 1e999 is infinite and never does. */
export const number = (what: string, test: (value: number) => boolean) =>
  v.pipe(
    v.number(needs('a number', what)),
    v.check((value) => Number.isFinite(value) && test(value), needs('such a number', what)),
    v.description(what),
  );

/** 0 or a whole number above it. */
export const whole = (what: string, least = 0) =>
  number(what, (value) => Number.isSafeInteger(value) && value >= least);

/** Half way round the Earth: no place is further from another. */
const FURTHEST = 20_040_000;

/** Metres above 0. */
export const distance = (what: string) => number(what, (value) => value > 0 && value <= FURTHEST);

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Names that every JavaScript object has, or that Windows refuses as a folder. */
const RESERVED = /^(constructor|prototype|con|prn|aux|nul|(com|lpt)\d)$/;
const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;
const ID_HINT = 'up to 100 of a-z, 0-9 and hyphens, such as "syria-border"';

export function isSlug(text: string): boolean {
  return ID.test(text);
}

const isFree = (id: string) => !RESERVED.test(id);

const id = (what: string, isAllowed: (id: string) => boolean) =>
  v.pipe(
    formatted(what, 'an id', ID_HINT, isSlug),
    v.check(isAllowed, ({ input }) => `${shown(input)} is a reserved word; write another id`),
    v.description(what),
  );

export const slug = (what: string) => id(what, isFree);

/** The layer of events without an actor has an id of its own, which no actor may take. */
export const actorId = (what: string) => id(what, (text) => isFree(text) && text !== NOT_SAID);

/** An id used elsewhere: whether it points to something is for the rules to say. */
export const reference = (what: string) =>
  v.pipe(v.string(needs('text', what)), v.description(what));

export const references = (entry: string) => {
  const what = `a list; each entry is ${entry}`;
  return v.pipe(
    v.array(v.string(needs('text', entry)), needs('a list', what)),
    v.checkItems(
      (item, index, items) => items.indexOf(item) === index,
      ({ input }) => `${shown(input)} stands twice in this list; keep one`,
    ),
    v.description(what),
  );
};

export const edtf = (what: string) =>
  formatted(
    what,
    'an EDTF date',
    'a year, month or day such as 2021, 2021-04, 2021-06-27, 2021-06-27~ or 2021-04/2021-05',
    (date) => parseEdtf(date) !== null,
  );

export const url = (what: string) =>
  formatted(what, 'a web address', 'one that begins with https:// or http://', (address) =>
    isWebLink(address),
  );

export const language = (what: string) =>
  formatted(what, 'a BCP 47 language tag', 'one such as en, ar or pt-BR', isLanguageTag);

/** Its form alone: which codes are assigned is for the check outside the browser. */
export const country = (what: string) =>
  formatted(what, 'a country code', 'two capital letters of ISO 3166-1, such as IQ', (code) =>
    /^[A-Z]{2}$/.test(code),
  );

const languageMap = (what: string) =>
  v.pipe(
    v.record(language('a BCP 47 language tag'), line(what)),
    v.check(
      (map) => Object.keys(map).length > 0,
      () => `no language is given; write ${what}`,
    ),
  );

/** Text for people: one string, or one per language. */
export const text = (what: string) => {
  const [one, many] = [line(what), languageMap(what)];
  return v.pipe(
    v.lazy((input) => (isObject(input) ? many : one)),
    v.description(what),
  );
};

/** Other spellings: a string, a list of strings, or one string per language. */
export const names = (what: string) => {
  const [one, several] = [text(what), v.array(line(what))];
  return v.lazy((input) => (Array.isArray(input) ? several : one));
};

function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

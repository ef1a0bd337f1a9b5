import * as v from 'valibot';
import { didYouMean } from './nearest';
import { shown } from './quoted';

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
export const formatted = (
  what: string,
  form: string,
  hint: string,
  test: (text: string) => boolean,
) =>
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

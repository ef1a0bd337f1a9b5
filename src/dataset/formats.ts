import * as v from 'valibot';
import { parseEdtf } from './edtf';
import { formatted, isObject, line, needs } from './fields';
import { NOT_SAID } from './model';
import { shown } from './quoted';
import { isWebLink } from './web-link';

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

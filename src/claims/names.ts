/**
 * Characters that embed, override or isolate the direction of a text. The marks U+200E, U+200F and U+061C and the
 * joiners U+200C and U+200D are not included. Names in Arabic script need them.
 */
export const DIRECTION_CONTROL = /[\u202A-\u202E\u2066-\u2069]/;
/** Combining marks after the eighth on one letter. No language needs more, and a higher stack would cover the lines above. */
export const MARKS_TOO_MANY = /(?<=\p{M}{8})\p{M}+/u;

const DIRECTION_CONTROLS = new RegExp(DIRECTION_CONTROL, 'g');
const EXCESS_MARKS = new RegExp(MARKS_TOO_MANY, 'gu');

/** Controls go first. A control between two marks would hide that they are on one letter. */
const showable = (text: string): string =>
  text.replace(DIRECTION_CONTROLS, '').replace(EXCESS_MARKS, '');

/**
 * Members of the map file that hold names of sites, events, actors, rings, the map, its publisher, and documents. Each is
 * a text, a text by language, or a list of texts.
 */
export const NAME_MEMBERS = [
  'name',
  'alternateName',
  'label',
  'title',
  'headline',
  'publisher',
  'author',
] as const;

/** A record of a valid map file, with names that lack direction controls and excess combining marks. */
export function withShowableNames<T extends object>(record: T): T {
  const copy = { ...record } as Record<string, unknown>;
  for (const member of NAME_MEMBERS)
    if (member in copy) copy[member] = JSON.parse(showable(JSON.stringify(copy[member])));
  return copy as T;
}

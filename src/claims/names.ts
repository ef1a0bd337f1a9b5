/**
 * Characters that embed, override or isolate the direction of a text. The marks U+200E, U+200F and U+061C and the
 * joiners U+200C and U+200D are not included. Names in Arabic script need them.
 */
export const DIRECTION_CONTROL = /[\u202A-\u202E\u2066-\u2069]/;
/** Combining marks after the eighth on one letter. No language needs more, and a higher stack would cover the lines above. */
export const MARKS_TOO_MANY = /(?<=\p{M}{8})\p{M}+/u;

/** Characters that are removed from names. */
const UNSHOWABLE = new RegExp(`${DIRECTION_CONTROL.source}|${MARKS_TOO_MANY.source}`, 'gu');

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
    if (member in copy)
      copy[member] = JSON.parse(JSON.stringify(copy[member]).replace(UNSHOWABLE, ''));
  return copy as T;
}

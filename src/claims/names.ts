/**
 * Characters that embed, override or isolate the direction of a text. The marks U+200E, U+200F and U+061C and the joiners
 * U+200C and U+200D are none of them, because names in Arabic script need them.
 */
export const DIRECTION_CONTROL = /[\u202A-\u202E\u2066-\u2069]/;
/** Combining marks after the eighth on one letter. No language has more, and a higher pile would cover the lines above it. */
export const MARKS_TOO_MANY = /(?<=\p{M}{8})\p{M}+/u;

/** What names are shown without, so that every list, map and card shows the same. */
const UNSHOWABLE = new RegExp(`${DIRECTION_CONTROL.source}|${MARKS_TOO_MANY.source}`, 'gu');

/**
 * The members of the map file that hold names: of sites, events, actors and rings, of the map and its publisher, and of documents.
 * Each is a text, a text by language, or a list of texts.
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

/** A record of a valid map file with its names as they can be shown: without direction controls and piles of marks. */
export function withShowableNames<T extends object>(record: T): T {
  const copy = { ...record } as Record<string, unknown>;
  for (const member of NAME_MEMBERS)
    if (member in copy)
      copy[member] = JSON.parse(JSON.stringify(copy[member]).replace(UNSHOWABLE, ''));
  return copy as T;
}

import { NOT_SAID } from '../../claims/model';

/** Ids that the check refuses (`claims/check/fields.ts`). */
const RESERVED = /^(constructor|prototype|con|prn|aux|nul|(com|lpt)\d)$/;
const LENGTH_MAX = 60;
/** Lower-case words with one space between them, short enough for an id. */
const PLAIN = /^(?=.{1,60}$)[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A text as an id of English letters, digits and hyphens. Empty if the text has no English letter and no digit. */
function slugOf(text: string): string {
  // Most ids are made of plain words and a number.
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replaceAll(' ', '-');
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’ʿʾ`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LENGTH_MAX)
    .replace(/-+$/, '');
}

/** Makes the ids for one kind of record. All ids are different. */
export class Ids {
  readonly #kind: string;
  readonly #given = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** @param kind The kind of record, such as `site`. It starts the id of a record whose name gives no id. */
  constructor(kind: string) {
    this.#kind = kind;
  }

  /** A new id similar to the text. */
  like(text: string): string {
    const slug = slugOf(text);
    const isUsable = slug !== '' && !RESERVED.test(slug) && slug !== NOT_SAID;
    const base = isUsable ? slug : [this.#kind, slug].filter((part) => part !== '').join('-');
    const first = slug === '' ? `${base}-1` : base;
    if (!this.#given.has(first)) return this.#give(first);
    let count = this.#counts.get(base) ?? 1;
    let id;
    do {
      count += 1;
      id = `${base}-${count}`;
    } while (this.#given.has(id));
    this.#counts.set(base, count);
    return this.#give(id);
  }

  #give(id: string): string {
    this.#given.add(id);
    return id;
  }
}

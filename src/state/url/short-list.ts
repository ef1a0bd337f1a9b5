/**
 * A list of more characters is written short. Some programs cut addresses of more than 2,000 characters, and a link has other
 * parameters too.
 */
const PLAIN_LENGTH_MAX = 1500;
/** Begins a short list. No id contains it. */
const SHORT_PREFIX = '~';
/** The number of characters that stand for an entry in a short list: 26 bits. */
const CODE_LENGTH = 5;

/**
 * The code of an entry. It depends on nothing but the entry, so that an address stays right when the map has more actors.
 */
export function codeOfEntry(entry: string): string {
  // FNV-1a, a hash of 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < entry.length; at += 1)
    hash = Math.imul(hash ^ entry.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(CODE_LENGTH, '0').slice(-CODE_LENGTH);
}

/** The entry of each code; null if several entries have the code. */
export type EntryByCode = ReadonlyMap<string, string | null>;

/** The entries by their codes. They are all that a list can have. */
export function entriesByCode(allEntries: Iterable<string>): EntryByCode {
  const byCode = new Map<string, string | null>();
  for (const entry of allEntries) {
    const code = codeOfEntry(entry);
    byCode.set(code, byCode.has(code) ? null : entry);
  }
  return byCode;
}

/**
 * The text of a list in an address: its entries with commas between them. If that is long, a code stands for each entry,
 * after a tilde. An entry whose code is also that of another stays as it is, after a comma.
 */
export function writeList(entries: readonly string[], entryByCode: EntryByCode): string {
  const plain = entries.join(',');
  if (plain.length <= PLAIN_LENGTH_MAX) return plain;
  let [codes, others] = [SHORT_PREFIX, ''];
  for (const entry of entries) {
    const code = codeOfEntry(entry);
    if (entryByCode.get(code) === entry) codes += code;
    else others += `,${entry}`;
  }
  return codes + others;
}

/** The entries of a list. A code that names no entry, or several, is an entry itself. */
export function readList(list: string, entryByCode: EntryByCode): readonly string[] {
  return list.split(',').flatMap((part) => {
    if (!part.startsWith(SHORT_PREFIX)) return part === '' ? [] : [part];
    const codes = part.slice(SHORT_PREFIX.length).match(/.{1,5}/gs) ?? [];
    return codes.map((code) => entryByCode.get(code) ?? code);
  });
}

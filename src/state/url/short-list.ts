/**
 * Maximum number of characters in a list without codes. Some programs cut addresses after 2,000 characters, and a link
 * also has other parameters.
 */
const PLAIN_LENGTH_MAX = 1500;
/** The first character of a short list. No id contains it. */
const SHORT_PREFIX = '~';
/** The number of characters of an entry's code in a short list. They encode 26 bits. */
const CODE_LENGTH = 5;

/** The code of an entry. It depends only on the entry, so that addresses stay valid when the map gets more actors. */
export function codeOfEntry(entry: string): string {
  // FNV-1a, a hash of 32 bits.
  let hash = 0x811c9dc5;
  for (let characterIndex = 0; characterIndex < entry.length; characterIndex += 1)
    hash = Math.imul(hash ^ entry.charCodeAt(characterIndex), 0x01000193);
  return (hash >>> 0).toString(36).padStart(CODE_LENGTH, '0').slice(-CODE_LENGTH);
}

/** Key: code. Value: the entry with this code, or null if several entries have it. */
export type EntryByCode = ReadonlyMap<string, string | null>;

/** All possible entries of a list, by their codes. */
export function entriesByCode(allEntries: Iterable<string>): EntryByCode {
  const byCode = new Map<string, string | null>();
  for (const entry of allEntries) {
    const code = codeOfEntry(entry);
    byCode.set(code, byCode.has(code) ? null : entry);
  }
  return byCode;
}

/**
 * The text of a list in an address: its entries, separated by commas. If this is too long, codes replace the entries,
 * after a tilde. An entry that shares its code with another entry is written in full, after a comma.
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

/** The entries of a list. A code of no entry, or of several entries, is returned as an entry. */
export function readList(list: string, entryByCode: EntryByCode): readonly string[] {
  return list.split(',').flatMap((part) => {
    if (!part.startsWith(SHORT_PREFIX)) return part === '' ? [] : [part];
    const codes = part.slice(SHORT_PREFIX.length).match(/.{1,5}/gs) ?? [];
    return codes.map((code) => entryByCode.get(code) ?? code);
  });
}

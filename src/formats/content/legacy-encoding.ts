/** A single-byte encoding: its label, and its name for people. */
export interface LegacyEncoding {
  readonly label: string;
  readonly name: string;
}

/** True if a word with letters beyond ASCII looks like a word that people write. */
type IsWord = (word: string) => boolean;

/** Legacy encodings in order of preference. If several fit equally well, the first one is used. */
const CANDIDATES: readonly (LegacyEncoding & { readonly isWord: IsWord })[] = [
  {
    label: 'windows-1252',
    name: 'Windows-1252 (Western European)',
    isWord: (word) =>
      /[A-Za-z]/.test(word) &&
      /^\p{Script=Latin}+$/u.test(word) &&
      !/\p{Ll}\p{Lu}/u.test(word) &&
      !/[À-ÿ]{3}/.test(word),
  },
  {
    label: 'windows-1256',
    name: 'Windows-1256 (Arabic)',
    isWord: (word) => /^(?:\p{Script=Arabic}|\p{M}|ـ)+$/u.test(word),
  },
  {
    label: 'windows-1251',
    name: 'Windows-1251 (Cyrillic)',
    isWord: (word) => /^\p{Script=Cyrillic}+$/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word),
  },
];

/** The characters of the bytes 0x80 to 0x9f in Windows-1252. Five of these bytes have no character. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes decoded with a legacy encoding. Node 20 decodes Windows-1252 as Latin-1, with control characters in place of
 * quotes and dashes. This function corrects that.
 * @throws RangeError if no decoder has the label.
 */
export function legacyText(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(
    /[\u0080-\u009f]/g,
    (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

const SAMPLE_BYTES = 400_000;

/**
 * The encoding that turns the most words of the bytes into likely words. The bytes are not UTF-8. Only words with a
 * letter beyond ASCII count: detectors that count all letters fail on tables that are mostly ASCII.
 */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding & { readonly isSure: boolean } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const scored = CANDIDATES.map((candidate) => {
    const text = legacyText(sample, candidate.label);
    return { candidate, score: scoreOf(text, candidate.isWord) };
  });
  const best = scored.reduce((first, other) => (other.score > first.score ? other : first));
  const { label, name } = best.candidate;
  return { label, name, isSure: best.score > 0 };
}

/** The number of letters beyond ASCII in likely words, minus twice the number in unlikely words. */
function scoreOf(text: string, isWord: IsWord): number {
  let score = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}\u0080-\u009fـ]+/gu)) {
    if (/^[A-Za-z]+$/.test(word)) continue;
    const letters = word.replace(/[A-Za-z]/g, '').length;
    score += isWord(word) ? letters : -2 * letters;
  }
  // The encoding has no character for these bytes, so the decoder gives C1 control characters.
  for (const [unknown] of text.matchAll(/[\u0080-\u009f]+/g)) score -= 2 * unknown.length;
  return score;
}

/** Characters that could steer a terminal or reorder a line: controls, format marks, separators, lone surrogates. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const LONGEST = 60;

/** A string from a file in quotes, safe to print and short enough to read. */
export function quoted(text: string): string {
  const characters = text.length > LONGEST * 4 ? [...text.slice(0, LONGEST * 4)] : [...text];
  const short =
    characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
  return printable(JSON.stringify(short));
}

/** Any string with what could steer a terminal written as escapes. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** A JSON value as a sentence names it; lists and objects are not spelled out. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

import { dateWordOf, weekdayNamed, type DateWord } from './date-words';
import { monthNamed, monthNamedByTwo } from './month-names';

/** A part of a written date. */
export type DateToken =
  | { readonly type: 'number'; readonly value: number; readonly length: number }
  | { readonly type: 'month'; readonly month: number }
  /** A punctuation mark between parts. ` - ` with spaces is `~`: it separates two dates, while `-` can be inside one. */
  | { readonly type: 'sign'; readonly sign: string }
  | { readonly type: 'connector' };

/** A written date divided into parts, and the meaning of the words around it. */
export interface DateTokens {
  readonly tokens: readonly DateToken[];
  /** The kinds of the words that are not among the tokens. */
  readonly words: ReadonlySet<DateWord>;
  /** The words of the kinds `part`, `night` and `vague`, as written. */
  readonly toldWords: readonly string[];
  /** True if the text begins with a word that opens a range, such as "from". */
  readonly isOpened: boolean;
  /** The day of the week that the text names; Monday is 0. Null if it names none. */
  readonly weekday: number | null;
  /** The first unknown word. Null if all words are known. */
  readonly unknownWord: string | null;
}

const PIECES = / - |\d+|[\p{L}\p{M}\u0640]+|[^\s\d\p{L}]/gu;
const TOLD: ReadonlySet<DateWord> = new Set(['part', 'night', 'vague']);

/** Divides a plain text (`plainText`) into the parts of a date. */
export function dateTokens(plain: string): DateTokens {
  const pieces = plain.match(PIECES) ?? [];
  const tokens: DateToken[] = [];
  const words = new Set<DateWord>();
  const toldWords: string[] = [];
  let isOpened = false;
  let weekday: number | null = null;
  let unknownWord: string | null = null;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const double = monthNamedByTwo(piece, pieces[at + 1] ?? '');
    const month = double ?? monthNamed(piece);
    if (double !== undefined) at++;
    if (month !== undefined) pushMonth(tokens, month);
    else if (/^\d/.test(piece))
      tokens.push({ type: 'number', value: Number(piece), length: piece.length });
    else if (!/^\p{L}/u.test(piece)) pushSign(piece, tokens, words);
    else {
      const kind = dateWordOf(piece);
      weekday ??= kind === undefined ? (weekdayNamed(piece) ?? null) : null;
      if (kind === 'connector') tokens.push({ type: 'connector' });
      else if (kind !== undefined) words.add(kind);
      else if (weekdayNamed(piece) === undefined) unknownWord ??= piece;
      if (kind === 'opener' && tokens.length === 0) isOpened = true;
      if (kind !== undefined && TOLD.has(kind)) toldWords.push(piece);
    }
  }
  return { tokens, words, toldWords, isOpened, weekday, unknownWord };
}

/** Adds a month. Arabic papers write a month with two names, `كانون الثاني/يناير`; the second name is ignored. */
function pushMonth(tokens: DateToken[], month: number): void {
  const [before, sign] = tokens.slice(-2);
  const isSame = before?.type === 'month' && before.month === month && sign?.type === 'sign';
  if (isSame) tokens.pop();
  else tokens.push({ type: 'month', month });
}

function pushSign(piece: string, tokens: DateToken[], words: Set<DateWord>): void {
  if (piece === '?') words.add('uncertain');
  else if (piece === '~') words.add('approximate');
  else if (piece === '%') words.add('approximate').add('uncertain');
  else if (!'()"“”'.includes(piece))
    tokens.push({ type: 'sign', sign: piece === ' - ' ? '~' : piece });
}

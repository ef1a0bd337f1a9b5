/** The result of reading one cell: a value, a refusal with its reason, or a missing value. */
export type Reading<Value extends object> =
  | (Readonly<Value> & {
      readonly kind: 'read';
      /** Sentences for the person. Empty if the cell is clear. */
      readonly notes: readonly string[];
    })
  | Refused
  | Missing;

/** A cell whose meaning the reader cannot decide. */
export interface Refused {
  readonly kind: 'refused';
  /** One sentence for the person. It quotes the value and says what to write instead. */
  readonly why: string;
}

/** A cell without a value. */
export interface Missing {
  readonly kind: 'missing';
  /** The word in the cell, such as "unknown". Empty if the cell is empty. */
  readonly said: string;
}

export function refuse(why: string): Refused {
  return { kind: 'refused', why };
}

const SHOWN_LENGTH = 60;

/** The value in quotation marks for a sentence: on one line, and at most 60 characters. */
export function quoted(text: string): string {
  const start = text
    .slice(0, SHOWN_LENGTH * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(start);
  const isShort = text.length <= SHOWN_LENGTH * 2 && characters.length <= SHOWN_LENGTH;
  return `“${isShort ? start : `${characters.slice(0, SHOWN_LENGTH).join('')}…`}”`;
}

/** What a reader made of one cell: a value, a refusal with its reason, or nothing. */
export type Reading<Value extends object> =
  | (Readonly<Value> & {
      readonly kind: 'read';
      /** What the person should know, one sentence each; empty if the cell was plain. */
      readonly notes: readonly string[];
    })
  | Refused
  | Missing;

/** A cell that says something that the reader cannot decide. */
export interface Refused {
  readonly kind: 'refused';
  /** One sentence for a person: it names the value, and says what to write instead. */
  readonly why: string;
}

/** A cell without a value. */
export interface Missing {
  readonly kind: 'missing';
  /** The word in the cell, such as "unknown"; empty if the cell is empty. */
  readonly said: string;
}

export function refuse(why: string): Refused {
  return { kind: 'refused', why };
}

const SHOWN_LENGTH = 60;

/** The value between quotation marks, on one line and no longer than 60 characters, for a sentence. */
export function quoted(text: string): string {
  const start = text
    .slice(0, SHOWN_LENGTH * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(start);
  const isShort = text.length <= SHOWN_LENGTH * 2 && characters.length <= SHOWN_LENGTH;
  return `“${isShort ? start : `${characters.slice(0, SHOWN_LENGTH).join('')}…`}”`;
}

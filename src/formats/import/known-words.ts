import { ATTRIBUTIONS, CASUALTY_GROUPS, QUESTIONS } from '../../claims/model';
import { readDateColumn } from '../values/date-column';
import { remembered } from '../values/remembered';
import { comparableName } from './fields';

/** Returns a function that finds the word of a list in a cell. Case, spaces and punctuation do not matter. */
function wordFinder<T extends string>(words: readonly T[]): (text: string) => T | null {
  const byName = new Map(words.map((word) => [comparableName(word), word]));
  return remembered((text) => (text === '' ? null : (byName.get(comparableName(text)) ?? null)));
}

/** The word of the model in a cell. Null if the cell has no such word. */
export const questionOf = wordFinder(QUESTIONS);
export const attributionOf = wordFinder(ATTRIBUTIONS);
export const casualtyGroupOf = wordFinder(CASUALTY_GROUPS);

/** The date in a cell, as EDTF. Null if the cell has no readable date. */
export const dateOfCell = remembered((text): string | null => {
  if (text === '') return null;
  const [date] = readDateColumn([text]).dates;
  return date?.kind === 'read' ? date.edtf : null;
});

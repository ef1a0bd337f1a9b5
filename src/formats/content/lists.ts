/** The first `most` names for a sentence, and how many more there are. */
export function shortList(names: readonly (string | number)[], most: number): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** Names in quotation marks, separated by commas. */
export const quotedList = (names: readonly string[]): string =>
  names.map((name) => `“${name}”`).join(', ');

import type { TranslatableText } from '../../claims/model';
import type { SharedWords } from '../../i18n/words';
import type { ListGroup } from '../../select/lists/list-groups';
import type { ListPart } from '../../select/lists/parted-list';
import type { ListWords } from './words';

/** The words and functions for writing the names of groups. */
export interface NamingContext {
  readonly words: SharedWords;
  readonly listUiTexts: ListWords;
  /** A text of the map file in the reader's language. */
  readonly wordingOf: (text: TranslatableText) => string;
}

/** The name of a group, as its heading shows it: "April 2004", "Babil, Iraq". */
export function groupName(
  group: ListGroup,
  { listUiTexts, wordingOf }: Pick<NamingContext, 'listUiTexts' | 'wordingOf'>,
): string {
  switch (group.kind) {
    case 'month':
      return listUiTexts.month(group.year, group.month);
    case 'rest-of-year':
      return listUiTexts.restOfYear(listUiTexts.year(group.year));
    case 'year':
      return listUiTexts.year(group.year);
    case 'no-year':
      return listUiTexts.noYear;
    case 'site-itself':
      return listUiTexts.siteItself;
    case 'country':
      return listUiTexts.country(group.country);
    case 'division':
      return listUiTexts.division(
        group.division === null ? null : wordingOf(group.division),
        group.country,
      );
  }
}

/** The names of two groups as a range. If both have the same name, only this name. */
export function rangeOfGroups(from: ListGroup, to: ListGroup, context: NamingContext): string {
  const [first, last] = [groupName(from, context), groupName(to, context)];
  return first === last ? first : context.words.dateRange(first, last);
}

/** The range of the groups in a part: "April 2004 to June 2004". Empty if the part is empty. */
export function spanOfPart({ groups }: ListPart<unknown>, context: NamingContext): string {
  const [first, last] = [groups[0], groups.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : rangeOfGroups(first.group, last.group, context);
}

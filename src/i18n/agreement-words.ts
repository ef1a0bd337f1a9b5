import type { Agreement } from '../claims/agreement/agreement';
import type { CasualtyGroup, Question } from '../claims/model';
import { joinWithAnd } from './en';
import { catalogue } from './words';

const AGREEMENT_LABELS: Record<Agreement, string> = {
  agree: 'Accounts agree',
  differ: 'Accounts differ',
  'differ-as-read': 'Accounts differ, as the editors of this map read them',
  one: 'One account',
  'not-compared': 'Several accounts, not compared',
};

const GROUP_PHRASES: Record<CasualtyGroup, string> = {
  combatants: ', counting combatants',
  civilians: ', counting civilians',
  total: '',
};

/** Two sides: "A on the one side, B and C on the other". More sides are one list of names. */
function facingSides(sides: readonly (readonly string[])[]): string {
  const [first, second] = sides;
  return first !== undefined && second !== undefined && sides.length === 2
    ? `${joinWithAnd(first)} on the one side, ${joinWithAnd(second)} on the other`
    : joinWithAnd([...new Set(sides.flat())]);
}

const en = {
  agreement: (agreement: Agreement) => AGREEMENT_LABELS[agreement],
  /** People who were killed or injured, as in: 4 and 7 killed, counting civilians. */
  people: (question: Question, group: CasualtyGroup, numbers: readonly string[]) =>
    `${joinWithAnd(numbers)} ${question === 'injuries' ? 'injured' : 'killed'}${GROUP_PHRASES[group]}`,
  agreeOn: (names: readonly string[], value: string) => `${joinWithAnd(names)}: ${value}`,
  agreeOnPlace: (names: readonly string[]) => `${joinWithAnd(names)}: their places overlap`,
  confirmedBy: (names: readonly string[]) => `confirmed by ${joinWithAnd(names)}`,
  placedApart: (sides: readonly (readonly string[])[]) =>
    `${facingSides(sides)}: their places have no part in common`,
  disputedBy: (names: readonly string[]) => `disputed by ${joinWithAnd(names)}`,
  contrasted: (sides: readonly (readonly string[])[]) =>
    `${facingSides(sides)}; our note at the claim says why`,
  groupAboveTotal: (group: string, total: string) => `${group}, is more than ${total} in all`,
  partAboveWhole: (part: string, whole: string) =>
    `${part} at one event is more than ${whole} at several`,
  countsSeveralEvents: (name: string) => `${name} counts several events together`,
  differentEvents: 'they are about different events',
  differentPeople: 'they do not count the same people',
  bothPossible: (values: string) => `${values} can both be true`,
  placesPossible: (names: readonly string[]) =>
    `${joinWithAnd(names)} give places that can both be true`,
  differentActors: (names: readonly string[]) => `${joinWithAnd(names)} name different actors`,
  inWords: 'they answer in words',
  withdrawn: (name: string) => `${name} has corrected this`,
  oneParty: (names: readonly string[]) => `${joinWithAnd(names)} are of one party`,
  affiliationUnknown: (names: readonly string[]) =>
    `nobody says whether ${joinWithAnd(names)} belong together`,
  oneOrigin: (names: readonly string[]) => `what ${joinWithAnd(names)} say comes from one origin`,
};

/** The words that say how accounts agree, and why. */
export const agreementWords = catalogue({ en });

import type { SignKind } from '../../cartography/signs';
import { catalogue } from '../../i18n/words';

/** The name of a sign in the key, and the meaning of the sign. */
interface SignWords {
  readonly name: string;
  readonly meaning: string;
}

const signs: Readonly<Record<SignKind, SignWords>> = {
  symbol: {
    name: 'Hollow mark',
    meaning:
      'Who is said to have acted or, as the layers are set, who says so. Its shape stands for the actor, its colour for the party. It is hollow, because it claims no exact point.',
  },
  'several-symbols': { name: 'Several symbols', meaning: 'One for each of several actors.' },
  'not-said': { name: 'Grey circle', meaning: 'It is not said who acted.' },
  notch: { name: 'Notch', meaning: 'Accounts differ.' },
  hedged: {
    name: 'Thick dashes',
    meaning: 'Claims name this actor only with a word such as “probably”.',
  },
  'maybe-in-period': {
    name: 'Thin dashes',
    meaning: 'It may or may not be in the period that is set.',
  },
  leader: {
    name: 'Line to a mark',
    meaning: 'The mark stands aside. The line begins at its place.',
  },
  known: { name: 'Plain edge', meaning: 'The place is somewhere in this disc or area.' },
  vague: { name: 'Dashed edge', meaning: 'A vague area: nobody says where it ends.' },
  division: { name: 'Hatching', meaning: 'Known only to this administrative area.' },
  'radius-unknown': {
    name: 'Dashed circle',
    meaning: 'Only a point is known, not how far the place may be from it.',
  },
  'claimed-outline': {
    name: 'Coloured edge',
    meaning: 'A claimant places it in here. The colour is that of the claimant’s party.',
  },
  'claimed-line': { name: 'Coloured line', meaning: 'A claimant places it along this line.' },
  'several-claimants': {
    name: 'Dashes of several colours',
    meaning: 'Several claimants place it here.',
  },
  'claimed-point': {
    name: 'Coloured circle',
    meaning: 'A claimant places it near this point. How near is not known.',
  },
  ring: { name: 'Dotted circle', meaning: 'A distance that a claim states.' },
};

const en = { signs };

/** The interface text of the key to the signs. */
export const keyWords = catalogue({ en });

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
      'It shows who is said to have acted, or who says so: the layers choose. The shape stands for the actor, and the colour for the party. The mark is hollow, because it claims no exact point.',
  },
  'several-symbols': { name: 'Several symbols', meaning: 'One for each of several actors.' },
  'not-said': { name: 'Grey circle', meaning: 'It is not said who acted.' },
  shared: { name: 'Three dots', meaning: 'One or more actors without a symbol of their own.' },
  notch: { name: 'Notch', meaning: 'Accounts differ.' },
  hedged: {
    name: 'Thick dashes',
    meaning: 'Claims name this actor only with a word such as “probably”.',
  },
  'maybe-in-period': {
    name: 'Thin dashes',
    meaning: 'The event may or may not be in the chosen period.',
  },
  leader: {
    name: 'Line to a mark',
    meaning: 'The map has moved the mark. The line leads from its place to the mark.',
  },
  cluster: {
    name: 'Number in a ring',
    meaning:
      'Several sites near each other, or a site with many actors. The number is that of the events that are shown. The ring shows in how many of them each party is said to have acted, or speaks. Press it, or zoom in, to see the sites.',
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
    meaning:
      'A claimant says that the place is somewhere inside. The colour is that of the claimant’s party.',
  },
  'claimed-line': {
    name: 'Coloured line',
    meaning: 'A claimant says that the place is along this line.',
  },
  'several-claimants': {
    name: 'Dashes of several colours',
    meaning: 'Several claimants state this same place.',
  },
  'claimed-point': {
    name: 'Coloured circle',
    meaning: 'A claimant says that the place is near this point. How near is not known.',
  },
  ring: { name: 'Dotted circle', meaning: 'A distance that a claim states.' },
};

const en = { signs };

/** The interface text of the key to the signs. */
export const keyWords = catalogue({ en });

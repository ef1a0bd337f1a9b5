import type { NearTown, Question, WherePrecision } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { distanceInWords, joinWithAnd, formatNumber } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const PRECISION_LABELS: Record<WherePrecision, string> = {
  1: 'A known place',
  2: 'Near a known place',
  3: 'Known only to a district',
  4: 'Known only to a governorate',
  5: 'Known only to a stretch or an unclear area',
  6: 'Known only to a country or a region; not drawn on the map',
  7: 'In international waters or airspace',
};

const precisionInWords = (precision: WherePrecision | undefined): string =>
  precision === undefined
    ? 'Nobody says how well this place is known'
    : PRECISION_LABELS[precision];

/** Key: question of a claim. Value: the label of the actors that the claim names. */
const NAMED_AS: Partial<Record<Question, string>> = {
  responsibility: 'Responsible, it says',
  target: 'Hit, it says',
};

/** The eight directions, clockwise, starting with north. */
const DIRECTIONS = 'north,north-east,east,south-east,south,south-west,west,north-west'.split(',');

const nearTownInWords = ({ name, metres, octant }: NearTown): string => {
  const town = textInLanguage(name, 'en').text;
  return metres === undefined
    ? `The mark is near ${town}.`
    : `The mark is about ${distanceInWords(metres)} ${DIRECTIONS[octant ?? 0]} of ${town}.`;
};

const en = {
  nearTown: nearTownInWords,
  show: 'Show',
  allSites: 'All sites',
  previous: 'Previous',
  next: 'Next',
  close: 'Close',
  precision: precisionInWords,
  placedBy: (name: string) => `Placed by ${name}`,
  editors: (publisher: string | null) =>
    publisher === null ? 'the editors of this map' : `the editors of this map (${publisher})`,
  placedByClaimants: (names: readonly string[]) =>
    names.length > 3
      ? `The map shows where ${formatNumber(names.length)} claimants place it.`
      : `The map shows where ${joinWithAnd(names)} ${names.length === 1 ? 'places' : 'place'} it.`,
  nobodySaysWhere: 'Nobody who is shown says where; the map shows where the editors placed it.',
  claimedPlace: (precision: WherePrecision | undefined, metres: number | undefined) =>
    metres === undefined
      ? precisionInWords(precision)
      : `${precisionInWords(precision)}, within about ${distanceInWords(metres)}`,
  radius: (metres: number) => `The place lies within about ${distanceInWords(metres)} of the mark.`,
  radiusUnknown: 'Its distance from the mark is not known.',
  whyThisPlace: 'How the place was found',
  placeSources: 'Sources of the place',
  maybeInPeriod: 'which may be in the period',
  locations: (n: number) => `${formatNumber(n)} places`,
  kindOfEvent: 'Kind of event',
  actedBy: 'Said to have acted',
  targets: 'Said to have been the target',
  nobodyNamed: 'The source names nobody',
  aboutTheSite: (region: boolean) => (region ? 'About the region' : 'About the place'),
  continued: 'continued',
  siteHidden: 'The filters hide this site, so it is not on the map.',
  claimHidden: 'The filters hide the claim that this link leads to.',
  placeNotTold:
    'How the place was found is not shown, because it rests on claims that the filters hide.',
  alsoAtThisSite: 'Other claims about this event, shown above',
  names: (question: Question, names: readonly string[]) =>
    `${NAMED_AS[question] ?? 'Names'}: ${joinWithAnd(names)}`,
  noEvidence: 'The source says that no evidence was given.',
  saidOn: (date: string) => `said ${date}`,
  source: 'Source',
  archived: 'archived copy',
  claimLink: 'Link to this claim',
  linkedClaim: (claimant: string, question: string) => ` of ${claimant}: ${question}`,
  relations: {
    confirms: 'Confirms',
    disputes: 'Differs from',
    contrasts: 'Contrasted by the editors with',
    qualifies: 'Qualifies',
    corrects: 'Corrects',
  },
  relationsBack: {
    confirms: 'Confirmed by',
    disputes: 'Differs from',
    contrasts: 'Contrasted by the editors with',
    qualifies: 'Qualified by',
    corrects: 'Corrected by',
  },
  theClaimOf: (name: string) => `the claim of ${name}`,
};

/** The interface text of a site's page. */
export const siteWords = catalogue({ en });

import type { Reason } from '../claims/agreement/reasons';
import type { Claim, Dataset } from '../claims/model';
import { agreementWords } from '../i18n/agreement-words';
import type { SharedWords } from '../i18n/words';
import { actorName } from '../select/actor-groups';
import { statedTimeInWords } from './stated-time-in-words';
import { numbersInWords } from './values-in-words';

/**
 * The reasons why accounts agree, differ or are not compared, in words: "4 and 7 killed", "disputed by the ministry".
 * Empty without a reason.
 * @param language The reader's language (BCP 47).
 */
export function reasonsInWords(
  dataset: Dataset,
  reasons: readonly Reason[],
  words: SharedWords,
  language: string,
): string {
  const nameOf = (actor: string): string => actorName(dataset, actor, words, language);
  const texts = reasons.map((reason) => reasonInWords(reason, words, nameOf));
  return [...new Set(texts)].join('; ');
}

function reasonInWords(
  { ground, sides }: Reason,
  words: SharedWords,
  nameOf: (actor: string) => string,
): string {
  const texts = agreementWords(words);
  const claims = sides.flat();
  const namesOf = (some: readonly Claim[] = []): readonly string[] =>
    [...new Set(some.map(({ claimant }) => claimant))].map(nameOf);
  const peopleOf = (some: readonly Claim[] = []): string => peopleInWords(some, words);
  const timesOf = (some: readonly Claim[]): string => timesInWords(some, words);
  const [firstName = '', ...otherNames] = namesOf(claims);
  const names = [firstName, ...otherNames];
  switch (ground) {
    case 'counts':
      return sides.length > 1 ? peopleOf(claims) : texts.agreeOn(names, peopleOf(claims));
    case 'group-above-total':
      return texts.groupAboveTotal(peopleOf(sides[0]), peopleOf(sides[1]));
    case 'part-above-whole':
      return texts.partAboveWhole(peopleOf(sides[0]), peopleOf(sides[1]));
    case 'places':
      return sides.length > 1 ? texts.placedApart(sides.map(namesOf)) : texts.agreeOnPlace(names);
    case 'dates':
      return sides.length > 1 ? timesOf(claims) : texts.agreeOn(names, timesOf(claims));
    case 'actors':
      return texts.agreeOn(names, words.listOf(namedActorsOf(claims).map(nameOf)));
    case 'disputes':
      return texts.disputedBy(namesOf(sides[0]));
    case 'contrasts':
      return texts.contrasted(sides.map(namesOf));
    case 'confirms':
      return texts.confirmedBy(namesOf(sides[0]));
    case 'several-events':
      return texts.countsSeveralEvents(firstName);
    case 'different-events':
      return texts.differentEvents;
    case 'different-people':
      return texts.differentPeople;
    case 'compatible':
      if (claims.every(({ count }) => count !== undefined))
        return texts.bothPossible(peopleOf(claims));
      if (claims.every(({ statedTime }) => statedTime !== undefined))
        return texts.bothPossible(timesOf(claims));
      return claims.every(({ place }) => place !== undefined)
        ? texts.placesPossible(names)
        : texts.differentActors(names);
    case 'words':
      return texts.inWords;
    case 'withdrawn':
      return texts.withdrawn(firstName);
    case 'one-party':
      return texts.oneParty(names);
    case 'unknown-affiliation':
      return texts.affiliationUnknown(names);
    case 'one-origin':
      return texts.oneOrigin(names);
  }
}

/** The counts in claims about the same people. Each number occurs once. */
function peopleInWords(claims: readonly Claim[], words: SharedWords): string {
  const counts = claims.flatMap(({ count }) => count ?? []);
  const [first] = counts;
  const [claim] = claims;
  if (first === undefined || claim === undefined) return '';
  const numbers = new Set(counts.map((count) => numbersInWords(count, words)));
  return agreementWords(words).people(claim.about, first.of, [...numbers]);
}

/** The times that claims state. Each time occurs once. */
function timesInWords(claims: readonly Claim[], words: SharedWords): string {
  const times = claims.flatMap(({ statedTime }) => statedTime ?? []);
  return words.listOf([...new Set(times)].map((time) => statedTimeInWords(time, words)));
}

function namedActorsOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.flatMap(({ namedActorIds }) => namedActorIds ?? []))];
}

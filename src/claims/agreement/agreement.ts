import { QUESTIONS, type Claim, type Dataset, type Question } from '../model';
import { computeOncePer } from '../once-per';
import { corroborationsOf } from './corroboration';
import { differencesOf, type ClaimFilter, type ComparedClaims } from './differences';
import { countsOfPartsAndWholes } from './event-parts';
import { linkedClaims } from './links';
import { reasonsOf, type Reason } from './reasons';

export { differencesOf, type ClaimFilter } from './differences';

/**
 * How the accounts that answer one question relate to each other. The code derives this from the claims; map files do not
 * contain it.
 */
export const AGREEMENTS = ['agree', 'differ', 'differ-as-read', 'one', 'not-compared'] as const;
export type Agreement = (typeof AGREEMENTS)[number];
export type AgreementByQuestion = ReadonlyMap<Question, Agreement>;

const acceptEveryClaim: ClaimFilter = () => true;

/**
 * The agreement for each question that a claim answers. Claims that fail the filter do not count.
 * @param allClaims All claims about one event, or all claims about one site but about no event.
 */
export function agreementsByQuestion(
  dataset: Dataset,
  allClaims: readonly Claim[],
  passesFilter: ClaimFilter = acceptEveryClaim,
): AgreementByQuestion {
  const compared = { dataset, allClaims, passesFilter };
  const passing = allClaims.filter(passesFilter);
  const agreements = new Map<Question, Agreement>();
  for (const question of QUESTIONS) {
    const answers = passing.filter((claim) => claim.about === question);
    if (answers.length > 0) agreements.set(question, agreementOf(compared, answers));
  }
  return agreements;
}

/**
 * Like `agreementsByQuestion`, but computed only once for each set of claims that pass the filter.
 * @param claims All claims, before the filter. Pass the same array object on every call. The cache compares arrays by
 * identity, so a copy would be computed again.
 */
function cachedAgreements(
  dataset: Dataset,
  claims: readonly Claim[],
  passes: ClaimFilter,
): AgreementByQuestion {
  if (claims.length === 0) return NO_AGREEMENTS;
  const { affectingClaims, agreementsByHeardClaims } = agreementCacheOf(claims, dataset);
  const passing = affectingClaims.map((claim) => (passes(claim) ? '1' : '0')).join('');
  const agreements =
    agreementsByHeardClaims.get(passing) ?? agreementsByQuestion(dataset, claims, passes);
  agreementsByHeardClaims.set(passing, agreements);
  return agreements;
}

/** The agreements and their reasons for the claims about one event, or about one site without its events. */
export interface ComparedPart {
  readonly agreements: AgreementByQuestion;
  /** The reasons for the agreement on a question. Empty if the question has one account or none. */
  readonly reasonsFor: (question: Question) => readonly Reason[];
}

/**
 * The agreements of the claims that pass the filter. The reasons are computed only when the caller asks for them.
 * @param claims See `cachedAgreements`.
 */
export function comparedPart(
  dataset: Dataset,
  claims: readonly Claim[],
  passesFilter: ClaimFilter,
): ComparedPart {
  const agreements = cachedAgreements(dataset, claims, passesFilter);
  const compared = { dataset, allClaims: claims, passesFilter };
  return {
    agreements,
    reasonsFor: (question) => {
      const answers = claims.filter((claim) => claim.about === question && passesFilter(claim));
      return reasonsOf(compared, answers, agreements.get(question) ?? 'one');
    },
  };
}

/**
 * True if the accounts that pass the filter differ on any question.
 * @param claims All claims, before the filter. Pass the same array object on every call. The cache compares arrays by
 * identity, so a copy would be computed again.
 */
export function accountsDiffer(
  dataset: Dataset,
  claims: readonly Claim[],
  passes: ClaimFilter,
): boolean {
  // Avoids the slow comparison for most events. A click on an actor toggle calls this function for every event.
  if (claims.length === 0 || !agreementCacheOf(claims, dataset).canDiffer) return false;
  return [...cachedAgreements(dataset, claims, passes).values()].some(isDifference);
}

/**
 * True if the accounts could differ under some filter. That needs a disputed or contrasted claim, or two claimants
 * that give counts, places or dates.
 */
export function canAccountsDiffer(dataset: Dataset, claims: readonly Claim[]): boolean {
  const isOpposed = (claim: Claim) =>
    linkedClaims(dataset, claim, 'disputes').length > 0 ||
    linkedClaims(dataset, claim, 'contrasts').length > 0 ||
    countsOfPartsAndWholes(dataset, claim).length > 0;
  return (
    haveSeveralClaimants(claims.filter((claim) => claim.count !== undefined)) ||
    haveSeveralClaimants(claims.filter((claim) => claim.place !== undefined)) ||
    haveSeveralClaimants(claims.filter((claim) => claim.statedTime !== undefined)) ||
    claims.some(isOpposed)
  );
}

/**
 * The given claims, and all other claims that can change their agreement. Some are linked by `confirms`, `disputes` or
 * `contrasts`. Others are counts at an event that contains an event of the claims, or is part of one.
 */
function claimsThatAffectAgreement(dataset: Dataset, claims: readonly Claim[]): readonly Claim[] {
  const linked = claims.flatMap((claim) => [
    ...linkedClaims(dataset, claim, 'confirms'),
    ...linkedClaims(dataset, claim, 'disputes'),
    ...linkedClaims(dataset, claim, 'contrasts'),
    ...countsOfPartsAndWholes(dataset, claim),
  ]);
  return [...new Set([...claims, ...linked])];
}

/** True for the agreements `differ` and `differ-as-read`. */
export function isDifference(agreement: Agreement): boolean {
  return agreement === 'differ' || agreement === 'differ-as-read';
}

/** True if the claim implies that the event happened. A claim about motive or context does not. */
export function saysEventHappened(claim: Claim): boolean {
  return claim.about !== 'motive' && claim.about !== 'context';
}

const NO_AGREEMENTS: AgreementByQuestion = new Map();

interface AgreementCache {
  readonly canDiffer: boolean;
  /** The claims whose visibility can change an agreement. */
  readonly affectingClaims: readonly Claim[];
  /**
   * The cached agreements. The key has one digit for each affecting claim: `1` if the claim passes the filter, else
   * `0`.
   */
  readonly agreementsByHeardClaims: Map<string, AgreementByQuestion>;
}

const agreementCacheOf = computeOncePer(
  (claims: readonly Claim[], dataset: Dataset): AgreementCache => ({
    canDiffer: canAccountsDiffer(dataset, claims),
    affectingClaims: claimsThatAffectAgreement(dataset, claims),
    agreementsByHeardClaims: new Map(),
  }),
);

/**
 * The agreement of the claims that answer one question. One difference outranks all agreements, because readers need it first.
 */
function agreementOf(compared: ComparedClaims, answers: readonly Claim[]): Agreement {
  const [first] = differencesOf(compared, answers);
  if (first !== undefined) return first.ground === 'contrasts' ? 'differ-as-read' : 'differ';
  if (!corroborationsOf(compared, answers).next().done) return 'agree';
  return haveSeveralClaimants(answers) ? 'not-compared' : 'one';
}

function haveSeveralClaimants(claims: readonly Claim[]): boolean {
  return new Set(claims.map((claim) => claim.claimant)).size > 1;
}

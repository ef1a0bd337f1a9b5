import {
  QUESTIONS,
  RELATIONS,
  type Claim,
  type Dataset,
  type Question,
  type Relation,
} from '../model';
import { computeOncePer } from '../once-per';
import { areClaimantsIndependent, claimsAgree, claimsContradict } from './corroboration';

/**
 * How the accounts that answer one question relate to each other. The code derives the agreement from the claims; no file
 * contains it.
 */
export const AGREEMENTS = ['agree', 'differ', 'differ-as-read', 'one', 'not-compared'] as const;
export type Agreement = (typeof AGREEMENTS)[number];
export type AgreementByQuestion = ReadonlyMap<Question, Agreement>;

/** Tells whether the comparison includes a claim: false for a claim that the reader has hidden. */
export type ClaimFilter = (claim: Claim) => boolean;

const acceptEveryClaim: ClaimFilter = () => true;

/**
 * The agreement for each question that a claim answers. Claims that fail the filter do not count.
 * @param allClaims All claims about one event, or all claims about one site that concern no event.
 */
export function agreementsByQuestion(
  dataset: Dataset,
  allClaims: readonly Claim[],
  passesFilter: ClaimFilter = acceptEveryClaim,
): AgreementByQuestion {
  const compared = allClaims.filter(passesFilter);
  const questions = QUESTIONS.filter((question) =>
    compared.some((claim) => claim.about === question),
  );
  return new Map(
    questions.map((question) => {
      const answeringClaims = compared.filter((claim) => claim.about === question);
      return [question, agreementOf({ dataset, allClaims, answeringClaims, passesFilter })];
    }),
  );
}

/**
 * Like `agreementsByQuestion`, but computes only once for each set of claims that pass the filter.
 * @param claims All claims, before the filter. Pass the same array object on every call: the cache compares arrays by
 * identity, so a copy is computed again.
 */
export function cachedAgreements(
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

/**
 * True if the accounts that pass the filter differ on any question.
 * @param claims All claims, before the filter. Pass the same array object on every call: the cache compares arrays by
 * identity, so a copy is computed again.
 */
export function accountsDiffer(
  dataset: Dataset,
  claims: readonly Claim[],
  passes: ClaimFilter,
): boolean {
  // Spares most events the slow comparison. A click on an actor toggle calls this function for every event.
  if (claims.length < 2 || !agreementCacheOf(claims, dataset).canDiffer) return false;
  return [...cachedAgreements(dataset, claims, passes).values()].some(isDifference);
}

/**
 * True if the accounts could differ under some filter: a claim is disputed or contrasted, or two claimants give numbers
 * of people or places.
 */
export function canAccountsDiffer(dataset: Dataset, claims: readonly Claim[]): boolean {
  const { disputes, contrasts } = linkedClaimsByRelation(dataset);
  return (
    haveSeveralClaimants(claims.filter((claim) => claim.count !== undefined)) ||
    haveSeveralClaimants(claims.filter((claim) => claim.place !== undefined)) ||
    claims.some(({ id }) => disputes.has(id) || contrasts.has(id))
  );
}

/**
 * The given claims and every claim linked to one of them by `confirms`, `disputes` or `contrasts`. The link may be in
 * either claim.
 */
export function claimsThatAffectAgreement(
  dataset: Dataset,
  claims: readonly Claim[],
): readonly Claim[] {
  const { confirms, disputes, contrasts } = linkedClaimsByRelation(dataset);
  const linked = claims.flatMap(({ id }) => [
    ...(confirms.get(id) ?? []),
    ...(disputes.get(id) ?? []),
    ...(contrasts.get(id) ?? []),
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
  /** The claims that can change an agreement when the filter shows or hides them. */
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

interface QuestionComparison {
  readonly dataset: Dataset;
  /**
   * All claims about the event or site, before the filter. Even a hidden claim can prove that an outlet quotes a
   * claimant.
   */
  readonly allClaims: readonly Claim[];
  /** The claims that pass the filter and answer the question. */
  readonly answeringClaims: readonly Claim[];
  readonly passesFilter: ClaimFilter;
}

function agreementOf(comparison: QuestionComparison): Agreement {
  const { dataset, allClaims, answeringClaims } = comparison;
  const pairs = claimPairsOf(answeringClaims.filter((claim) => !isCorrected(comparison, claim)));
  const independent = pairs.filter(([a, b]) =>
    areClaimantsIndependent(dataset, allClaims, a.claimant, b.claimant),
  );
  if (answeringClaims.some((claim) => isLinked(comparison, claim, 'disputes'))) return 'differ';
  if (pairs.some(([a, b]) => a.claimant !== b.claimant && claimsContradict(a, b))) return 'differ';
  if (answeringClaims.some((claim) => isLinked(comparison, claim, 'contrasts')))
    return 'differ-as-read';
  if (independent.some(([a, b]) => claimsAgree(dataset, a, b))) return 'agree';
  if (answeringClaims.some((claim) => isConfirmed(comparison, claim))) return 'agree';
  return haveSeveralClaimants(answeringClaims) ? 'not-compared' : 'one';
}

function haveSeveralClaimants(claims: readonly Claim[]): boolean {
  return new Set(claims.map((claim) => claim.claimant)).size > 1;
}

/** True if the same claimant later corrected the claim. */
function isCorrected({ answeringClaims }: QuestionComparison, claim: Claim): boolean {
  return answeringClaims.some(
    (other) => other.claimant === claim.claimant && other.corrects.includes(claim.id),
  );
}

function isLinked(comparison: QuestionComparison, claim: Claim, relation: Relation): boolean {
  return linkedClaimsThatCount(comparison, claim, relation).length > 0;
}

/**
 * True if an independent claimant confirms the claim. A claimant cannot confirm itself, its party, or a claimant whom it quotes.
 */
function isConfirmed(comparison: QuestionComparison, claim: Claim): boolean {
  const { dataset, allClaims } = comparison;
  return linkedClaimsThatCount(comparison, claim, 'confirms').some((other) =>
    areClaimantsIndependent(dataset, [...allClaims, other], claim.claimant, other.claimant),
  );
}

/**
 * The claims that pass the filter and are linked with `claim`. If two claims have an event in common, their link counts
 * only at that event.
 */
function linkedClaimsThatCount(
  { dataset, allClaims, passesFilter }: QuestionComparison,
  claim: Claim,
  relation: Relation,
): readonly Claim[] {
  const linked = linkedClaimsByRelation(dataset)[relation].get(claim.id) ?? [];
  return linked.filter(
    (other) =>
      passesFilter(other) && (allClaims.includes(other) || !haveCommonEventId(claim, other)),
  );
}

function haveCommonEventId(a: Claim, b: Claim): boolean {
  const events = eventIdsOf(a);
  return eventIdsOf(b).some((event) => events.includes(event));
}

function eventIdsOf(claim: Claim): readonly string[] {
  return claim.eventId === null ? claim.alsoAbout : [claim.eventId, ...claim.alsoAbout];
}

function claimPairsOf(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return claims.flatMap((a, index) => claims.slice(index + 1).map((b) => [a, b] as const));
}

type LinkedClaimsById = ReadonlyMap<string, readonly Claim[]>;

/** For each relation and each claim id, the claims linked with that claim. The link may be in either claim. */
const linkedClaimsByRelation = computeOncePer(
  (dataset: Dataset): Readonly<Record<Relation, LinkedClaimsById>> => {
    const links = RELATIONS.map(
      (relation) => [relation, linkedClaimsById(dataset, relation)] as const,
    );
    return Object.fromEntries(links) as Record<Relation, LinkedClaimsById>;
  },
);

function linkedClaimsById(dataset: Dataset, relation: Relation): LinkedClaimsById {
  const links = new Map<string, Claim[]>();
  const add = (id: string, claim: Claim) => links.set(id, [...(links.get(id) ?? []), claim]);
  for (const claim of dataset.claimById.values()) {
    for (const other of claim[relation].flatMap((id) => dataset.claimById.get(id) ?? [])) {
      add(claim.id, other);
      add(other.id, claim);
    }
  }
  return links;
}

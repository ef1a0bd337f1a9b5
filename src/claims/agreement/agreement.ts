import {
  QUESTIONS,
  RELATIONS,
  type Claim,
  type Dataset,
  type Question,
  type Relation,
} from '../model';
import { oncePer } from '../once-per';
import { areIndependent, countsAgree, countsContradict, nameSameActor } from './corroboration';

/**
 * How the accounts that answer one question relate to each other. The code derives the agreement from the claims; no file
 * contains it.
 */
export const AGREEMENTS = ['agree', 'differ', 'one', 'not-compared'] as const;
export type Agreement = (typeof AGREEMENTS)[number];
export type Agreements = ReadonlyMap<Question, Agreement>;

/** Returns true for a claim to compare, such as one that the reader has not hidden. */
export type ClaimFilter = (claim: Claim) => boolean;

const everyClaim: ClaimFilter = () => true;

/**
 * Each question that at least one claim both answers and passes the filter for, with its agreement.
 * @param claims All claims about one event, or all claims about one site and no event.
 */
export function agreementsByQuestion(
  dataset: Dataset,
  claims: readonly Claim[],
  passes: ClaimFilter = everyClaim,
): Agreements {
  const compared = claims.filter(passes);
  const questions = QUESTIONS.filter((question) =>
    compared.some((claim) => claim.about === question),
  );
  return new Map(
    questions.map((question) => {
      const answers = compared.filter((claim) => claim.about === question);
      return [question, agreementOf({ dataset, claims, answers, passes })];
    }),
  );
}

/**
 * Like `agreementsByQuestion`, but cached for each set of claims that pass the filter.
 * @param claims The same array object on every call, because the cache compares arrays by identity.
 */
export function cachedAgreements(
  dataset: Dataset,
  claims: readonly Claim[],
  passes: ClaimFilter,
): Agreements {
  if (claims.length === 0) return NO_AGREEMENTS;
  const { affecting, byPassing } = cacheOf(claims, dataset);
  const passing = affecting.map((claim) => (passes(claim) ? '1' : '0')).join('');
  const agreements = byPassing.get(passing) ?? agreementsByQuestion(dataset, claims, passes);
  byPassing.set(passing, agreements);
  return agreements;
}

/**
 * True if the accounts that pass the filter differ on any question.
 * @param claims The same array object on every call.
 */
export function accountsDiffer(
  dataset: Dataset,
  claims: readonly Claim[],
  passes: ClaimFilter,
): boolean {
  // A shortcut: each switch of a toggle calls this function for every event, and most events cannot have differing accounts.
  if (claims.length < 2 || !cacheOf(claims, dataset).mayDiffer) return false;
  return [...cachedAgreements(dataset, claims, passes).values()].includes('differ');
}

/** True if the accounts could differ under some filter: one claim is disputed, or two claimants count people. */
export function mayDiffer(dataset: Dataset, claims: readonly Claim[]): boolean {
  const counting = claims.filter((claim) => claim.count !== undefined);
  const disputes = linkedClaims(dataset).disputes;
  return (
    new Set(counting.map((claim) => claim.claimant)).size > 1 ||
    claims.some((claim) => disputes.has(claim.id))
  );
}

/** The given claims, and all claims that `confirms` or `disputes` links to them, in either direction. */
export function claimsThatAffectAgreement(
  dataset: Dataset,
  claims: readonly Claim[],
): readonly Claim[] {
  const { confirms, disputes } = linkedClaims(dataset);
  const linked = claims.flatMap(({ id }) => [
    ...(confirms.get(id) ?? []),
    ...(disputes.get(id) ?? []),
  ]);
  return [...new Set([...claims, ...linked])];
}

/** False for a claim about motive or context. Such a claim does not say that the event happened. */
export function saysItHappened(claim: Claim): boolean {
  return claim.about !== 'motive' && claim.about !== 'context';
}

const NO_AGREEMENTS: Agreements = new Map();

interface AgreementCache {
  readonly mayDiffer: boolean;
  /** The claims whose visibility decides the agreements. */
  readonly affecting: readonly Claim[];
  /**
   * The agreements for each set of claims that pass the filter. The key has one digit for each affecting claim: `1` if the claim
   * passes.
   */
  readonly byPassing: Map<string, Agreements>;
}

const cacheOf = oncePer((claims: readonly Claim[], dataset: Dataset): AgreementCache => ({
  mayDiffer: mayDiffer(dataset, claims),
  affecting: claimsThatAffectAgreement(dataset, claims),
  byPassing: new Map(),
}));

interface Comparison {
  readonly dataset: Dataset;
  /** All claims about the event or site. Claims that fail the filter also show which outlet quotes which claimant. */
  readonly claims: readonly Claim[];
  /** The claims that pass the filter and answer the question. */
  readonly answers: readonly Claim[];
  readonly passes: ClaimFilter;
}

function agreementOf(comparison: Comparison): Agreement {
  const { dataset, claims, answers } = comparison;
  const pairs = pairsOf(answers.filter((claim) => !isCorrected(comparison, claim)));
  const independent = pairs.filter(([a, b]) =>
    areIndependent(dataset, claims, a.claimant, b.claimant),
  );
  if (answers.some((claim) => isDisputed(comparison, claim))) return 'differ';
  if (pairs.some(([a, b]) => a.claimant !== b.claimant && countsContradict(a, b))) return 'differ';
  if (independent.some(([a, b]) => countsAgree(a, b) || nameSameActor(dataset, a, b)))
    return 'agree';
  if (answers.some((claim) => isConfirmed(comparison, claim))) return 'agree';
  return new Set(answers.map((claim) => claim.claimant)).size === 1 ? 'one' : 'not-compared';
}

/** True if the same claimant later corrected the claim. */
function isCorrected({ answers }: Comparison, claim: Claim): boolean {
  return answers.some(
    (other) => other.claimant === claim.claimant && other.corrects.includes(claim.id),
  );
}

function isDisputed(comparison: Comparison, claim: Claim): boolean {
  return linksThatCount(comparison, claim, 'disputes').length > 0;
}

/**
 * True if an independent claimant confirms the claim. A claimant cannot confirm itself, its party, or a claimant whom it quotes.
 */
function isConfirmed(comparison: Comparison, claim: Claim): boolean {
  const { dataset, claims } = comparison;
  return linksThatCount(comparison, claim, 'confirms').some((other) =>
    areIndependent(dataset, [...claims, other], claim.claimant, other.claimant),
  );
}

/**
 * The claims that pass the filter and have a link from or to `claim`. A link between two claims about the same event counts only
 * at this event.
 */
function linksThatCount(
  { dataset, claims, passes }: Comparison,
  claim: Claim,
  relation: Relation,
): readonly Claim[] {
  const linked = linkedClaims(dataset)[relation].get(claim.id) ?? [];
  return linked.filter(
    (other) => passes(other) && (claims.includes(other) || !haveCommonEvent(claim, other)),
  );
}

function haveCommonEvent(a: Claim, b: Claim): boolean {
  const events = eventsOf(a);
  return eventsOf(b).some((event) => events.includes(event));
}

function eventsOf(claim: Claim): readonly string[] {
  return claim.event === null ? claim.alsoAbout : [claim.event, ...claim.alsoAbout];
}

function pairsOf(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return claims.flatMap((a, index) => claims.slice(index + 1).map((b) => [a, b] as const));
}

type ClaimsByLinkedId = ReadonlyMap<string, readonly Claim[]>;

/** For each relation and claim id: the claims to which the claim links, and the claims that link to the claim. */
const linkedClaims = oncePer((dataset: Dataset): Readonly<Record<Relation, ClaimsByLinkedId>> => {
  const links = RELATIONS.map((relation) => [relation, linksBetween(dataset, relation)] as const);
  return Object.fromEntries(links) as Record<Relation, ClaimsByLinkedId>;
});

function linksBetween(dataset: Dataset, relation: Relation): ClaimsByLinkedId {
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

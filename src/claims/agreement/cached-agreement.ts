import { agreementsAmong, claimsBearingOn, mayDiffer, type Agreement } from './agreement';
import type { Claim, Dataset, Question } from '../model';

export type Agreements = ReadonlyMap<Question, Agreement>;

const NONE: Agreements = new Map();

/** What the claims of one thing, an event or a site itself, amount to: worked out when asked for, and once for each choice of them. */
interface Known {
  readonly mayDiffer: boolean;
  readonly bearing: readonly Claim[];
  readonly byHeard: Map<string, Agreements>;
}

const knownOf = new WeakMap<readonly Claim[], Known>();

function knownAmong(dataset: Dataset, claims: readonly Claim[]): Known {
  const known = knownOf.get(claims) ?? {
    mayDiffer: mayDiffer(dataset, claims),
    bearing: claimsBearingOn(dataset, claims),
    byHeard: new Map<string, Agreements>(),
  };
  knownOf.set(claims, known);
  return known;
}

/**
 * Whether accounts agree, by question, among the heard of all claims about one thing.
 * @param claims All of them, heard or not: the very list that the dataset holds, by which the answer is remembered.
 */
export function cachedAgreements(
  dataset: Dataset,
  claims: readonly Claim[],
  passesClaimFilter: (claim: Claim) => boolean,
): Agreements {
  if (claims.length === 0) return NONE;
  const { bearing, byHeard } = knownAmong(dataset, claims);
  const heard = bearing.map((claim) => (passesClaimFilter(claim) ? '1' : '0')).join('');
  const agreements = byHeard.get(heard) ?? agreementsAmong(dataset, claims, passesClaimFilter);
  byHeard.set(heard, agreements);
  return agreements;
}

/** Whether the heard accounts of one thing differ in answer to any question. */
export function accountsDiffer(
  dataset: Dataset,
  claims: readonly Claim[],
  passesClaimFilter: (claim: Claim) => boolean,
): boolean {
  // Most events have nothing in them that could differ, and every toggle asks of all.
  if (claims.length < 2 || !knownAmong(dataset, claims).mayDiffer) return false;
  return [...cachedAgreements(dataset, claims, passesClaimFilter).values()].includes('differ');
}

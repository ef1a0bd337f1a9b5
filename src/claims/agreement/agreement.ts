import { areIndependent, lineageOf } from './independence';
import { countsDiffer, countsMeet } from './counts';
import { QUESTIONS, type Claim, type Dataset, type Question, type Relation } from '../model';

/** How the accounts of one question stand to each other; derived, never written in the file. */
export const AGREEMENTS = ['agree', 'differ', 'one', 'not-compared'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** Which claims to look at, such as those that the reader has not hidden. */
export type Shown = (claim: Claim) => boolean;

const everyClaim: Shown = () => true;

/** For each question that a shown claim about one thing, an event or a site itself, answers, whether accounts of it agree. */
export function agreementsAmong(
  dataset: Dataset,
  claims: readonly Claim[],
  isShown: Shown = everyClaim,
): ReadonlyMap<Question, Agreement> {
  const shown = claims.filter(isShown);
  const asked = QUESTIONS.filter((question) => shown.some((claim) => claim.about === question));
  return new Map(
    asked.map((question) => {
      const answers = shown.filter((claim) => claim.about === question);
      return [question, agreementOf({ dataset, claims, answers, isShown })];
    }),
  );
}

/** The claims on which it depends whether accounts agree: those about the thing, and those that are linked to them from elsewhere. */
export function claimsBearingOn(dataset: Dataset, claims: readonly Claim[]): readonly Claim[] {
  const linked = claims.flatMap((claim) =>
    (['confirms', 'disputes'] as const).flatMap(
      (relation) => linksOf(dataset, relation).get(claim.id) ?? [],
    ),
  );
  return [...new Set([...claims, ...linked])];
}

/** Whether any choice of these claims could differ: one of them is in a dispute, or two claimants count people. */
export function mayDiffer(dataset: Dataset, claims: readonly Claim[]): boolean {
  const counting = claims.filter((claim) => claim.count !== undefined);
  return (
    new Set(counting.map((claim) => claim.claimant)).size > 1 ||
    claims.some((claim) => linksOf(dataset, 'disputes').has(claim.id))
  );
}

/** A claim about what an event did, to whom or with what says that the event happened. */
export function saysItHappened(claim: Claim): boolean {
  return claim.about !== 'motive' && claim.about !== 'context';
}

interface Case {
  readonly dataset: Dataset;
  /** All claims about the thing, shown or not: who quotes whom does not depend on what is shown. */
  readonly claims: readonly Claim[];
  readonly answers: readonly Claim[];
  readonly isShown: Shown;
}

function agreementOf(asked: Case): Agreement {
  const { dataset, claims, answers } = asked;
  const current = answers.filter((claim) => !isWithdrawn(asked, claim));
  const pairs = pairsOf(current);
  const independent = pairs.filter(([a, b]) =>
    areIndependent(dataset, claims, a.claimant, b.claimant),
  );
  if (answers.some((claim) => isDisputed(asked, claim))) return 'differ';
  if (pairs.some(([a, b]) => a.claimant !== b.claimant && countsDiffer(a, b))) return 'differ';
  if (independent.some(([a, b]) => countsMeet(a, b) || namesMeet(dataset, a, b))) return 'agree';
  if (answers.some((claim) => isConfirmed(asked, claim))) return 'agree';
  return new Set(answers.map((claim) => claim.claimant)).size === 1 ? 'one' : 'not-compared';
}

/** A claimant who has since corrected a claim no longer makes it. */
function isWithdrawn({ answers }: Case, claim: Claim): boolean {
  return answers.some(
    (other) => other.claimant === claim.claimant && other.corrects.includes(claim.id),
  );
}

function isDisputed(asked: Case, claim: Claim): boolean {
  return partnersOf(asked, claim, 'disputes').length > 0;
}

/** A claimant cannot confirm itself, nor its party, nor an outlet whom it quotes. */
function isConfirmed(asked: Case, claim: Claim): boolean {
  return partnersOf(asked, claim, 'confirms').some((other) =>
    areIndependent(asked.dataset, [...asked.claims, other], claim.claimant, other.claimant),
  );
}

/**
 * The shown claims that a claim links to or is linked from, as far as the link bears on this event. Where both
 * claims are about some event, it bears on that one; two sides of a border do not contradict each other.
 */
function partnersOf(
  { dataset, claims, isShown }: Case,
  claim: Claim,
  relation: 'confirms' | 'disputes',
): readonly Claim[] {
  const linked = linksOf(dataset, relation).get(claim.id) ?? [];
  return linked.filter(
    (other) => isShown(other) && (claims.includes(other) || !haveCommonEvent(claim, other)),
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

/** An actor in common, or one named by the one and its party by the other. */
function namesMeet(dataset: Dataset, a: Claim, b: Claim): boolean {
  return (a.names ?? []).some((one) =>
    (b.names ?? []).some(
      (other) => lineageOf(dataset, one).includes(other) || lineageOf(dataset, other).includes(one),
    ),
  );
}

type Links = ReadonlyMap<string, readonly Claim[]>;

const known = new WeakMap<Dataset, Map<Relation, Links>>();

/** By claim id: the claims that it links to or is linked from. Found once for each dataset. */
function linksOf(dataset: Dataset, relation: Relation): Links {
  const byRelation = known.get(dataset) ?? new Map<Relation, Links>();
  known.set(dataset, byRelation);
  const links = byRelation.get(relation) ?? linksBetween(dataset, relation);
  byRelation.set(relation, links);
  return links;
}

function linksBetween(dataset: Dataset, relation: Relation): Links {
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

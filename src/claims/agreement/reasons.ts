import type { Claim, Dataset } from '../model';
import type { Agreement } from './agreement';
import { comparableCountOf, compareClaims, comparedValueOf } from './comparison';
import { corroborationsOf } from './corroboration';
import { coversEventsOf, isPartOf } from './counts';
import { differencesOf, type ComparedClaims } from './differences';
import { dependenceOf, createSpeakerLookup, type Dependence } from './independence';
import { opposingSidesOfPairs, type OpposingSides } from './opposing-sides';
import { isWithdrawn } from './withdrawn';

/**
 * On what accounts agree or differ: what was compared, or the link that says so. `group-above-total` and `part-above-whole`: more of one
 * group than of all, or at one event than at several.
 */
export type ComparedGround =
  | 'counts'
  | 'group-above-total'
  | 'part-above-whole'
  | 'places'
  | 'dates'
  | 'actors'
  | 'disputes'
  | 'contrasts'
  | 'confirms';

/**
 * Why accounts that could be compared are not. `several-events`: the first counts the people of more events than the second.
 * `different-events`, `different-people`: they count others. `compatible`: both values can be true, and neither supports the other.
 * `words`: one of them answers in words alone.
 */
export type NotComparedGround =
  | 'several-events'
  | 'different-events'
  | 'different-people'
  | 'compatible'
  | 'words'
  | 'withdrawn'
  | Dependence;

/** Why accounts agree, differ or are not compared, and which claims say so. */
export interface Reason {
  readonly ground: ComparedGround | NotComparedGround;
  /**
   * Claims that differ face each other. Claims that agree are one side. The claims that have a link, or that count a part, are the first
   * of two sides. Of accounts that are not compared, it has the first two with this ground, and none if they are about different events.
   */
  readonly sides: OpposingSides;
}

/**
 * The reasons for an agreement, each ground once for each set of claims. Empty for one account.
 * @param answers The claims that pass the filter and answer the question.
 */
export function reasonsOf(
  compared: ComparedClaims,
  answers: readonly Claim[],
  agreement: Agreement,
): readonly Reason[] {
  if (agreement === 'one') return [];
  if (agreement === 'agree') return reasonsToAgree(compared, answers);
  if (agreement === 'not-compared') return reasonsNotToCompare(compared, answers);
  return reasonsToDiffer(compared, answers);
}

type Pair = readonly [Claim, Claim];

function reasonsToDiffer(compared: ComparedClaims, answers: readonly Claim[]): readonly Reason[] {
  const pairs = [...differencesOf(compared, answers)].map(({ ground, claims }) =>
    ground === 'values'
      ? pairOfValues(compared.dataset, claims)
      : { ground, about: '', claims: inOrderOfLink(claims, ground) },
  );
  return groupByGround(pairs).flatMap(([ground, ofGround]): readonly Reason[] =>
    ['counts', 'places', 'dates', 'actors'].includes(ground)
      ? opposingSidesOfPairs(ofGround, answers).map((sides) => ({ ground, sides }))
      : [{ ground, sides: endsOf(ofGround) }],
  );
}

function reasonsToAgree(compared: ComparedClaims, answers: readonly Claim[]): readonly Reason[] {
  const pairs = [...corroborationsOf(compared, answers)].map(({ ground, claims }) =>
    ground === 'values' ? pairOfValues(compared.dataset, claims) : { ground, about: '', claims },
  );
  return groupByGround(pairs).flatMap(([ground, ofGround]): readonly Reason[] =>
    ground === 'confirms'
      ? [{ ground, sides: endsOf(ofGround) }]
      : opposingSidesOfPairs(ofGround, answers).map((sides) => ({ ground, sides: [sides.flat()] })),
  );
}

function reasonsNotToCompare(
  { dataset, allClaims }: ComparedClaims,
  answers: readonly Claim[],
): readonly Reason[] {
  const speakerOf = createSpeakerLookup(dataset, [allClaims]);
  const reasons = new Map<NotComparedGround, Reason>();
  for (const [index, a] of answers.entries())
    for (const b of answers.slice(index + 1)) {
      if (a.claimant === b.claimant) continue;
      const dependence = dependenceOf(speakerOf(a.claimant), speakerOf(b.claimant));
      const [ground, first, second] = groundNotToCompare(dataset, a, b, dependence);
      if (!reasons.has(ground)) reasons.set(ground, { ground, sides: [[first], [second]] });
    }
  // That some answers are words says least. It is a reason only where there is no other.
  if (reasons.size > 1) reasons.delete('words');
  return [...reasons.values()];
}

/** Why two claims are not compared, and the two in the order that the ground asks for. */
function groundNotToCompare(
  dataset: Dataset,
  a: Claim,
  b: Claim,
  dependence: Dependence | null,
): readonly [NotComparedGround, Claim, Claim] {
  const value = comparedValueOf(a, b);
  if (value === null) return ['words', a, b];
  if (isWithdrawn(dataset, a)) return ['withdrawn', a, b];
  if (isWithdrawn(dataset, b)) return ['withdrawn', b, a];
  if (dependence !== null && compareClaims(dataset, a, b) === 'agree') return [dependence, a, b];
  const [countOfA, countOfB] = [comparableCountOf(a, dataset), comparableCountOf(b, dataset)];
  if (value !== 'counts' || countOfA === null || countOfB === null) return ['compatible', a, b];
  if (countOfA.coveredIds !== countOfB.coveredIds) {
    if (coversEventsOf(countOfA, countOfB)) return ['several-events', a, b];
    return coversEventsOf(countOfB, countOfA)
      ? ['several-events', b, a]
      : ['different-events', a, b];
  }
  return [countOfA.of === countOfB.of ? 'compatible' : 'different-people', a, b];
}

/** A pair of claims with the ground on which it differs or agrees. */
interface GroundedPair {
  readonly ground: ComparedGround;
  /** Tells pairs of one ground apart that are about different people. */
  readonly about: string;
  /** A part stands before its whole, and the claim that has a link before the other. */
  readonly claims: Pair;
}

function pairOfValues(dataset: Dataset, [a, b]: Pair): GroundedPair {
  const [countOfA, countOfB] = [comparableCountOf(a, dataset), comparableCountOf(b, dataset)];
  if (a.place !== undefined || countOfA === null || countOfB === null)
    return { ground: comparedValueOf(a, b) ?? 'actors', about: '', claims: [a, b] };
  const isAPart = isPartOf(countOfA, countOfB);
  const isBPart = isPartOf(countOfB, countOfA);
  if (isAPart !== isBPart) {
    const areSameEvents = countOfA.coveredIds === countOfB.coveredIds;
    const ground = areSameEvents ? 'group-above-total' : 'part-above-whole';
    return { ground, about: '', claims: isAPart ? [a, b] : [b, a] };
  }
  const about = [countOfA.of, ...countOfA.coveredIds].join(' ');
  return { ground: 'counts', about, claims: [a, b] };
}

function groupByGround(
  pairs: readonly GroundedPair[],
): readonly (readonly [ComparedGround, readonly Pair[]])[] {
  const groups = new Map<string, { readonly ground: ComparedGround; readonly pairs: Pair[] }>();
  for (const { ground, about, claims } of pairs) {
    const key = `${ground} ${about}`;
    const group = groups.get(key) ?? { ground, pairs: [] };
    group.pairs.push(claims);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => [group.ground, group.pairs] as const);
}

/** The pair with the claim first that has the link. */
function inOrderOfLink([a, b]: Pair, relation: 'disputes' | 'contrasts'): Pair {
  return a[relation].includes(b.id) ? [a, b] : [b, a];
}

/** The first claims of the pairs, and the second ones, each once. */
function endsOf(pairs: readonly Pair[]): OpposingSides {
  return [[...new Set(pairs.map(([first]) => first))], [...new Set(pairs.map(([, end]) => end))]];
}

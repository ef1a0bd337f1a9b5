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
 * Why accounts agree or differ: the values that were compared, or a link. `group-above-total`: one group has more people than
 * the total. `part-above-whole`: one event has more people than several events together.
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
 * Why accounts are not compared. `several-events`: the first counts people of more events than the second.
 * `different-events`, `different-people`: they count people of other events, or other groups. `compatible`: both values can be
 * true, but neither supports the other. `words`: one account has only words.
 */
export type NotComparedGround =
  | 'several-events'
  | 'different-events'
  | 'different-people'
  | 'compatible'
  | 'words'
  | 'withdrawn'
  | Dependence;

/** Why accounts agree, differ or are not compared, and the claims that show it. */
export interface Reason {
  readonly ground: ComparedGround | NotComparedGround;
  /**
   * If claims differ, the opposing sides. If claims agree, one side. If a claim has a link or counts a part, it is in the first
   * of two sides. If claims are not compared, the first two with this ground, or none if they are about different events.
   */
  readonly sides: OpposingSides;
}

/**
 * The reasons for an agreement. Each ground occurs once for each set of claims. Empty for one account.
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
  return groupByGround(pairs).flatMap(([ground, pairsOfGround]): readonly Reason[] =>
    ['counts', 'places', 'dates', 'actors'].includes(ground)
      ? opposingSidesOfPairs(pairsOfGround, answers).map((sides) => ({ ground, sides }))
      : [{ ground, sides: endsOf(pairsOfGround) }],
  );
}

function reasonsToAgree(compared: ComparedClaims, answers: readonly Claim[]): readonly Reason[] {
  const pairs = [...corroborationsOf(compared, answers)].map(({ ground, claims }) =>
    ground === 'values' ? pairOfValues(compared.dataset, claims) : { ground, about: '', claims },
  );
  return groupByGround(pairs).flatMap(([ground, pairsOfGround]): readonly Reason[] =>
    ground === 'confirms'
      ? [{ ground, sides: endsOf(pairsOfGround) }]
      : opposingSidesOfPairs(pairsOfGround, answers).map((sides) => ({
          ground,
          sides: [sides.flat()],
        })),
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
  // The ground `words` says least, so it stays only if it is the only one.
  if (reasons.size > 1) reasons.delete('words');
  return [...reasons.values()];
}

/** The ground on which two claims are not compared, and the claims in the order that the ground requires. */
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

/** A pair of claims, and the ground on which they differ or agree. */
interface GroundedPair {
  readonly ground: ComparedGround;
  /** Identifies the people that the pair counts. Pairs with one ground but other people stay separate. */
  readonly about: string;
  /** A part comes before its whole, and the claim with the link before the linked claim. */
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

/** The pair in order: first the claim that contains the link. */
function inOrderOfLink([a, b]: Pair, relation: 'disputes' | 'contrasts'): Pair {
  return a[relation].includes(b.id) ? [a, b] : [b, a];
}

/** Two sides: all first claims of the pairs, and all second claims, without duplicates. */
function endsOf(pairs: readonly Pair[]): OpposingSides {
  return [[...new Set(pairs.map(([first]) => first))], [...new Set(pairs.map(([, end]) => end))]];
}

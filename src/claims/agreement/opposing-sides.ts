import type { Claim } from '../model';

/** Claims that differ. Each side has the claims that differ from the same others. */
export type OpposingSides = readonly (readonly Claim[])[];

/**
 * Groups claims that differ into rows of opposing sides. Pairs that share a claim, directly or through other pairs, are in the
 * same row. Each claim is in one row at most.
 * @param pairs The pairs of claims that differ.
 * @param order The claims in the order of the page. Rows, sides and claims follow this order. Claims that are not in it come last.
 */
export function opposingSidesOfPairs(
  pairs: Iterable<readonly [Claim, Claim]>,
  order: readonly Claim[],
): readonly OpposingSides[] {
  const opponentsOf = new Map<Claim, Set<Claim>>();
  for (const [a, b] of pairs) {
    opponentsOf.set(a, (opponentsOf.get(a) ?? new Set()).add(b));
    opponentsOf.set(b, (opponentsOf.get(b) ?? new Set()).add(a));
  }
  const inOrder = [...new Set([...order, ...opponentsOf.keys()])].filter((claim) =>
    opponentsOf.has(claim),
  );
  const placed = new Set<Claim>();
  return inOrder.flatMap((claim) => {
    if (placed.has(claim)) return [];
    const row = new Set([claim]);
    // The set grows while it is walked, so that opponents of opponents are found too.
    for (const member of row) for (const other of opponentsOf.get(member) ?? []) row.add(other);
    row.forEach((member) => placed.add(member));
    return [
      sidesOf(
        inOrder.filter((member) => row.has(member)),
        opponentsOf,
      ),
    ];
  });
}

/** Groups claims that differ from the same others. */
function sidesOf(
  claims: readonly Claim[],
  opponentsOf: ReadonlyMap<Claim, ReadonlySet<Claim>>,
): OpposingSides {
  const sides = new Map<string, Claim[]>();
  for (const claim of claims) {
    const opponents = [...(opponentsOf.get(claim) ?? [])].map(({ id }) => id).sort();
    const key = opponents.join(' ');
    const side = sides.get(key) ?? [];
    side.push(claim);
    sides.set(key, side);
  }
  return [...sides.values()];
}

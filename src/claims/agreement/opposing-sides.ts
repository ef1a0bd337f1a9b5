import type { Claim } from '../model';

/** Sides of claims that differ. All claims of a side differ from the same other claims. */
export type OpposingSides = readonly (readonly Claim[])[];

/**
 * Groups claims that differ into rows of opposing sides. Pairs that share a claim, directly or through other pairs, are in
 * the same row. Each claim is in at most one row.
 * @param pairs The pairs of claims that differ.
 * @param order The claims in the order of the page. Rows, sides and claims follow it. Claims that are not in it come last.
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
    // The loop adds to the set that it iterates, so it also finds opponents of opponents.
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

/** Groups the claims that differ from the same other claims. */
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

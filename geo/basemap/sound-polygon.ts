type Ring = [number, number][];

/** Twice a ring's area in the tile's units; positive where it runs clockwise on the screen, as outer rings must. */
function signedArea(ring: Ring): number {
  let doubled = 0;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    doubled += x1 * y2 - x2 * y1;
  }
  return doubled;
}

/**
 * The rings of one polygon with the directions that vector tiles prescribe.
 * Rounding to the tile's grid can turn a small ring over, and a renderer would then take the sea for land.
 */
export function soundPolygon(rings: readonly Ring[]): Ring[] {
  const [outer] = rings;
  if (outer === undefined || signedArea(outer) === 0) return [];
  return rings
    .filter((ring) => signedArea(ring) !== 0)
    .map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

#!/bin/sh
# @turf/turf 7.4.0: `booleanOverlap` is true for two squares that have only an edge in common, or only a corner. `booleanTouches` is
# true for the same two, and `intersect` finds nothing. By its documentation, and in the OGC's simple features, two polygons overlap only
# if their intersection is an area, so that nothing both overlaps and touches. Two countries with a common border are such neighbours.
# Here: src/claims/agreement/shape-relations.ts asks for a common interior itself, so that "in Syria" and "in Iraq" differ (ADR 0026).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error @turf/turf@7.4.0 >/dev/null

cat >seen.mjs <<'END'
import { booleanOverlap, booleanTouches, featureCollection, intersect, polygon } from '@turf/turf';

const square = (x, y) => polygon([[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]]);
const first = square(0, 0);
for (const [what, second] of Object.entries({ edge: square(1, 0), corner: square(1, 1), area: square(0.5, 0.5), nothing: square(3, 3) }))
  console.log(
    `in common: ${what}; overlap: ${booleanOverlap(first, second)}; touch: ${booleanTouches(first, second)}; ` +
      `intersection: ${intersect(featureCollection([first, second]))?.geometry.type ?? 'none'}`,
  );
END
cat >expected <<'END'
in common: edge; overlap: true; touch: true; intersection: none
in common: corner; overlap: true; touch: true; intersection: none
in common: area; overlap: true; touch: false; intersection: Polygon
in common: nothing; overlap: false; touch: false; intersection: none
END
node seen.mjs | diff expected -
echo 'still so'

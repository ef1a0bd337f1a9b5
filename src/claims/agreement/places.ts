import type { Place } from '../model';
import { computeOncePer } from '../once-per';
import type { Comparison } from './comparison';
import { shapeOf, type Shape, type Stroke } from './shape';
import { distanceBetween, haveCommonInterior, runsInside, TOUCH_METRES } from './shape-relations';

/**
 * Compares two places. They differ if no position can be in both: they are apart, or only touch. They agree if their
 * interiors overlap, or if a point or line without a radius lies in the other place. A line that only touches a place is not
 * compared with it. Unknown places are not compared.
 */
export function comparePlaces(a: Place, b: Place): Comparison {
  return comparisonsWith(a)(b);
}

const comparableShapeOf = computeOncePer((place: Place): Shape | null => {
  const shape = shapeOf(place);
  // An area too thin to have an interior would differ from itself.
  return shape?.kind === 'area' && !haveCommonInterior(shape, shape) ? null : shape;
});

/** Caches the comparison of each pair of places. Each click on an actor toggle needs all pairs. */
const comparisonsWith = computeOncePer((a: Place) =>
  computeOncePer((b: Place) => compare(comparableShapeOf(a), comparableShapeOf(b))),
);

function compare(a: Shape | null, b: Shape | null): Comparison {
  if (a === null || b === null) return 'not-compared';
  if (a.kind !== 'area') return compareStroke(a, b);
  if (b.kind !== 'area') return compareStroke(b, a);
  return haveCommonInterior(a, b) ? 'agree' : 'differ';
}

function compareStroke(stroke: Stroke, other: Shape): Comparison {
  if (isExtentUnknown(stroke) && isExtentUnknown(other)) return 'not-compared';
  const sumOfRadii = (stroke.radius ?? 0) + (other.kind === 'area' ? 0 : (other.radius ?? 0));
  const metresApart = distanceBetween(stroke, other);
  // The tolerance is at most half of the reach, so that the smallest disc still agrees with itself.
  if (metresApart < sumOfRadii - Math.min(TOUCH_METRES, sumOfRadii / 2)) return 'agree';
  if (sumOfRadii === 0 && other.kind === 'area' && runsInside(stroke, other)) return 'agree';
  if (isPointOfUnknownExtent(stroke) || isPointOfUnknownExtent(other)) return 'not-compared';
  const isLineCompared = stroke.kind === 'line' || other.kind === 'line';
  if (isLineCompared && metresApart <= sumOfRadii + TOUCH_METRES) return 'not-compared';
  return 'differ';
}

function isExtentUnknown(shape: Shape): boolean {
  return shape.kind !== 'area' && shape.radius === undefined;
}

function isPointOfUnknownExtent(shape: Shape): boolean {
  return shape.kind === 'point' && isExtentUnknown(shape);
}

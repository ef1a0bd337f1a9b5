import type { Place } from '../model';
import { computeOncePer } from '../once-per';
import { shapeOf, type Shape, type Stroke } from './shape';
import { distanceBetween, haveCommonInterior, runsInside, TOUCH_METRES } from './shape-relations';

/**
 * True if no place can be where both places are: the two are apart, or only touch. A line that touches a place does not contradict
 * it, and what is unknown contradicts nothing.
 */
export function placesContradict(a: Place, b: Place): boolean {
  return comparisonsWith(a)(b) === 'contradict';
}

/**
 * True if two places have a part of their interiors in common, or if a point or line without a radius lies in the other place.
 * Two places can neither contradict each other nor agree.
 */
export function placesAgree(a: Place, b: Place): boolean {
  return comparisonsWith(a)(b) === 'agree';
}

type Comparison = 'contradict' | 'agree' | 'not-compared';

const comparableShapeOf = computeOncePer((place: Place): Shape | null => {
  const shape = shapeOf(place);
  // An area that is too thin to have an interior would contradict itself.
  return shape?.kind === 'area' && !haveCommonInterior(shape, shape) ? null : shape;
});

/** Each pair of places is compared only once. A click on an actor toggle asks for every pair. */
const comparisonsWith = computeOncePer((a: Place) =>
  computeOncePer((b: Place) => compare(comparableShapeOf(a), comparableShapeOf(b))),
);

function compare(a: Shape | null, b: Shape | null): Comparison {
  if (a === null || b === null) return 'not-compared';
  if (a.kind !== 'area') return compareStroke(a, b);
  if (b.kind !== 'area') return compareStroke(b, a);
  return haveCommonInterior(a, b) ? 'agree' : 'contradict';
}

function compareStroke(stroke: Stroke, other: Shape): Comparison {
  if (isExtentUnknown(stroke) && isExtentUnknown(other)) return 'not-compared';
  const reach = (stroke.radius ?? 0) + (other.kind === 'area' ? 0 : (other.radius ?? 0));
  const apart = distanceBetween(stroke, other);
  // The allowance is at most half of the reach, so that the smallest disc still agrees with itself.
  if (apart < reach - Math.min(TOUCH_METRES, reach / 2)) return 'agree';
  if (reach === 0 && other.kind === 'area' && runsInside(stroke, other)) return 'agree';
  if (isPointOfUnknownExtent(stroke) || isPointOfUnknownExtent(other)) return 'not-compared';
  const isLineCompared = stroke.kind === 'line' || other.kind === 'line';
  if (isLineCompared && apart <= reach + TOUCH_METRES) return 'not-compared';
  return 'contradict';
}

function isExtentUnknown(shape: Shape): boolean {
  return shape.kind !== 'area' && shape.radius === undefined;
}

function isPointOfUnknownExtent(shape: Shape): boolean {
  return shape.kind === 'point' && isExtentUnknown(shape);
}

import type { Position } from 'geojson';
import type { Scene } from '../../../src/cartography/scene.ts';
import type { CardFonts } from './card-fonts.ts';
import { boxesOverlap, type Box } from '../../../src/cartography/labels/grid-index.ts';
import { isInCardMap, cardPixelsOf, type FittedExtent } from './fitted-extent.ts';
import { typesetLabel, placeLabel, type PlacedLabel } from './label.ts';

const RING_LABEL_STYLE = { family: 'sans', weight: 400, letterSize: 16.5 } as const;
const RING_LABEL_MAX_SIZE = { width: 420, maxLines: 1 };
/** Clear space between a label and its ring, in pixels. */
const RING_GAP = 12;

/** The highest and the lowest point of a ring, in pixels of the card. */
function highestAndLowestPoint(ring: readonly Position[], fitted: FittedExtent) {
  const down = cardPixelsOf(fitted, ring).toSorted(([, one], [, other]) => one - other);
  return [down[0] ?? [0, 0], down.at(-1) ?? [0, 0]] as const;
}

/** Places the label of each ring inside of the ring. Tries the upper end of the ring, then the lower end. */
export function placeRingLabels(
  { rings }: Pick<Scene, 'rings'>,
  fitted: FittedExtent,
  takenBoxes: readonly Box[],
  fonts: CardFonts,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { geometry, properties } of rings.features) {
    const [upper, lower] = highestAndLowestPoint(geometry.coordinates, fitted);
    const label = typesetLabel(properties.label, '', RING_LABEL_STYLE, RING_LABEL_MAX_SIZE, fonts);
    const radius = (lower[1] - upper[1]) / 2;
    const halfWidth = label.width / 2 + RING_GAP;
    if (radius < halfWidth + label.height) continue;
    // Distance from the end of the ring at which the ring is as wide as the label.
    const offsetInsideRing = radius - Math.sqrt(radius ** 2 - halfWidth ** 2) + RING_GAP / 2;
    const isFree = ({ box }: PlacedLabel): boolean =>
      isInCardMap(box) &&
      ![...takenBoxes, ...placed.map((other) => other.box)].some((other) =>
        boxesOverlap(box, other),
      );
    const labelPosition = [
      placeLabel(label, upper[0], upper[1] + offsetInsideRing, 'middle', 0),
      placeLabel(label, lower[0], lower[1] - offsetInsideRing, 'middle', 1),
    ].find(isFree);
    if (labelPosition !== undefined) placed.push(labelPosition);
  }
  return placed;
}

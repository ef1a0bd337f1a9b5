import type { Position } from 'geojson';
import type { Scene } from '../../../src/cartography/scene.ts';
import type { CardFonts } from './card-fonts.ts';
import { overlaps, type Box } from '../../../src/cartography/labels/grid-index.ts';
import { isInMap, pixelIn, type FittedExtent } from './fitted-extent.ts';
import { labelOf, placedLabel, type PlacedLabel } from './label.ts';

const STYLE = { family: 'sans', weight: 400, size: 16.5 } as const;
const ROOM = { width: 420, lines: 1 };
/** Clear space between a label and its ring, in pixels. */
const GAP = 12;

/** The highest and the lowest point of a ring, in pixels of the card. */
function ends(ring: readonly Position[], fitted: FittedExtent) {
  const down = ring
    .map((position) => pixelIn(fitted, position))
    .toSorted(([, one], [, other]) => one - other);
  return [down[0] ?? [0, 0], down.at(-1) ?? [0, 0]] as const;
}

/** Places the label of each ring inside of the ring: at its upper end, else at its lower, if there is space. */
export function ringLabels(
  { rings }: Pick<Scene, 'rings'>,
  fitted: FittedExtent,
  taken: readonly Box[],
  fonts: CardFonts,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { geometry, properties } of rings.features) {
    const [upper, lower] = ends(geometry.coordinates, fitted);
    const label = labelOf(properties.label, '', STYLE, ROOM, fonts);
    const radius = (lower[1] - upper[1]) / 2;
    const halfWidth = label.width / 2 + GAP;
    if (radius < halfWidth + label.height) continue;
    // Distance from the end of the ring at which the ring is as wide as the label.
    const inside = radius - Math.sqrt(radius ** 2 - halfWidth ** 2) + GAP / 2;
    const isFree = ({ box }: PlacedLabel): boolean =>
      isInMap(box) &&
      ![...taken, ...placed.map((other) => other.box)].some((other) => overlaps(box, other));
    const spot = [
      placedLabel(label, upper[0], upper[1] + inside, 'middle', 0),
      placedLabel(label, lower[0], lower[1] - inside, 'middle', 1),
    ].find(isFree);
    if (spot !== undefined) placed.push(spot);
  }
  return placed;
}

import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { Ground, BasemapName } from '../../../src/cartography/svg/static-basemap.ts';
import type { CardFonts } from './card-fonts.ts';
import { around, overlaps, type Box } from '../../../src/cartography/labels/grid-index.ts';
import { isInMap, type FittedFrame } from './fitted-frame.ts';
import { labelOf, placedLabel, type PlacedLabel } from './label.ts';
import type { TextStyle } from './set-line.ts';

const COLOURS = BASEMAP_COLOURS.light;

const STYLES: Readonly<Record<BasemapName['kind'], TextStyle>> = {
  town: { family: 'sans', weight: 400, size: 16.5 },
  country: { family: 'sans', weight: 400, size: 17, spacing: 0.14 },
  sea: { family: 'sans', weight: 400, size: 16.5, spacing: 0.06 },
};
const NAME_COLOURS: Readonly<Record<BasemapName['kind'], readonly [ink: string, halo: string]>> = {
  town: [COLOURS.town, COLOURS.land],
  country: [COLOURS.country, COLOURS.land],
  sea: [COLOURS.waterName, COLOURS.water],
};

const ROOM = { width: 190, lines: 2 };
/** More would be a map of towns. */
const NAMES_MAX = 14;
const DOT = 3;
const BESIDE_DOT = 10;
const APART = 5;
/** The name of something wide may stand a little beside its middle. */
const SHIFTS = [
  [0, 0],
  [0, -45],
  [0, 45],
  [-70, 0],
  [70, 0],
  [-60, -40],
  [60, -40],
  [-60, 40],
  [60, 40],
] as const;

export interface GroundLabel extends PlacedLabel {
  readonly kind: BasemapName['kind'];
  /** Where a town lies. */
  readonly dot: readonly [x: number, y: number] | null;
}

const grown = ({ left, top, right, bottom }: Box): Box => ({
  left: left - APART,
  top: top - APART,
  right: right + APART,
  bottom: bottom + APART,
});

/** Where a name may stand; the first that is free is taken. */
function spots(name: BasemapName, x: number, y: number, fonts: CardFonts): readonly GroundLabel[] {
  const { kind } = name;
  const written = kind === 'country' ? name.name.toUpperCase() : name.name;
  const label = labelOf(written, name.localName, STYLES[kind], ROOM, fonts);
  if (kind !== 'town')
    return SHIFTS.map(([dx, dy]) => ({
      ...placedLabel(label, x + dx, y + dy, 'middle', 0.5),
      kind,
      dot: null,
    }));
  return [
    placedLabel(label, x + BESIDE_DOT, y, 'start', 0.5),
    placedLabel(label, x - BESIDE_DOT, y, 'end', 0.5),
  ].map((spot) => ({ ...spot, kind, dot: [x, y] }));
}

/** Names on the ground that neither touch each other nor what is taken, in the order of their claim to room. */
export function groundLabels(
  { names, viewBox }: Ground,
  { left, top, height }: FittedFrame,
  taken: readonly Box[],
  fonts: CardFonts,
): readonly GroundLabel[] {
  const scale = height / viewBox.height;
  const chosen: GroundLabel[] = [];
  const inWay = [...taken];
  for (const name of names) {
    if (chosen.length === NAMES_MAX) break;
    const [x, y] = [left + name.x * scale, top + name.y * scale];
    const isFree = ({ box, dot }: GroundLabel): boolean => {
      const boxes = [grown(box), ...(dot === null ? [] : [around(...dot, 2 * DOT, 2 * DOT)])];
      return boxes.every((one) => isInMap(one, 4) && !inWay.some((other) => overlaps(one, other)));
    };
    const spot = spots(name, x, y, fonts).find(isFree);
    if (spot === undefined) continue;
    chosen.push(spot);
    inWay.push(spot.box, ...(spot.dot === null ? [] : [around(...spot.dot, 2 * DOT, 2 * DOT)]));
  }
  return chosen;
}

export function groundLabelsSvg(labels: readonly GroundLabel[]): string {
  const dots = labels.map(({ dot }) =>
    dot === null
      ? ''
      : `<circle cx="${dot[0]}" cy="${dot[1]}" r="${DOT}" fill="${COLOURS.town}" stroke="${COLOURS.land}" stroke-width="1.5"/>`,
  );
  const names = labels.map(({ d, kind }) => {
    const [ink, halo] = NAME_COLOURS[kind];
    return `<path d="${d}" fill="${ink}" stroke="${halo}" stroke-width="3.4" stroke-linejoin="round" paint-order="stroke"/>`;
  });
  return dots.join('') + names.join('');
}

import { boxAround, overlaps, type Box } from '../../../src/cartography/labels/grid-index.ts';
import type { BasemapName, StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { CardFonts } from './card-fonts.ts';
import { isInMap, type FittedExtent } from './fitted-extent.ts';
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

const LABEL_MAX = { width: 190, lines: 2 };
/** Limit of basemap names on a card: more would distract from the claims. */
const NAMES_MAX = 14;
/** Radius of a town's dot, in pixels. */
const DOT = 3;
const BESIDE_DOT = 10;
/** Clear space around a label, in pixels. */
const CLEARANCE = 5;
/** Shifts in pixels to try for the name of a country or a sea, the best first. */
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

export interface BasemapLabel extends PlacedLabel {
  readonly kind: BasemapName['kind'];
  /** The pixel of a town's dot; null for other names. */
  readonly dot: readonly [x: number, y: number] | null;
}

const withClearance = ({ left, top, right, bottom }: Box): Box => ({
  left: left - CLEARANCE,
  top: top - CLEARANCE,
  right: right + CLEARANCE,
  bottom: bottom + CLEARANCE,
});

const dotBox = ([x, y]: readonly [x: number, y: number]): Box => boxAround(x, y, 2 * DOT, 2 * DOT);

/** The label candidates of a basemap name, the best first. */
function candidatesOf(
  name: BasemapName,
  x: number,
  y: number,
  fonts: CardFonts,
): readonly BasemapLabel[] {
  const { kind } = name;
  const written = kind === 'country' ? name.name.toUpperCase() : name.name;
  const label = labelOf(written, name.localName, STYLES[kind], LABEL_MAX, fonts);
  if (kind !== 'town')
    return SHIFTS.map(([dx, dy]) => ({
      ...placedLabel(label, x + dx, y + dy, 'middle', 0.5),
      kind,
      dot: null,
    }));
  return [
    placedLabel(label, x + BESIDE_DOT, y, 'start', 0.5),
    placedLabel(label, x - BESIDE_DOT, y, 'end', 0.5),
  ].map((candidate) => ({ ...candidate, kind, dot: [x, y] }));
}

/** Places basemap names that cover neither each other nor a box of `covered`. Earlier names choose first. */
export function basemapLabels(
  { names, viewBox }: StaticBasemap,
  { left, top, height }: FittedExtent,
  covered: readonly Box[],
  fonts: CardFonts,
): readonly BasemapLabel[] {
  const scale = height / viewBox.height;
  const labels: BasemapLabel[] = [];
  const allCovered = [...covered];
  for (const name of names) {
    if (labels.length === NAMES_MAX) break;
    const [x, y] = [left + name.x * scale, top + name.y * scale];
    const isFree = ({ box, dot }: BasemapLabel): boolean => {
      const boxes = [withClearance(box), ...(dot === null ? [] : [dotBox(dot)])];
      return boxes.every(
        (one) => isInMap(one, 4) && !allCovered.some((other) => overlaps(one, other)),
      );
    };
    const label = candidatesOf(name, x, y, fonts).find(isFree);
    if (label === undefined) continue;
    labels.push(label);
    allCovered.push(label.box, ...(label.dot === null ? [] : [dotBox(label.dot)]));
  }
  return labels;
}

export function basemapLabelsSvg(labels: readonly BasemapLabel[]): string {
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

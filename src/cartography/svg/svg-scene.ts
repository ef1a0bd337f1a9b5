import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { dashLengthsOf, type LineHue } from '../claimed-shapes';
import { arcOfPositions, nearestCopy } from '../antimeridian';
import { middleLngOf, type MapExtent } from '../extent';
import { labelLinesOf } from '../labels/label-lines';
import { pixelOf, ZOOM_OF_WORLD } from '../mercator';
import type { FootprintKind } from '../place-shapes';
import type { Scene } from '../scene';
import type { Hue } from '../symbols';
import { placedMarks, type PlacedMark } from '../labels/placed-marks';

/** The height of every extent, in units of the SVG drawing. The static basemap has the same units. */
export const EXTENT_HEIGHT_UNITS = 1000;

/** The footprints, claimed places and rings of a scene, in units of the SVG drawing. Shapes are SVG paths. */
export interface SvgScene {
  readonly footprints: readonly {
    readonly siteIds: readonly string[];
    readonly kind: FootprintKind;
    readonly d: string;
    /** False if the claimed lines already draw the outline of this footprint. */
    readonly hasOutline: boolean;
  }[];
  readonly claimedLines: readonly {
    readonly claimant: string;
    readonly hue: LineHue;
    readonly d: string;
    /** The SVG dash pattern; undefined for a line without gaps. */
    readonly dashes: string | undefined;
  }[];
  /** Claimed places that are points with unknown radius. `x` and `y` are shares of the extent, as in `SvgMark`. */
  readonly claimedPoints: readonly {
    readonly claimants: string;
    readonly hue: Hue;
    readonly x: number;
    readonly y: number;
  }[];
  readonly rings: readonly { readonly label: string; readonly d: string }[];
}

/**
 * A mark on the SVG map. `x` and `y` are distances from the upper left corner, as shares of the extent's width and
 * height.
 */
export interface SvgMark {
  readonly mark: PlacedMark;
  readonly x: number;
  readonly y: number;
  /** False for a mark beyond the edge of the drawing. The keyboard focus must not go to it, as nobody would see it. */
  readonly isSeen: boolean;
  /** The lines of the site's name. */
  readonly lines: readonly string[];
  readonly localLines: readonly string[];
}

type ProjectedPoint = readonly [x: number, y: number];

/** Projects a line or a ring to the drawing. The world repeats, so the copy nearest to the extent is used. */
type LineProjection = (positions: readonly Position[]) => readonly ProjectedPoint[];

function createProjection(extent: MapExtent): LineProjection {
  const units = EXTENT_HEIGHT_UNITS / extent.height;
  return (positions) => {
    const turn = turnTowards(extent, positions);
    return positions.map(([lng = 0, lat = 0]) => {
      const [worldX, worldY] = pixelOf(lng + turn, lat, ZOOM_OF_WORLD);
      return [(worldX - extent.x) * units, (worldY - extent.y) * units];
    });
  };
}

/**
 * The whole turns, in degrees, that move a line or a ring as near as possible to an extent. All parts of a shape get
 * the same turn.
 */
export function turnTowards(extent: MapExtent, positions: readonly Position[]): number {
  const [west, east] = arcOfPositions(positions);
  const middle = (west + east) / 2;
  return nearestCopy(middle, middleLngOf(extent)) - middle;
}

/**
 * Rounds to half a unit of the SVG drawing, which is less than half a pixel on most screens. More digits would make
 * each page larger.
 */
const roundToHalves = (value: number): number => Math.round(value * 2) / 2;

/** Smallest distance between two corners of a path, in units of the SVG drawing. It gives small discs fewer corners. */
const MIN_CORNER_DISTANCE = 5;

/**
 * The SVG path data of a line: its first point, then relative steps, because steps have fewer digits than positions.
 */
function linePathData(positions: readonly Position[], project: LineProjection): string {
  let last: ProjectedPoint = [Infinity, Infinity];
  const corners = project(positions).filter(([x, y], index) => {
    const isCorner = Math.hypot(x - last[0], y - last[1]) >= MIN_CORNER_DISTANCE;
    if (isCorner) last = [x, y];
    return isCorner || index < 3 || index === positions.length - 1;
  });
  // Rounds the coordinates of the corners, not the steps between them. The errors of rounded steps would add up.
  const rounded = corners.map(([x, y]): ProjectedPoint => [roundToHalves(x), roundToHalves(y)]);
  const [[startX, startY] = [0, 0]] = rounded;
  const steps = rounded.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = rounded[index] ?? [startX, startY];
    return `${x - fromX} ${y - fromY}`;
  });
  return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}`;
}

function areaPathData(
  { type, coordinates }: Polygon | MultiPolygon,
  project: LineProjection,
): string {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons
    .flat()
    .map((ring) => ellipsePathData(project(ring)) ?? `${linePathData(ring.slice(0, -1), project)}z`)
    .join('');
}

/** How far the corners of a disc may be from its ellipse, in units of the SVG drawing. */
const MAX_ELLIPSE_ERROR = 0.5;
/** Largest step between two corners of a disc, as a share of its circumference. */
const MAX_DISC_STEP = 1 / 24;

/**
 * The SVG path data of a ring that is a disc on the map: two arcs, a twentieth of the bytes of its corners. Null for any
 * other ring.
 */
function ellipsePathData(ring: readonly ProjectedPoint[]): string | null {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [radiusX, radiusY] = [(right - left) / 2, (bottom - top) / 2];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const maxStep = 2 * Math.PI * Math.max(radiusX, radiusY) * MAX_DISC_STEP;
  const isDisc = ring.every(([x, y], index) => {
    const [fromX, fromY] = ring[index - 1] ?? [x, y];
    const share = Math.hypot((x - middleX) / radiusX, (y - middleY) / radiusY);
    return (
      Math.abs(share - 1) * Math.min(radiusX, radiusY) <= MAX_ELLIPSE_ERROR &&
      Math.hypot(x - fromX, y - fromY) <= maxStep
    );
  });
  if (!isDisc) return null;
  const [acrossX, acrossY] = [roundToHalves(radiusX), roundToHalves(radiusY)];
  const arc = (width: number): string => `a${acrossX} ${acrossY} 0 1 0 ${width} 0`;
  return `M${roundToHalves(middleX) - acrossX} ${roundToHalves(middleY)}${arc(2 * acrossX)}${arc(-2 * acrossX)}z`;
}

function shapePathData(
  shape: LineString | Polygon | MultiPolygon,
  project: LineProjection,
): string {
  if (shape.type !== 'LineString') return areaPathData(shape, project);
  return linePathData(shape.coordinates, project);
}

/** Converts a longitude and latitude to shares of the width and height of the extent. */
function sharesOfExtent(lng: number, lat: number, extent: MapExtent): { x: number; y: number } {
  const [x, y] = pixelOf(nearestCopy(lng, middleLngOf(extent)), lat, ZOOM_OF_WORLD);
  return { x: (x - extent.x) / extent.width, y: (y - extent.y) / extent.height };
}

export function svgScene(
  { footprints, claimedLines, claimedPoints, rings }: Scene,
  extent: MapExtent,
): SvgScene {
  const project = createProjection(extent);
  return {
    footprints: footprints.features.map(({ geometry, properties }) => ({
      siteIds: properties.siteIds.split(' '),
      kind: properties.kind,
      d: areaPathData(geometry, project),
      hasOutline: properties.claimants === undefined,
    })),
    claimedLines: claimedLines.map(({ geometry, properties }) => ({
      claimant: properties.claimant,
      hue: properties.hue,
      d: shapePathData(geometry, project),
      dashes: dashLengthsOf(properties).join(' ') || undefined,
    })),
    claimedPoints: claimedPoints.map(({ claimants, hue, lng, lat }) => ({
      claimants,
      hue,
      ...sharesOfExtent(lng, lat, extent),
    })),
    rings: rings.features.map(({ geometry, properties: { label } }) => ({
      label,
      d: linePathData(geometry.coordinates, project),
    })),
  };
}

/** How far beyond the edge of the drawing a mark still reaches into it with its symbols, as a share of the drawing. */
const MARGIN_FOR_SYMBOLS = 0.05;

/**
 * The marks of a scene, with the displacements that the live map uses at this zoom.
 * @param drawing The extent, and the margins around it that the screen shows too.
 */
export function svgMarks(
  scene: Scene,
  extent: MapExtent,
  zoom: number,
  drawing: MapExtent,
): readonly SvgMark[] {
  const isInside = (share: number): boolean =>
    share > -MARGIN_FOR_SYMBOLS && share < 1 + MARGIN_FOR_SYMBOLS;
  return placedMarks(scene, zoom).map((mark) => {
    const { lng, lat, label, localLabel } = mark;
    const inDrawing = sharesOfExtent(lng, lat, drawing);
    return {
      mark,
      ...sharesOfExtent(lng, lat, extent),
      isSeen: isInside(inDrawing.x) && isInside(inDrawing.y),
      lines: labelLinesOf(label),
      localLines: labelLinesOf(localLabel),
    };
  });
}

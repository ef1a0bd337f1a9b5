import type { Feature, Point } from 'geojson';
import type { Theme } from '../view/palette';
import type { LabelSide } from '../view/label-sides';
import type { StandingMark } from '../view/standing-marks';
import { haloImageId, markImageId } from './mark-images';

/** The end of the text that is next to the mark. */
const ANCHORS = {
  right: 'left',
  left: 'right',
  below: 'top',
  above: 'bottom',
} as const satisfies Record<LabelSide, string>;

interface LabelProperties {
  readonly site: string;
  readonly label: string;
  readonly localLabel: string;
  readonly anchor: (typeof ANCHORS)[LabelSide];
}

type Points<P> = readonly Feature<Point, P>[];

function point<P>(lng: number, lat: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

interface MarkProperties {
  readonly site: string;
  readonly icon: string;
}

type MarkPoints = Partial<Record<Theme, Feature<Point, MarkProperties>>>;

const markPoints = new WeakMap<StandingMark, MarkPoints>();

function pointsOf(mark: StandingMark): MarkPoints {
  const known = markPoints.get(mark);
  if (known !== undefined) return known;
  const made: MarkPoints = {};
  markPoints.set(mark, made);
  return made;
}

/** The marks as the style reads them; a mark's picture holds how far it was moved aside. One that has not changed is the very feature that it was. */
export function markFeatures(marks: readonly StandingMark[], theme: Theme): Points<MarkProperties> {
  return marks.map(
    (mark) =>
      (pointsOf(mark)[theme] ??= point(mark.lng, mark.lat, {
        site: mark.site,
        icon: markImageId(mark, theme),
      })),
  );
}

const labelPoints = new WeakMap<StandingMark, Feature<Point, LabelProperties>>();

function labelPoint(mark: StandingMark): Feature<Point, LabelProperties> {
  const known = labelPoints.get(mark);
  if (known !== undefined) return known;
  const { site, label, localLabel, labelAt, side } = mark;
  const properties = { site, label, localLabel, anchor: ANCHORS[side] };
  const made = point(labelAt.lng, labelAt.lat, properties);
  labelPoints.set(mark, made);
  return made;
}

/** The names of the marks, each beside its own where that stands at the zoom: a style cannot read offsets from data. */
export function labelFeatures(marks: readonly StandingMark[]): Points<LabelProperties> {
  return marks.map(labelPoint);
}

/** What surrounds the marks that are chosen or pointed at. */
export function haloFeatures(
  marks: readonly StandingMark[],
  theme: Theme,
): Points<{ readonly icon: string }> {
  return marks.map((mark) => point(mark.lng, mark.lat, { icon: haloImageId(mark, theme) }));
}

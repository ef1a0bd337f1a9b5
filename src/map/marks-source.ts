import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Theme } from '../view/palette';
import { placedLabels, type LabelSide } from '../view/label-sides';
import type { PlacedMark } from '../view/placement';
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

type Points<P> = FeatureCollection<Point, P>;

function point<P>(lng: number, lat: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

/** The marks as the style reads them; a mark's picture holds how far it was moved aside. */
export function markFeatures(
  marks: readonly PlacedMark[],
  theme: Theme,
): Points<{ readonly site: string; readonly icon: string }> {
  return {
    type: 'FeatureCollection',
    features: marks.map((mark) => {
      const icon = markImageId(mark, theme);
      return point(mark.lng, mark.lat, { site: mark.site, icon });
    }),
  };
}

/** The names of the marks, each beside its own where that stands at the zoom: a style cannot read offsets from data. */
export function labelFeatures(marks: readonly PlacedMark[], zoom: number): Points<LabelProperties> {
  return {
    type: 'FeatureCollection',
    features: placedLabels(marks, zoom).map(({ mark, side, at }) => {
      const { site, label, localLabel } = mark;
      return point(at.lng, at.lat, { site, label, localLabel, anchor: ANCHORS[side] });
    }),
  };
}

/** What surrounds the marks that are chosen or pointed at. */
export function haloFeatures(
  marks: readonly PlacedMark[],
  theme: Theme,
): Points<{ readonly icon: string }> {
  return {
    type: 'FeatureCollection',
    features: marks.map((mark) => point(mark.lng, mark.lat, { icon: haloImageId(mark, theme) })),
  };
}

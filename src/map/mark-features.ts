import type { Feature, Point } from 'geojson';
import type { Theme } from '../cartography/palette';
import type { LabelAnchor } from '../cartography/labels/label-candidates';
import type { PlacedMark } from '../cartography/labels/placed-marks';
import { inLines } from '../cartography/labels/label-lines';
import { haloImageId, markImageId } from './mark-images';

interface LabelProperties {
  readonly site: string;
  readonly label: string;
  readonly localLabel: string;
  readonly anchor: LabelAnchor;
}

type Points<P> = readonly Feature<Point, P>[];

function point<P>(lng: number, lat: number, properties: P): Feature<Point, P> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

interface MarkProperties {
  readonly site: string;
  readonly icon: string;
}

/** A mark and its name as the style reads them. The mark's picture holds how far it was moved aside; its name stands where it is at the zoom, since a style cannot read offsets from data. */
interface MarkFeatures {
  readonly theme: Theme;
  readonly mark: Feature<Point, MarkProperties>;
  readonly label: Feature<Point, LabelProperties>;
}

const pointsOfMarks = new WeakMap<PlacedMark, MarkFeatures>();

/** Of a mark that has not changed, the very features that it had. */
export function markFeatures(standing: PlacedMark, theme: Theme): MarkFeatures {
  const known = pointsOfMarks.get(standing);
  if (known?.theme === theme) return known;
  const { site, label, localLabel, labelAt, anchor, lng, lat } = standing;
  const made = {
    theme,
    mark: point(lng, lat, { site, icon: markImageId(standing, theme) }),
    label:
      known?.label ??
      point(labelAt.lng, labelAt.lat, {
        site,
        label: inLines(label).join('\n'),
        localLabel: inLines(localLabel).join('\n'),
        anchor,
      }),
  };
  pointsOfMarks.set(standing, made);
  return made;
}

/** What surrounds the marks that are chosen or pointed at. */
export function haloFeatures(
  marks: readonly PlacedMark[],
  theme: Theme,
): Points<{ readonly icon: string }> {
  return marks.map((mark) => point(mark.lng, mark.lat, { icon: haloImageId(mark, theme) }));
}

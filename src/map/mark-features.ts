import type { Feature, Point } from 'geojson';
import {
  offsetFromPositionToLabelAnchor,
  type LabelAnchor,
} from '../cartography/labels/label-candidates';
import { labelLinesOf } from '../cartography/labels/label-lines';
import type { ClaimedPoint } from '../cartography/claimed-shapes';
import type { PlacedMark } from '../cartography/labels/placed-marks';
import { computeOncePer } from '../claims/once-per';
import { labelImageId, labelImageOffset, needsImage } from './label-images';
import { clusterImageId } from './cluster-images';
import { haloImageId, leaderImageId, markImageId } from './mark-images';
import { CLUSTER_COUNT_SIZE, labelSizeAt } from './style';

type Vector = readonly [x: number, y: number];

interface IconProperties {
  /** The id of the image, without the theme. The style adds the theme before the id. */
  readonly icon: string;
  /** The vector from the mark's true position to the drawn image, in CSS pixels. */
  readonly offset: Vector;
}

/** The properties of a mark and its label that the style reads. */
interface MarkProperties extends IconProperties {
  readonly siteId: string;
  /** The label's lines, joined by line breaks. */
  readonly label: string;
  readonly localLabel: string;
  readonly anchor: LabelAnchor;
  /** The vector from the mark's true position to the label's anchor, in ems. */
  readonly textOffset: Vector;
  /** The number of events of a cluster. Missing for the mark of a single site. */
  readonly count?: string;
  /** The vector from the mark's true position to the number, in ems. */
  readonly countOffset?: Vector;
  /** If two labels overlap, the live map draws the label with the lower rank. */
  readonly labelRank: 0 | 1;
  /** The image id and offset of the label. Missing if MapLibre draws the label as text. */
  readonly labelImage?: string;
  readonly labelImageOffset?: Vector;
  readonly isRadiusUnknown: boolean;
  /** The image id of the leader line. Missing if the mark has no leader line. */
  readonly leader?: string;
  /** The angle of the leader line, in degrees clockwise from the direction to the right. */
  readonly leaderAngle?: number;
}

function pointFeatureAt<P>(
  { lng, lat }: Pick<PlacedMark, 'lng' | 'lat'>,
  properties: P,
): Feature<Point, P> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

/** A mark as a GeoJSON point at its true position. The same mark always gives the same object. */
export const markFeatureOf = computeOncePer((mark: PlacedMark): Feature<Point, MarkProperties> => {
  const { siteId, anchor, dx, dy, isRadiusUnknown } = mark;
  const em = labelSizeAt(mark.zoom);
  const [labelX, labelY] = offsetFromPositionToLabelAnchor(mark, anchor);
  const leader = leaderImageId(mark);
  const linesOf = (text: string): readonly string[] =>
    mark.isLabelOmitted ? [] : labelLinesOf(text);
  const [lines, localLines] = [linesOf(mark.label), linesOf(mark.localLabel)];
  return pointFeatureAt(mark, {
    siteId,
    icon: mark.cluster === undefined ? markImageId(mark) : clusterImageId(mark.cluster, mark),
    ...(mark.cluster !== undefined && {
      count: mark.cluster.eventCountText,
      countOffset: [dx / CLUSTER_COUNT_SIZE, dy / CLUSTER_COUNT_SIZE] as const,
    }),
    offset: [dx, dy],
    label: lines.join('\n'),
    localLabel: localLines.join('\n'),
    anchor,
    textOffset: [labelX / em, labelY / em],
    labelRank: mark.isLabelClear ? 0 : 1,
    isRadiusUnknown,
    ...([...lines, ...localLines].some(needsImage) && {
      labelImage: labelImageId({ lines, localLines, size: em, anchor }),
      labelImageOffset: labelImageOffset([labelX, labelY], anchor),
    }),
    ...(leader !== null && { leader, leaderAngle: (Math.atan2(dy, dx) * 180) / Math.PI }),
  });
});

/** A claimed place with unknown radius, as a GeoJSON point. The same claimed point always gives the same object. */
export const claimedPointFeatureOf = computeOncePer(
  ({ lng, lat, ...properties }: ClaimedPoint): Feature<Point, Omit<ClaimedPoint, 'lng' | 'lat'>> =>
    pointFeatureAt({ lng, lat }, properties),
);

/** The halo of a selected or hovered mark, as a GeoJSON point. */
export function haloFeatureOf(mark: PlacedMark): Feature<Point, IconProperties> {
  return pointFeatureAt(mark, { icon: haloImageId(mark), offset: [mark.dx, mark.dy] });
}

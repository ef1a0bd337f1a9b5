import type { Feature, Point } from 'geojson';
import { labelOffset, type LabelAnchor } from '../cartography/labels/label-candidates';
import { linesOf } from '../cartography/labels/label-lines';
import type { PlacedMark } from '../cartography/labels/placed-marks';
import { computeOncePer } from '../claims/once-per';
import { haloImageId, leaderImageId, markImageId } from './mark-images';
import { labelSizeAt } from './style';

type Vector = readonly [x: number, y: number];

interface IconProperties {
  /** Without its theme, which the style adds. */
  readonly icon: string;
  /** From the true position, in CSS pixels. */
  readonly offset: Vector;
}

/** What the style reads of a mark and its label. */
interface MarkProperties extends IconProperties {
  readonly site: string;
  /** Names are in lines. */
  readonly label: string;
  readonly localLabel: string;
  readonly anchor: LabelAnchor;
  /** From the true position, in ems. */
  readonly textOffset: Vector;
  /** Of labels that overlap, the live map leaves out the one with the higher rank. */
  readonly labelRank: 0 | 1;
  readonly radiusUnknown: boolean;
  /** The leader line, if the mark has one, and its angle: degrees clockwise from a line to the right. */
  readonly leader?: string;
  readonly leaderAngle?: number;
}

function pointAt<P>({ lng, lat }: PlacedMark, properties: P): Feature<Point, P> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

/** The feature of a mark, at its true position. The same mark always gives the same object. */
export const markFeature = computeOncePer((mark: PlacedMark): Feature<Point, MarkProperties> => {
  const { site, anchor, dx, dy, radiusUnknown } = mark;
  const em = labelSizeAt(mark.zoom);
  const [labelX, labelY] = labelOffset(mark, anchor);
  const leader = leaderImageId(mark);
  return pointAt(mark, {
    site,
    icon: markImageId(mark),
    offset: [dx, dy],
    label: linesOf(mark.label).join('\n'),
    localLabel: linesOf(mark.localLabel).join('\n'),
    anchor,
    textOffset: [labelX / em, labelY / em],
    labelRank: mark.isLabelFree ? 0 : 1,
    radiusUnknown,
    ...(leader !== null && { leader, leaderAngle: (Math.atan2(dy, dx) * 180) / Math.PI }),
  });
});

/** The halo of a mark that is selected or under the pointer. */
export function haloFeature(mark: PlacedMark): Feature<Point, IconProperties> {
  return pointAt(mark, { icon: haloImageId(mark), offset: [mark.dx, mark.dy] });
}

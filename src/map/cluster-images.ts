import type { ClusterLook } from '../cartography/clusters/clusters';
import { DRAWING_COLOURS, HUE_COLOURS, type Theme } from '../cartography/palette';
import type { Mark } from '../cartography/scene';
import {
  gapsOfRing,
  NOTCHED_BOX_PATH,
  RING_PARTS,
  RING_WIDTH,
  SYMBOL_BOX_SIDE,
  type Hue,
  type RingArc,
} from '../cartography/symbols';
import { drawImage, IMAGE_MARGIN } from './image-canvas';

/**
 * The properties that determine the image of a cluster: a disc, and a ring that shows each hue's share of the events.
 */
export interface ClusterImage
  extends Pick<ClusterLook, 'radius'>, Pick<Mark, 'hasDifferingAccounts' | 'isMaybeInPeriod'> {
  readonly ring: readonly Pick<RingArc, 'hue' | 'length'>[];
}

/** The id of a cluster's image. Clusters that look the same have the same id. */
export const clusterImageId = (
  { radius, ring }: Pick<ClusterImage, 'radius' | 'ring'>,
  { hasDifferingAccounts, isMaybeInPeriod }: Omit<ClusterImage, 'radius' | 'ring'>,
): string =>
  [
    'cluster',
    radius,
    hasDifferingAccounts ? 'notched' : '',
    isMaybeInPeriod ? 'dashed' : '',
    ring.map(({ hue, length }) => `${hue}.${length}`).join('+'),
  ].join('|');

/** The look of the cluster image with this id: the inverse of `clusterImageId`. */
export function parseClusterImageId(id: string): ClusterImage {
  const [, radius, notch, dashes, hues = ''] = id.split('|');
  return {
    radius: Number(radius),
    hasDifferingAccounts: notch === 'notched',
    isMaybeInPeriod: dashes === 'dashed',
    ring: hues.split('+').map((arc) => {
      const [hue, length] = arc.split('.');
      return { hue: hue as Hue, length: Number(length) };
    }),
  };
}

/** Draws the image of a cluster. The style adds the number of events. */
export function drawClusterImage(id: string, theme: Theme): ImageData {
  const { radius, ring, hasDifferingAccounts, isMaybeInPeriod } = parseClusterImageId(id);
  const side = 2 * (radius + IMAGE_MARGIN);
  return drawImage(side, side, (canvas) => {
    canvas.beginPath();
    canvas.arc(0, 0, radius + 1.5, 0, 2 * Math.PI);
    canvas.fillStyle = DRAWING_COLOURS[theme].background;
    canvas.fill();
    if (hasDifferingAccounts) {
      const scale = (2 * radius) / SYMBOL_BOX_SIDE;
      const notched = new Path2D();
      notched.addPath(
        new Path2D(NOTCHED_BOX_PATH),
        new DOMMatrix([scale, 0, 0, scale, -radius, -radius]),
      );
      canvas.clip(notched);
    }
    const top = -Math.PI / 2;
    const drawArc = (start: number, length: number, colour: string): void => {
      const angleAt = (part: number): number => top + (part / RING_PARTS) * 2 * Math.PI;
      canvas.beginPath();
      canvas.arc(0, 0, radius - RING_WIDTH / 2, angleAt(start), angleAt(start + length));
      canvas.strokeStyle = colour;
      canvas.stroke();
    };
    canvas.lineWidth = RING_WIDTH;
    let start = 0;
    for (const { hue, length } of ring) {
      drawArc(start, length, HUE_COLOURS[theme][hue]);
      start += length;
    }
    if (!isMaybeInPeriod) return;
    // Draws gaps in the colour of the disc, so that the ring is dashed like the outlines of symbols.
    canvas.lineWidth = RING_WIDTH + 1;
    canvas.setLineDash([...gapsOfRing(radius)]);
    drawArc(0, RING_PARTS, DRAWING_COLOURS[theme].background);
  });
}

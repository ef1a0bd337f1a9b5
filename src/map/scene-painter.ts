import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import type { Scene } from '../cartography/scene';
import { claimedPointFeatureOf, haloFeatureOf, markFeatureOf } from './mark-features';
import { PIXEL_RATIO } from './image-canvas';
import { drawImageById } from './mark-images';
import {
  CLAIMED_LINES_SOURCE,
  CLAIMED_POINTS_SOURCE,
  EMPHASIS_SOURCE,
  FOOTPRINTS_SOURCE,
  MARKS_SOURCE,
  RINGS_SOURCE,
} from './style';

/**
 * The ids of the two sites that the map highlights: the one in the panel, and the one under the pointer (on the map or
 * in the list).
 */
export interface Emphasis {
  readonly selectedSiteId: string | null;
  readonly hoveredSiteId: string | null;
}

export interface ScenePainter {
  readonly showScene: (scene: Scene) => void;
  readonly emphasiseSites: (emphasis: Emphasis) => void;
  /** The marks as the map draws them now. */
  readonly placedMarks: () => readonly PlacedMark[];
}

const EMPTY_SCENE: Scene = {
  footprints: { type: 'FeatureCollection', features: [] },
  claimedLines: [],
  claimedPoints: [],
  rings: { type: 'FeatureCollection', features: [] },
  marks: [],
  unfilteredMarks: [],
};

/** The painter places marks only for zooms that are multiples of this step. */
const ZOOM_STEP = 0.25;
/**
 * While the reader zooms, the painter places marks again only after this change of zoom. It is large, because placing
 * the marks is slow.
 */
const ZOOM_STEP_WHILE_ZOOMING = 1;

/**
 * Returns a painter, which writes a scene into the sources of the map. It writes the scene again after each load of the
 * style and each zoom step.
 */
export function createScenePainter(map: MapLibre): ScenePainter {
  let scene = EMPTY_SCENE;
  let emphasis: Emphasis = { selectedSiteId: null, hoveredSiteId: null };
  let placed: readonly PlacedMark[] = [];
  let placedAtZoom = NaN;

  /** The features that each source has now. The painter does not send unchanged features again. */
  const sent = new Map<string, readonly Feature[]>();

  const steppedZoom = (): number => Math.round(map.getZoom() / ZOOM_STEP) * ZOOM_STEP;

  function sendFeatures(id: string, features: readonly Feature[]): void {
    const source = map.getSource<GeoJSONSource>(id);
    const before = sent.get(id);
    const isSame =
      before?.length === features.length && features.every((one, at) => one === before[at]);
    if (source === undefined || isSame) return;
    sent.set(id, features);
    void source.setData({ type: 'FeatureCollection', features: [...features] });
  }

  function paintEmphasis(): void {
    const { selectedSiteId, hoveredSiteId } = emphasis;
    const isAny = selectedSiteId !== null || hoveredSiteId !== null;
    const standsOut = (siteId: string): boolean =>
      siteId === selectedSiteId || siteId === hoveredSiteId;
    sendFeatures(
      EMPHASIS_SOURCE,
      isAny
        ? [
            // Does not emphasise claimed places, because the hues of their lines show the claimants.
            ...scene.footprints.features.filter(
              ({ properties: { siteIds, claimants } }) =>
                claimants === undefined && standsOut(siteIds),
            ),
            ...placed.filter(({ siteId }) => standsOut(siteId)).map(haloFeatureOf),
          ]
        : [],
    );
  }

  function paintMarks(): void {
    placedAtZoom = steppedZoom();
    placed = placedMarks(scene, placedAtZoom);
    sendFeatures(
      MARKS_SOURCE,
      placed.map((mark) => markFeatureOf(mark)),
    );
    paintEmphasis();
  }

  function paintScene(): void {
    sendFeatures(FOOTPRINTS_SOURCE, scene.footprints.features);
    sendFeatures(CLAIMED_LINES_SOURCE, scene.claimedLines);
    sendFeatures(CLAIMED_POINTS_SOURCE, scene.claimedPoints.map(claimedPointFeatureOf));
    sendFeatures(RINGS_SOURCE, scene.rings.features);
    paintMarks();
  }

  map.setMissingStyleImageResolver((id) => {
    const image = drawImageById(id);
    if (image !== null) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
  // MapLibre also loads the style again after the browser restores a lost WebGL context.
  map.on('style.load', () => {
    sent.clear();
    paintScene();
  });
  map.on('zoom', () => {
    if (Math.abs(map.getZoom() - placedAtZoom) >= ZOOM_STEP_WHILE_ZOOMING) paintMarks();
  });
  map.on('zoomend', () => {
    if (steppedZoom() !== placedAtZoom) paintMarks();
  });

  return {
    placedMarks: () => placed,
    showScene: (next) => {
      scene = next;
      paintScene();
    },
    emphasiseSites: (next) => {
      emphasis = next;
      paintEmphasis();
    },
  };
}

import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import type { Scene } from '../cartography/scene';
import { haloFeature, markFeature } from './mark-features';
import { imageOf, PIXEL_RATIO } from './mark-images';
import { EMPHASIS, FOOTPRINTS, MARKS, RINGS } from './style';

/**
 * The ids of the two sites that the map highlights: the one in the panel, and the one under the pointer (on the map or
 * in the list).
 */
export interface Emphasis {
  readonly chosen: string | null;
  readonly pointedAt: string | null;
}

export interface ScenePainter {
  readonly show: (scene: Scene) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  /** The marks as the map draws them now. */
  readonly placed: () => readonly PlacedMark[];
}

const EMPTY_SCENE: Scene = {
  footprints: { type: 'FeatureCollection', features: [] },
  rings: { type: 'FeatureCollection', features: [] },
  marks: [],
  unfiltered: [],
};

/** Marks are placed for multiples of this zoom step. */
const ZOOM_STEP = 0.25;
/** During a zoom, marks are placed again only after this much change, because placing takes as long as a click may. */
const ZOOM_STEP_MOVING = 1;

/** Writes a scene into the map's sources, and again after each load of the style and each zoom step. */
export function scenePainter(map: MapLibre): ScenePainter {
  let scene = EMPTY_SCENE;
  let emphasis: Emphasis = { chosen: null, pointedAt: null };
  let placed: readonly PlacedMark[] = [];
  let placedAtZoom = NaN;

  /** The features that each source has now, so that unchanged features are not sent again. */
  const sent = new Map<string, readonly Feature[]>();

  const steppedZoom = (): number => Math.round(map.getZoom() / ZOOM_STEP) * ZOOM_STEP;

  function send(id: string, features: readonly Feature[]): void {
    const source = map.getSource<GeoJSONSource>(id);
    const before = sent.get(id);
    const isSame =
      before?.length === features.length && features.every((one, at) => one === before[at]);
    if (source === undefined || isSame) return;
    sent.set(id, features);
    void source.setData({ type: 'FeatureCollection', features: [...features] });
  }

  function paintEmphasis(): void {
    const { chosen, pointedAt } = emphasis;
    const isAny = chosen !== null || pointedAt !== null;
    const standsOut = ({ site }: { readonly site: string }): boolean =>
      site === chosen || site === pointedAt;
    send(
      EMPHASIS,
      isAny
        ? [
            ...scene.footprints.features.filter(({ properties }) => standsOut(properties)),
            ...placed.filter(standsOut).map(haloFeature),
          ]
        : [],
    );
  }

  function paintMarks(): void {
    placedAtZoom = steppedZoom();
    placed = placedMarks(scene, placedAtZoom);
    send(
      MARKS,
      placed.map((mark) => markFeature(mark)),
    );
    paintEmphasis();
  }

  function paint(): void {
    send(FOOTPRINTS, scene.footprints.features);
    send(RINGS, scene.rings.features);
    paintMarks();
  }

  map.setMissingStyleImageResolver((id) => {
    const image = imageOf(id);
    if (image !== null) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
  // Fires after a lost WebGL context is restored, too, because MapLibre then reloads the style.
  map.on('style.load', () => {
    sent.clear();
    paint();
  });
  map.on('zoom', () => {
    if (Math.abs(map.getZoom() - placedAtZoom) >= ZOOM_STEP_MOVING) paintMarks();
  });
  map.on('zoomend', () => {
    if (steppedZoom() !== placedAtZoom) paintMarks();
  });

  return {
    placed: () => placed,
    show: (next) => {
      scene = next;
      paint();
    },
    emphasise: (next) => {
      emphasis = next;
      paintEmphasis();
    },
  };
}

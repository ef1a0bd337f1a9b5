import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import type { Scene } from '../cartography/scene';
import { haloFeature, markFeature } from './mark-features';
import { imageOf, PIXEL_RATIO } from './mark-images';
import { EMPHASIS, FOOTPRINTS, MARKS, RINGS } from './style';

/** The sites that stand out: the one whose panel is open, and the one under the pointer on the map or in the list. */
export interface Emphasis {
  readonly chosen: string | null;
  readonly pointedAt: string | null;
}

export interface ScenePainter {
  readonly show: (scene: Scene) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  /** The marks as they are drawn now. */
  readonly placed: () => readonly PlacedMark[];
}

const EMPTY_SCENE: Scene = {
  footprints: { type: 'FeatureCollection', features: [] },
  rings: { type: 'FeatureCollection', features: [] },
  marks: [],
  unfiltered: [],
};

/** Marks are placed for multiples of this zoom. */
const ZOOM_STEP = 0.25;
/** While the zoom changes, marks are placed again only after a change by this: each time costs as much as a click may. */
const ZOOM_STEP_MOVING = 1;

/** Moves a scene into the map's sources, and again whenever the style is loaded or the zoom has changed by a step. */
export function scenePainter(map: MapLibre): ScenePainter {
  let scene = EMPTY_SCENE;
  let emphasis: Emphasis = { chosen: null, pointedAt: null };
  let placed: readonly PlacedMark[] = [];
  let placedAtZoom = NaN;

  /** What each source has, so that the same features are not sent again. */
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
  // Also after a lost drawing context is restored, because MapLibre then loads the style again.
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

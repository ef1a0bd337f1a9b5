import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Theme } from '../view/palette';
import { placedMarks, type PlacedMark } from '../view/placement';
import type { Scene } from '../view/scene';
import { EMPHASIS, EXTENTS, HATCH, LABELS, MARKS, RINGS } from './layers';
import {
  haloImage,
  haloImageId,
  hatchImage,
  markImage,
  markImageId,
  PIXEL_RATIO,
} from './mark-images';
import { haloFeatures, labelFeatures, markFeatures } from './marks-source';

/** The sites that stand out: the one whose panel is open, and the one under the pointer, here or in the list. */
export interface Emphasis {
  readonly chosen: string | null;
  readonly pointedAt: string | null;
}

export interface ScenePainter {
  readonly show: (scene: Scene) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly setTheme: (theme: Theme) => void;
  /** The marks where they now stand. */
  readonly placed: () => readonly PlacedMark[];
}

const EMPTY_SCENE: Scene = {
  extents: { type: 'FeatureCollection', features: [] },
  rings: { type: 'FeatureCollection', features: [] },
  marks: [],
};

/** Marks are placed for the zoom to this exactness. */
const ZOOM_STEP = 0.25;
/** While the zoom changes, they are placed anew only after as much as this: each time costs as much as a click may. */
const ZOOM_STEP_MOVING = 1;

/** Moves a scene into the map's sources, and again whenever the style is made anew or the zoom asks for it. */
export function scenePainter(map: MapLibre, firstTheme: Theme): ScenePainter {
  let theme = firstTheme;
  let scene = EMPTY_SCENE;
  let emphasis: Emphasis = { chosen: null, pointedAt: null };
  let placed: readonly PlacedMark[] = [];
  let placedAtZoom = NaN;

  const source = (id: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(id);
  const stepped = (): number => Math.round(map.getZoom() / ZOOM_STEP) * ZOOM_STEP;

  function paintEmphasis(): void {
    const standingOut = [emphasis.chosen, emphasis.pointedAt];
    void source(EMPHASIS)?.setData(
      haloFeatures(
        placed.filter(({ site }) => standingOut.includes(site)),
        theme,
      ),
    );
    if (source(EXTENTS) === undefined) return;
    map.removeFeatureState({ source: EXTENTS });
    if (emphasis.pointedAt !== null)
      map.setFeatureState({ source: EXTENTS, id: emphasis.pointedAt }, { pointedAt: true });
    if (emphasis.chosen !== null)
      map.setFeatureState({ source: EXTENTS, id: emphasis.chosen }, { chosen: true });
  }

  function paintMarks(): void {
    placedAtZoom = stepped();
    placed = placedMarks(scene.marks, placedAtZoom);
    void source(MARKS)?.setData(markFeatures(placed, theme));
    void source(LABELS)?.setData(labelFeatures(placed, placedAtZoom));
    paintEmphasis();
  }

  function paint(): void {
    void source(EXTENTS)?.setData(scene.extents);
    void source(RINGS)?.setData(scene.rings);
    paintMarks();
  }

  function addMissingImage(id: string): void {
    const add = (image: ImageData): void =>
      void map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
    if (id.startsWith(`${HATCH}|`)) return add(hatchImage(theme));
    const mark = placed.find((one) => markImageId(one, theme) === id);
    if (mark !== undefined) return add(markImage(mark, theme));
    const haloed = placed.find((one) => haloImageId(one, theme) === id);
    if (haloed !== undefined) add(haloImage(haloed, theme));
  }

  map.setMissingStyleImageResolver(addMissingImage);
  // Also after a lost drawing context has come back: the style is then built anew.
  map.on('style.load', paint);
  map.on('zoom', () => {
    if (Math.abs(map.getZoom() - placedAtZoom) >= ZOOM_STEP_MOVING) paintMarks();
  });
  map.on('zoomend', () => {
    if (stepped() !== placedAtZoom) paintMarks();
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
    setTheme: (next) => {
      theme = next;
      paint();
    },
  };
}

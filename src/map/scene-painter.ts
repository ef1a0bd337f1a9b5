import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Theme } from '../cartography/palette';
import type { Scene } from '../cartography/scene';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import { EMPHASIS, FOOTPRINTS, HATCH, LABELS, MARKS, RINGS } from './style';
import { haloImage, haloImageId, hatchImage, markImage, PIXEL_RATIO } from './mark-images';
import { haloFeatures, markFeatures } from './mark-features';

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
  footprints: { type: 'FeatureCollection', features: [] },
  rings: { type: 'FeatureCollection', features: [] },
  marks: [],
  unfiltered: [],
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

  /** What each source holds: what is the same already is not handed over again. */
  const given = new Map<string, readonly Feature[]>();

  const source = (id: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(id);
  const stepped = (): number => Math.round(map.getZoom() / ZOOM_STEP) * ZOOM_STEP;

  function give(id: string, features: readonly Feature[]): void {
    const to = source(id);
    const before = given.get(id);
    const isSame =
      before?.length === features.length && features.every((one, at) => one === before[at]);
    if (to === undefined || isSame) return;
    given.set(id, features);
    void to.setData({ type: 'FeatureCollection', features: [...features] });
  }

  function paintEmphasis(): void {
    const { chosen, pointedAt } = emphasis;
    const isAny = chosen !== null || pointedAt !== null;
    const standsOut = ({ site }: { readonly site: string }): boolean =>
      site === chosen || site === pointedAt;
    give(
      EMPHASIS,
      isAny
        ? [
            ...scene.footprints.features.filter(({ properties }) => standsOut(properties)),
            ...haloFeatures(placed.filter(standsOut), theme),
          ]
        : [],
    );
  }

  function paintMarks(): void {
    placedAtZoom = stepped();
    placed = placedMarks(scene, placedAtZoom);
    const points = placed.map((one) => markFeatures(one, theme));
    give(
      MARKS,
      points.map(({ mark }) => mark),
    );
    // Of names that meet, the live map leaves out the later.
    give(
      LABELS,
      [true, false].flatMap((isFree) =>
        points.filter((_, at) => placed[at]?.isNameFree === isFree).map(({ label }) => label),
      ),
    );
    paintEmphasis();
  }

  function paint(): void {
    give(FOOTPRINTS, scene.footprints.features);
    give(RINGS, scene.rings.features);
    paintMarks();
  }

  function addMissingImage(id: string): void {
    const add = (image: ImageData): void =>
      void map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
    if (id.startsWith(`${HATCH}|`)) return add(hatchImage(theme));
    const mark = placed.find((one) => markFeatures(one, theme).mark.properties.icon === id);
    if (mark !== undefined) return add(markImage(mark, theme));
    const haloed = placed.find((one) => haloImageId(one, theme) === id);
    if (haloed !== undefined) add(haloImage(haloed, theme));
  }

  map.setMissingStyleImageResolver(addMissingImage);
  // Also after a lost drawing context has come back: the style is then built anew.
  map.on('style.load', () => {
    given.clear();
    paint();
  });
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

import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { nearestCopy } from '../cartography/antimeridian';
import type { Box } from '../cartography/labels/grid-index';
import { placedMarks, type PlacedMark } from '../cartography/labels/placed-marks';
import { pixelOf, steppedZoomOf, worldSizeAt } from '../cartography/mercator';
import type { Scene } from '../cartography/scene';
import { coverSquares, type CoverSquare } from './cover-squares';
import { claimedPointFeatureOf, haloFeatureOf, markFeatureOf } from './mark-features';
import { PIXEL_RATIO } from './image-canvas';
import { drawImageById } from './mark-images';
import {
  CLAIMED_LINES_SOURCE,
  CLAIMED_POINTS_SOURCE,
  COVERS_SOURCE,
  EMPHASIS_SOURCE,
  FOOTPRINTS_SOURCE,
  MARKS_SOURCE,
  RINGS_SOURCE,
} from './style';

/**
 * The ids of the two sites that the map highlights. One is the site in the panel. The other is the site under the
 * pointer, on the map or in the list.
 */
export interface Emphasis {
  readonly selectedSiteId: string | null;
  readonly hoveredSiteId: string | null;
}

/** Returns the scene as the map draws it at a zoom. The sites in `apartIds` keep their own marks. */
export type SceneAtZoom = (scene: Scene, zoom: number, apartIds: ReadonlySet<string>) => Scene;

export interface ScenePainter {
  /** Shows a scene, at each zoom as `sceneAtZoom` returns it. Null shows all of the scene at every zoom. */
  readonly showScene: (scene: Scene, sceneAtZoom: SceneAtZoom | null) => void;
  readonly emphasiseSites: (emphasis: Emphasis) => void;
  /** Moves names away from the elements that cover the map now. */
  readonly updateCovers: () => void;
  /** Returns the marks as the map draws them now. */
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

/**
 * The change of zoom after which marks are placed again while the reader is zooming. It is large, because placing marks
 * is slow.
 */
const ZOOM_STEP_WHILE_ZOOMING = 1;

/** Smallest distance of a name from the edge of the map, in CSS pixels. */
const EDGE_MARGIN = 2;

/**
 * Strips around the map, in CSS pixels. The map's edge would cut a name that extends into a strip, so names avoid them.
 */
function surroundingsOf({ clientWidth: width, clientHeight: height }: HTMLElement): readonly Box[] {
  // The strips need this depth, because a narrower strip would need more squares than one box may have.
  const depth = Math.max(24, width / 60, height / 60);
  return [
    { left: -depth, top: 0, right: EDGE_MARGIN, bottom: height },
    { left: width - EDGE_MARGIN, top: 0, right: width + depth, bottom: height },
    { left: 0, top: -depth, right: width, bottom: EDGE_MARGIN },
    { left: 0, top: height - EDGE_MARGIN, right: width, bottom: height + depth },
  ];
}

/**
 * Returns a painter, which writes a scene into the sources of the map. It writes the scene again each time the style is
 * loaded and at each zoom step.
 * @param measureCovers Returns the boxes of the elements over the map, in CSS pixels from its upper left corner.
 */
export function createScenePainter(
  map: MapLibre,
  measureCovers: () => readonly Box[],
): ScenePainter {
  let scene = EMPTY_SCENE;
  let sceneAtZoom: SceneAtZoom | null = null;
  let emphasis: Emphasis = { selectedSiteId: null, hoveredSiteId: null };
  let placed: readonly PlacedMark[] = [];
  let placedAtZoom = NaN;
  /** The boxes of the elements over the map. Empty while the camera moves. */
  let covers: readonly Box[] = [];

  /** The features that each source has now. Key: source id. Unchanged features are not sent again. */
  const sent = new Map<string, readonly Feature[]>();

  const steppedZoom = (): number => steppedZoomOf(map.getZoom());

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
            // Does not highlight claimed places, because the hues of their lines show the claimants.
            ...scene.footprints.features.filter(
              ({ properties: { siteIds, claimants } }) =>
                claimants === undefined && standsOut(siteIds),
            ),
            ...placed
              .filter(({ siteId, cluster }) => (cluster?.siteIds ?? [siteId]).some(standsOut))
              .map(haloFeatureOf),
          ]
        : [],
    );
  }

  /** Converts a box on the screen to pixels of the world, at the zoom for which the marks are placed. */
  function toWorldPixels({ left, top, right, bottom }: Box): Box {
    const pixelAt = (x: number, y: number): readonly [number, number] => {
      const { lng, lat } = map.unproject([x, y]);
      return pixelOf(lng, lat, placedAtZoom);
    };
    const middle = map.getCenter().lng;
    const turn = nearestCopy(middle, scene.marks[0]?.lng ?? middle) - middle;
    const shift = (turn / 360) * worldSizeAt(placedAtZoom);
    const [westX, northY] = pixelAt(left, top);
    const [eastX, southY] = pixelAt(right, bottom);
    return { left: westX + shift, top: northY, right: eastX + shift, bottom: southY };
  }

  function updateCovers(): void {
    covers = map.isMoving() ? [] : measureCovers();
    const boxes = map.isMoving() ? [] : [...covers, ...surroundingsOf(map.getContainer())];
    sendFeatures(COVERS_SOURCE, boxes.flatMap(coverSquares).map(coverFeatureAt));
    // While the camera moves, labels keep their positions.
    if (!map.isMoving()) paintScene();
  }

  /**
   * A square over the map, as GeoJSON. The style draws a transparent symbol of its size, which keeps basemap names
   * away.
   */
  function coverFeatureAt({ x, y, side }: CoverSquare): Feature {
    const { lng, lat } = map.unproject([x, y]);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { side },
    };
  }

  function paintScene(): void {
    placedAtZoom = steppedZoom();
    const { selectedSiteId } = emphasis;
    const apartIds = new Set(selectedSiteId === null ? [] : [selectedSiteId]);
    const drawn = sceneAtZoom?.(scene, placedAtZoom, apartIds) ?? scene;
    sendFeatures(FOOTPRINTS_SOURCE, drawn.footprints.features);
    sendFeatures(CLAIMED_LINES_SOURCE, drawn.claimedLines);
    sendFeatures(CLAIMED_POINTS_SOURCE, drawn.claimedPoints.map(claimedPointFeatureOf));
    sendFeatures(RINGS_SOURCE, drawn.rings.features);
    const edges = map.isMoving() ? [] : surroundingsOf(map.getContainer());
    placed = placedMarks(drawn, placedAtZoom, [...covers, ...edges].map(toWorldPixels));
    sendFeatures(
      MARKS_SOURCE,
      placed.map((mark) => markFeatureOf(mark)),
    );
    paintEmphasis();
  }

  map.setMissingStyleImageResolver((id) => {
    const image = drawImageById(id);
    if (image !== null) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
  // MapLibre also loads the style again after the browser has restored a lost WebGL context.
  map.on('style.load', () => {
    sent.clear();
    paintScene();
    updateCovers();
  });
  map.on('zoom', () => {
    if (Math.abs(map.getZoom() - placedAtZoom) >= ZOOM_STEP_WHILE_ZOOMING) paintScene();
  });
  map.on('zoomend', () => {
    if (steppedZoom() !== placedAtZoom) paintScene();
  });

  map.on('movestart', updateCovers);
  map.on('moveend', updateCovers);

  return {
    updateCovers,
    placedMarks: () => placed,
    showScene: (next, nextAtZoom) => {
      scene = next;
      sceneAtZoom = nextAtZoom;
      paintScene();
    },
    emphasiseSites: (next) => {
      const isOtherSelected = next.selectedSiteId !== emphasis.selectedSiteId;
      emphasis = next;
      // The selected site has its own mark, even if it would be in a cluster.
      if (isOtherSelected) paintScene();
      else paintEmphasis();
    },
  };
}

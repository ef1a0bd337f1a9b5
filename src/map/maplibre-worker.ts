import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { basemapTiles, type TileLoader } from './basemap/archive';

interface WorkerScope {
  readonly worker?: unknown;
  readonly addProtocol: (protocol: string, load: TileLoader) => void;
}

/** MapLibre's worker, which reads the basemap's tiles itself: nothing of that is done where the page is drawn. */
const scope = globalThis as unknown as WorkerScope;
// Asked by name, because its package says that it has no effects, and a build would drop it.
if (!(scope.worker instanceof MapLibreWorker))
  throw new Error('MapLibre’s worker has not started.');
scope.addProtocol('pmtiles', basemapTiles());

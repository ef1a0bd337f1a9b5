import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { basemapTiles, type TileLoader } from './basemap/archive';

interface WorkerScope {
  readonly worker?: unknown;
  readonly addProtocol: (protocol: string, load: TileLoader) => void;
}

/** MapLibre's worker. It reads the basemap's tiles, so that the page's own thread does not. */
const scope = globalThis as unknown as WorkerScope;
// Used by name: the package says that it has no side effects, so a build would drop a bare import.
if (!(scope.worker instanceof MapLibreWorker))
  throw new Error('MapLibre’s worker has not started.');
scope.addProtocol('pmtiles', basemapTiles());

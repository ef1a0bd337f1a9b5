import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { createTileLoader, type TileLoader } from './basemap/archive';

interface WorkerScope {
  readonly worker?: unknown;
  readonly addProtocol: (protocol: string, load: TileLoader) => void;
}

/** MapLibre's worker. It also reads the basemap's tiles, to save time on the main thread. */
const workerScope = globalThis as unknown as WorkerScope;
// Uses the imported class, because a build drops an unused import from a package that declares no side effects.
if (!(workerScope.worker instanceof MapLibreWorker))
  throw new Error('MapLibre’s worker has not started.');
workerScope.addProtocol('pmtiles', createTileLoader());

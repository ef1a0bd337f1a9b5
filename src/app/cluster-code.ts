// The code that only a map of many sites needs. The page loads it only for such maps.
import { clusteredScene } from '../cartography/clusters/clusters';
import type { Dataset } from '../claims/model';
import type { SceneAtZoom } from '../map/scene-painter';

export { clusterInWords } from '../ui/cluster-in-words';

/** Returns the function that clusters a scene of the map at a zoom. */
export const sceneAtZoomOf =
  (dataset: Dataset): SceneAtZoom =>
  (scene, zoom, apartIds) =>
    clusteredScene(dataset, scene, zoom, apartIds);

import { preloadMap } from './load-map';

// Imported before all else: what the rest of the script takes to begin, the map's code is already on its way.
void preloadMap();

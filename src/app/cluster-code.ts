// What only a map of many sites needs. The page loads it for such maps alone.
export { clusteredScene } from '../cartography/clusters/clusters';
export { clusterInWords } from '../ui/cluster-in-words';

// Code that only a map with many sites needs. Only such maps load it.
export { clusteredScene } from '../cartography/clusters/clusters';
export { clusterInWords } from '../ui/cluster-in-words';

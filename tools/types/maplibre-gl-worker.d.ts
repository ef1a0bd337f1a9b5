/** MapLibre ships no types for its worker, which starts itself when it is imported in one. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  const MapLibreWorker: new (scope: unknown) => object;
  export default MapLibreWorker;
}

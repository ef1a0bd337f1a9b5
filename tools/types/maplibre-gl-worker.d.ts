/** MapLibre ships no types for its worker. The module starts the worker when it is imported in one. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  const MapLibreWorker: new (scope: unknown) => object;
  export default MapLibreWorker;
}

/** MapLibre has no types for its worker. Importing the module in a worker starts MapLibre's worker. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  const MapLibreWorker: new (scope: unknown) => object;
  export default MapLibreWorker;
}

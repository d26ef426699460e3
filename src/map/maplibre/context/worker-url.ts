/** Address of MapLibre's worker, known before MapLibre itself has loaded, so that both load together. */
export { default as workerUrl } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Towns come in by rank: capitals first, small towns last. */
export const rankShown: FilterSpecification = [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 1, 5, 2, 6, 3, 7, 4, 8, 5],
];

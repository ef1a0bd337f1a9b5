import type { LakeName } from './lakes-and-seas';

/** A lake that no source has, with an outline of our own. */
export interface DrawnLake extends LakeName {
  /** The corners of the outline from the dam along one bank and back along the other, in degrees. */
  readonly outline: readonly (readonly [longitude: number, latitude: number])[];
}

/** Reads corners that are written as "longitude latitude, longitude latitude". */
const outlineOf = (text: string): DrawnLake['outline'] =>
  text.split(',').map((corner) => {
    const [longitude = NaN, latitude = NaN] = corner.trim().split(/\s+/).map(Number);
    return [longitude, latitude] as const;
  });

/**
 * Reservoirs of the Euphrates and the Tigris that are younger than the sources or too narrow for them. The outlines are
 * approximate, within some 2 km: they were drawn by hand around the course of the river, from the dams, the towns on the banks
 * and the published areas. They suffice for zoom 8.
 */
export const DRAWN_LAKES: readonly DrawnLake[] = [
  {
    name: 'Lake Assad',
    name_ar: 'بحيرة الأسد',
    position: [38.4, 35.885],
    outline: outlineOf(`
      38.566 35.869, 38.537 35.887, 38.482 35.887, 38.426 35.918, 38.355 35.938,
      38.295 35.978, 38.229 35.999, 38.182 36.046, 38.15 36.109, 38.155 36.182,
      38.186 36.238, 38.205 36.3, 38.196 36.368, 38.196 36.371, 38.174 36.306,
      38.128 36.265, 38.084 36.207, 38.054 36.138, 38.04 36.081, 38.068 36.024,
      38.112 35.98, 38.166 35.931, 38.239 35.902, 38.314 35.872, 38.392 35.848,
      38.46 35.846, 38.529 35.843, 38.558 35.856
    `),
  },
  {
    name: 'Lake Qadisiyah',
    name_ar: 'بحيرة القادسية',
    position: [42.33, 34.29],
    outline: outlineOf(`
      42.374 34.207, 42.399 34.245, 42.424 34.29, 42.404 34.335, 42.355 34.369,
      42.29 34.374, 42.245 34.354, 42.2 34.334, 42.155 34.344, 42.125 34.364,
      42.084 34.384, 42.049 34.41, 42.019 34.45, 41.985 34.479, 41.945 34.489,
      41.9 34.482, 41.86 34.484, 41.83 34.499, 41.806 34.51, 41.826 34.476,
      41.865 34.461, 41.91 34.449, 41.95 34.454, 41.976 34.43, 42.001 34.395,
      42.031 34.36, 42.071 34.336, 42.106 34.31, 42.116 34.28, 42.15 34.256,
      42.2 34.263, 42.235 34.251, 42.276 34.226, 42.315 34.201, 42.345 34.198
    `),
  },
  {
    name: 'Mosul Dam Lake',
    name_ar: 'بحيرة سد الموصل',
    position: [42.68, 36.75],
    outline: outlineOf(`
      42.828 36.643, 42.869 36.639, 42.905 36.643, 42.911 36.669, 42.894 36.708,
      42.858 36.725, 42.812 36.746, 42.771 36.776, 42.729 36.8, 42.678 36.811,
      42.626 36.809, 42.586 36.836, 42.54 36.862, 42.512 36.901, 42.503 36.935,
      42.499 36.946, 42.499 36.92, 42.504 36.868, 42.484 36.841, 42.509 36.818,
      42.555 36.792, 42.576 36.756, 42.609 36.729, 42.645 36.71, 42.697 36.7,
      42.727 36.675, 42.77 36.665, 42.801 36.65
    `),
  },
  {
    name: 'Ataturk Reservoir',
    name_ar: 'بحيرة سد أتاتورك',
    position: [38.68, 37.63],
    outline: outlineOf(`
      38.324 37.486, 38.338 37.527, 38.372 37.571, 38.4 37.593, 38.422 37.569,
      38.466 37.575, 38.498 37.627, 38.528 37.687, 38.553 37.713, 38.572 37.676,
      38.599 37.653, 38.662 37.668, 38.733 37.678, 38.785 37.704, 38.846 37.74,
      38.887 37.781, 38.922 37.82, 38.962 37.851, 38.992 37.891, 39.035 37.929,
      39.046 37.936, 39.012 37.888, 38.997 37.843, 38.956 37.801, 38.978 37.755,
      39.022 37.742, 38.966 37.731, 38.914 37.705, 38.881 37.659, 38.922 37.627,
      38.868 37.622, 38.808 37.612, 38.737 37.597, 38.684 37.58, 38.652 37.538,
      38.622 37.492, 38.613 37.445, 38.593 37.454, 38.581 37.505, 38.526 37.491,
      38.468 37.467, 38.4 37.462, 38.349 37.471
    `),
  },
];

import type { Rank } from './town-name';

/** A town that GeoNames does not place, with the coordinates and where they come from. */
export interface PlacedTown {
  readonly name: string;
  readonly name_ar: string;
  readonly rank: Rank;
  readonly coordinates: readonly [number, number];
  readonly from: string;
}

export const PLACED_TOWNS: readonly PlacedTown[] = [
  {
    name: 'Al-Qaim',
    name_ar: 'القائم',
    rank: 3,
    coordinates: [41.1622, 34.3684],
    from: 'UCDP GED',
  },
  {
    name: 'Kuwait City',
    name_ar: 'مدينة الكويت',
    rank: 1,
    coordinates: [47.9783, 29.3697],
    from: 'GeoNames 285787, which the package leaves out',
  },
];

/**
 * How important a town is: 1 capital or metropolis, 2 large city, 3 regional centre, 4 town, 5 small town. Towns near the
 * article's places rank one step higher.
 */
export type TownRank = 1 | 2 | 3 | 4 | 5;

/** A town's GeoNames id, English name in newspapers, Arabic name, and rank. */
export type TownName = readonly [geonames: number, name: string, name_ar: string, rank: TownRank];

/** A town whose position is not in the GeoNames package. */
export interface TownWithPosition {
  readonly name: string;
  readonly name_ar: string;
  readonly rank: TownRank;
  readonly coordinates: readonly [longitude: number, latitude: number];
  /** Where the editors found the coordinates. */
  readonly sourceOfCoordinates: string;
}

export const TOWNS_WITH_POSITION: readonly TownWithPosition[] = [
  {
    name: 'Al-Qaim',
    name_ar: 'القائم',
    rank: 3,
    coordinates: [41.1622, 34.3684],
    sourceOfCoordinates: 'UCDP GED',
  },
  {
    name: 'Kuwait City',
    name_ar: 'مدينة الكويت',
    rank: 1,
    coordinates: [47.9783, 29.3697],
    sourceOfCoordinates: 'GeoNames 285787, which the package leaves out',
  },
];

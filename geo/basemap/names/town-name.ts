/**
 * 1 capital or metropolis, 2 large city, 3 regional centre, 4 town, 5 small town.
 * Near the article's places a town ranks one higher than its size alone would give.
 */
export type Rank = 1 | 2 | 3 | 4 | 5;

/** GeoNames id, English name as newspapers write it, Arabic name, rank. */
export type TownName = readonly [geonames: number, name: string, name_ar: string, rank: Rank];

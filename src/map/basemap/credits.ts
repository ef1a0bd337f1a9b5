/** A data source of the basemap, which the map credits. */
export interface Credit {
  readonly name: string;
  readonly url?: string;
  readonly licence: string;
}

export const BASEMAP_CREDITS: readonly Credit[] = [
  { name: 'Natural Earth', url: 'https://www.naturalearthdata.com/', licence: 'public domain' },
  { name: 'GSHHG', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/', licence: 'LGPL' },
  { name: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
  { name: 'OpenFlights', url: 'https://openflights.org/data.php', licence: 'Unlicense' },
];

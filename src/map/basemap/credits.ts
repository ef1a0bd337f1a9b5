import type { Credit } from '../../cartography/site-basemap';

/** The data sources of the embedded basemap. */
export const BASEMAP_CREDITS: readonly (Credit & { readonly licence: string })[] = [
  { name: 'Natural Earth', url: 'https://www.naturalearthdata.com/', licence: 'public domain' },
  { name: 'GSHHG', url: 'https://www.soest.hawaii.edu/pwessel/gshhg/', licence: 'LGPL' },
  { name: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
  { name: 'OpenFlights', url: 'https://openflights.org/data.php', licence: 'Unlicense' },
];

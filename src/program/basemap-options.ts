import type { Command } from './command';

/** The options for the basemap. */
export const BASEMAP_OPTIONS = {
  basemap: {
    type: 'string',
    valueName: 'FILE',
    description: 'A basemap in detail: a .pmtiles file in Protomaps’ schema, which is copied.',
  },
  tiles: {
    type: 'string',
    valueName: 'URL',
    description: 'Tiles of another host, https://…/{z}/{x}/{y}.png or .mvt, or a TileJSON file.',
  },
  credit: {
    type: 'string',
    valueName: 'TEXT',
    description: 'Whom the map credits for --basemap or --tiles.',
  },
} as const satisfies Command['options'];

/** The end of a sentence about a basemap that cannot be used. */
export const WITHOUT_IT = 'The map has the embedded basemap instead.';

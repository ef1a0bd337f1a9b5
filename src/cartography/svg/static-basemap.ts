export type BasemapPathKind =
  'land' | 'river' | 'lake' | 'governorate-border' | 'border' | 'disputed-border';

/** All shapes of one kind, as one SVG path. Areas have no outline and are filled by the rule `nonzero`. */
export interface BasemapPath {
  readonly kind: BasemapPathKind;
  readonly d: string;
}

/**
 * A name on the basemap. A town's name begins to the right of its point. All other names have their middle at their
 * point.
 */
export interface BasemapName {
  readonly kind: 'town' | 'country' | 'sea';
  readonly x: number;
  readonly y: number;
  /** The importance of the name; 1 is the most important. */
  readonly rank: number;
  readonly name: string;
  /** The Arabic name, in the line below `name`. Empty if there is no Arabic name, or if it equals `name`. */
  readonly localName: string;
}

/** The basemap of an SVG map: land, water, borders and names. It covers the extent of the map and far around it. */
export interface StaticBasemap {
  /** The width and height of the extent, in the drawing's units. The paths extend beyond the extent. */
  readonly viewBox: { readonly width: number; readonly height: number };
  readonly paths: readonly BasemapPath[];
  readonly names: readonly BasemapName[];
}

/**
 * The path of the file with the static basemap of a site, or of the overview (null). The path is relative to the map's
 * own address. The overview's file is named `map`, so the file of a site with the id `map` is named `map.site`.
 */
export function staticBasemapPath(siteId: string | null): string {
  return `static-basemap/${siteId === null ? 'map' : siteId === 'map' ? 'map.site' : siteId}.json`;
}

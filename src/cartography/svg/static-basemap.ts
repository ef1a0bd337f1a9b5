export type BasemapPathKind =
  'land' | 'river' | 'lake' | 'governorate-border' | 'border' | 'disputed-border';

/** All shapes of one kind as one SVG path. Areas have no outline, and the fill rule `nonzero`. */
export interface BasemapPath {
  readonly kind: BasemapPathKind;
  readonly d: string;
}

/** A name on the basemap. A town's name is to the right of its point; any other name has its middle at the point. */
export interface BasemapName {
  readonly kind: 'town' | 'country' | 'sea';
  readonly x: number;
  readonly y: number;
  /** Importance of the name; 1 is the most important. */
  readonly rank: number;
  readonly name: string;
  /** The Arabic name, for the line under `name`; empty if it is missing or equal. */
  readonly localName: string;
}

/** The basemap of an SVG map: land, water, borders and names, within an extent and far around it. */
export interface StaticBasemap {
  /** The size of the extent in the drawing's units; the paths reach beyond it. */
  readonly viewBox: { readonly width: number; readonly height: number };
  readonly paths: readonly BasemapPath[];
  readonly names: readonly BasemapName[];
}

/**
 * The path of a site's static basemap, or of the overview's (null), relative to the map's own address. The overview
 * uses `map`, so a site with the id `map` gets `map.site`.
 */
export function staticBasemapPath(siteId: string | null): string {
  return `static-basemap/${siteId === null ? 'map' : siteId === 'map' ? 'map.site' : siteId}.json`;
}

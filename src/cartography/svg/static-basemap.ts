export type BasemapPathKind =
  'land' | 'river' | 'lake' | 'governorate-border' | 'border' | 'disputed-border';

/** All shapes of one kind in one path. Areas are filled without an outline, by the rule `nonzero`. */
export interface BasemapPath {
  readonly kind: BasemapPathKind;
  readonly d: string;
}

/** A name of the basemap. A town is at its point, with the name to the right; other names have their middle there. */
export interface BasemapName {
  readonly kind: 'town' | 'country' | 'sea';
  readonly x: number;
  readonly y: number;
  /** From 1, the most important. */
  readonly rank: number;
  readonly name: string;
  /** The Arabic name, for the line below; empty if there is none or it is the name. */
  readonly localName: string;
}

/** The basemap of an SVG map: land, water, borders and names, of an extent and of much around it. */
export interface StaticBasemap {
  /** The size of the extent in the drawing's units; what is drawn reaches beyond it. */
  readonly viewBox: { readonly width: number; readonly height: number };
  readonly paths: readonly BasemapPath[];
  readonly names: readonly BasemapName[];
}

/**
 * The path of the basemap of a site's extent, or of the whole map's (null), below the map's own address. A site may have
 * the id `map`; no id has a full stop.
 */
export function staticBasemapPath(site: string | null): string {
  return `static-basemap/${site === null ? 'map' : site === 'map' ? 'map.site' : site}.json`;
}

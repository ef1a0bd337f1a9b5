export type BasemapPathKind =
  'land' | 'river' | 'lake' | 'governorate-border' | 'border' | 'disputed-border';

/** All of one kind in one path. Areas are filled without an outline, by the rule `nonzero`. */
export interface BasemapPath {
  readonly kind: BasemapPathKind;
  readonly d: string;
}

/** A name on the ground. A town stands at its point, with the name to the right; the others have theirs in the middle. */
export interface BasemapName {
  readonly kind: 'town' | 'country' | 'sea';
  readonly x: number;
  readonly y: number;
  /** From 1, the most important. */
  readonly rank: number;
  readonly name: string;
  /** The Arabic name, to stand under it; empty where there is none, or it is the name. */
  readonly localName: string;
}

/** The ground of a static map: land, water, borders and names, of the frame and of much around it. */
export interface Ground {
  /** The frame's own; what is drawn reaches beyond it. */
  readonly viewBox: { readonly width: number; readonly height: number };
  readonly paths: readonly BasemapPath[];
  readonly names: readonly BasemapName[];
}

/** Where the ground of a site's frame is, or that of the whole map (null), below the map's own address. A site may be called `map`; no id has a full stop. */
export function staticBasemapPath(site: string | null): string {
  return `ground/${site === null ? 'map' : site === 'map' ? 'map.site' : site}.json`;
}

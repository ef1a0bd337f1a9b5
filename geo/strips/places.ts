import { isDeepStrictEqual } from 'node:util';
import type { BorderShapes } from './shapes';

type ShapeName = keyof BorderShapes;

/** The sites of `iraq-syria-strikes-2021.geojson` that lie along the border, each with the name of its shape. */
export const SHAPE_NAME_BY_SITE_ID: Readonly<Record<string, ShapeName>> = {
  'syria-border': 'syriaStrip',
  'iraq-border': 'iraqStrip',
};
/** The location claims that place something along the border, each with the name of the shape. */
export const SHAPE_NAME_BY_CLAIM_ID: Readonly<Record<string, ShapeName>> = {
  'state-media-near-border': 'bothStrips',
  'pentagon-both-sides': 'bothStrips',
  'caption-near-border': 'bothStrips',
  'february-border-control-point': 'syriaStrip',
  'kss-iraqi-side': 'iraqStrip',
  'pmf-13-km-inside': 'lineInIraq',
};

interface WithGeometry {
  geometry: unknown;
}

/** The members of a map file that `placeShapes` reads or writes. */
interface MapFile {
  readonly features: readonly (WithGeometry & {
    readonly id: string;
    readonly properties: {
      readonly claims?: readonly FileClaim[];
      readonly events: readonly { readonly claims: readonly FileClaim[] }[];
    };
  })[];
}
interface FileClaim {
  readonly id: string;
  readonly value?: WithGeometry;
}

/**
 * Writes the border shapes into the sites and claims of a map file.
 * @returns The ids of the sites and claims whose geometry has changed.
 * @throws if the file lacks one of these sites or claims, or if the claim has no `value`.
 */
export function placeShapes(file: MapFile, shapes: BorderShapes): readonly string[] {
  const changedIds: string[] = [];
  const place = (owner: WithGeometry | undefined, id: string, name: ShapeName) => {
    if (owner === undefined) throw new Error(`the map file has no place to write for "${id}"`);
    if (isDeepStrictEqual(owner.geometry, shapes[name])) return;
    owner.geometry = shapes[name];
    changedIds.push(id);
  };
  for (const [id, name] of Object.entries(SHAPE_NAME_BY_SITE_ID)) {
    const site = file.features.find((feature) => feature.id === id);
    place(site, id, name);
  }
  const claims = file.features.flatMap(({ properties }) => [
    ...(properties.claims ?? []),
    ...properties.events.flatMap((event) => event.claims),
  ]);
  for (const [id, name] of Object.entries(SHAPE_NAME_BY_CLAIM_ID)) {
    place(claims.find((claim) => claim.id === id)?.value, id, name);
  }
  return changedIds;
}

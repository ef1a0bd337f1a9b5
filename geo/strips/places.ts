import { isDeepStrictEqual } from 'node:util';
import type { BorderShapes } from './shapes';

type ShapeName = keyof BorderShapes;

/** The sites and the location claims of `iraq-syria-strikes-2021.geojson` whose geometry is a shape along the border. */
export const SHAPE_NAME_BY_SITE_ID: Readonly<Record<string, ShapeName>> = {
  'syria-border': 'syriaStrip',
  'iraq-border': 'iraqStrip',
};
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

/** What this script reads and writes of a map file. */
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
 * Puts the shapes into a map file.
 * @returns The ids of the sites and claims whose geometry was another.
 * @throws if the file has not one of the sites or claims, or if a claim has no `value`.
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

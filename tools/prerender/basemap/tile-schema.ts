/** The schemas whose tiles the written maps can draw. */
export type TileSchema = 'embedded' | 'protomaps';

/** The schema that the names of an archive's layers reveal, or a fault if the build cannot draw the archive. */
export type FoundSchema =
  { readonly schema: TileSchema } | { readonly schema: null; readonly fault: string };

/**
 * The layers by which to recognise each schema. An archive has the first schema in this list whose layers it all has.
 */
const SCHEMAS: readonly { readonly name: string; readonly layers: readonly string[] }[] = [
  { name: 'an older version of Protomaps', layers: ['earth', 'physical_line'] },
  { name: 'an older version of Protomaps', layers: ['earth', 'physical_point'] },
  { name: 'protomaps', layers: ['earth', 'water', 'roads', 'places', 'boundaries'] },
  { name: 'embedded', layers: ['land', 'towns', 'governorate-borders'] },
  { name: 'OpenMapTiles', layers: ['transportation', 'place'] },
  { name: 'Shortbread', layers: ['streets', 'place_labels'] },
  { name: 'Mapbox Streets', layers: ['road', 'place_label'] },
];

const MAX_NAMED_LAYERS = 6;

/** @param layers The names of all layers of the archive, from its metadata. */
export function findSchema(layers: readonly string[]): FoundSchema {
  const found = SCHEMAS.find((known) => known.layers.every((layer) => layers.includes(layer)));
  if (found?.name === 'protomaps' || found?.name === 'embedded') return { schema: found.name };
  const named = layers.slice(0, MAX_NAMED_LAYERS).join(', ');
  const what = found === undefined ? 'an unknown schema' : `the schema of ${found.name}`;
  const layersText = layers.length === 0 ? 'it names no layers' : `its layers are ${named}`;
  return {
    schema: null,
    fault: `has ${what} (${layersText}${layers.length > MAX_NAMED_LAYERS ? ', …' : ''}); version 4 of Protomaps' schema is needed`,
  };
}

/** The layer names in the metadata of an archive. Empty if the metadata lists no layers. */
export function layersInMetadata(metadata: unknown): readonly string[] {
  const layers = (metadata as { readonly vector_layers?: unknown } | null)?.vector_layers;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: { readonly id?: unknown } | null) =>
    typeof layer?.id === 'string' ? [layer.id] : [],
  );
}

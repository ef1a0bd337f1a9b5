import {
  createExpression,
  featureFilter,
  type LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { TileShape } from './opened-archive.ts';
import type { PlacedTile } from './placed-tiles.ts';

/** The shapes that a layer of the live map's style shows at a zoom, each with its tile. */
export function shapesShownByLayer(
  layer: LayerSpecification,
  tiles: readonly PlacedTile[],
  zoom: number,
): readonly { readonly shape: TileShape; readonly tile: PlacedTile }[] {
  if (layer.type === 'background' || layer['source-layer'] === undefined) return [];
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? Infinity)) return [];
  const name = layer['source-layer'];
  const { filter } = featureFilter(layer.filter, 'filter');
  return tiles.flatMap((tile) =>
    (tile.shapes.get(name) ?? [])
      .filter((shape) => filter({ zoom }, shape))
      .map((shape) => ({ shape, tile })),
  );
}

/**
 * Makes a function that returns the text lines of a shape in a names layer. The text is one name, or two: in the
 * reader's language and in Arabic.
 */
export function layerTextReader(
  layer: LayerSpecification,
): (shape: TileShape) => readonly string[] {
  const text = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
  const expression = createExpression(text, 'text-field');
  if (expression.result === 'error') throw new Error(`The layer ${layer.id} has no names.`);
  return (shape) => {
    const written = expression.value.evaluate({ zoom: 0 }, shape) as { toString(): string } | null;
    return (written?.toString() ?? '').split('\n');
  };
}

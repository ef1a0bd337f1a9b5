import type {
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../cartography/palette';
import { archiveSource, type Basemap } from './basemap';
import { BASEMAP_COLOURS } from './layers';
import { protomapsName, type NameForm } from './protomaps-names';
import { OWN_LAYERS_PATH, type SiteBasemap } from '../../cartography/site-basemap';

/**
 * Key: theme. Value: the style layers that draw Protomaps' schema. The `metadata` of a names layer says how to write
 * its names; the text is added later.
 */
type LayersByTheme = Readonly<Record<Theme, readonly LayerSpecification[]>>;

/** Makes raster tiles less prominent than the marks. */
const RASTER_PAINT = {
  light: { 'raster-saturation': -0.35, 'raster-contrast': -0.1, 'raster-brightness-min': 0.1 },
  dark: { 'raster-saturation': -0.5, 'raster-brightness-max': 0.45 },
} as const;

/**
 * Makes the publisher's basemap.
 * @param baseUrl The URL of the site's folder.
 * @param language The reader's language (BCP 47).
 * @throws if the layers cannot be fetched.
 */
export async function loadOwnBasemap(
  { kind, address, deepestZoom }: SiteBasemap,
  baseUrl: string,
  language: string,
): Promise<Basemap> {
  if (kind === 'raster')
    return {
      source: { type: 'raster', tiles: [address], tileSize: 256, maxzoom: deepestZoom },
      layers: rasterLayers,
      archive: null,
    };
  const layers = withNames(await fetchLayers(new URL(OWN_LAYERS_PATH, baseUrl)), language);
  if (kind === 'vector')
    return {
      source: { type: 'vector', tiles: [address], maxzoom: deepestZoom },
      layers: (theme) => layers[theme],
      archive: null,
    };
  const url = new URL(address, baseUrl).href;
  return {
    source: archiveSource(url),
    layers: (theme) => layers[theme],
    archive: { url, deepestZoom },
  };
}

async function fetchLayers(url: URL): Promise<LayersByTheme> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The basemap's layers cannot be read: ${response.status}.`);
  const layers = (await response.json()) as Partial<LayersByTheme>;
  if (!Array.isArray(layers.light) || !Array.isArray(layers.dark))
    throw new Error('The basemap’s layers are something else.');
  return layers as LayersByTheme;
}

function withNames(layers: LayersByTheme, language: string): LayersByTheme {
  const withName = (layer: LayerSpecification): LayerSpecification => {
    const form = (layer.metadata as { readonly name?: NameForm } | undefined)?.name;
    if (layer.type !== 'symbol' || form === undefined) return layer;
    const layout: SymbolLayerSpecification['layout'] = {
      ...layer.layout,
      'text-field': protomapsName(language, form),
    };
    return { ...layer, layout };
  };
  return { light: layers.light.map(withName), dark: layers.dark.map(withName) };
}

function rasterLayers(theme: Theme): readonly LayerSpecification[] {
  return [
    {
      id: 'ground',
      type: 'background',
      paint: { 'background-color': BASEMAP_COLOURS[theme].land },
    },
    { id: 'pictures', type: 'raster', source: 'basemap', paint: RASTER_PAINT[theme] },
  ];
}

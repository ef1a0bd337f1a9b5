import type { Content } from '../content/content';
import { isJsonObject, type JsonObject } from '../content/json-values';
import type { Format } from '../import/format';
import type { FormatResult } from '../import/imported';
import type { ImportOptions } from '../import/options';
import { rowsOfFeatures } from './geojson';

/** A map made with uMap, with its layers. */
export const umap: Format = {
  id: 'umap',
  name: 'a map of uMap',
  isOf: (content) => layersOf(content) !== null,
  read: readMap,
};

function layersOf(content: Content): readonly JsonObject[] | null {
  if (content.kind !== 'json' || !isJsonObject(content.value)) return null;
  const { type, layers } = content.value;
  return type === 'umap' && Array.isArray(layers) ? layers.filter(isJsonObject) : null;
}

function readMap(content: Content, options: ImportOptions): FormatResult | string {
  const layers = layersOf(content);
  if (layers === null) return 'This is no map of uMap. Leave out --from.';
  const features = layers.flatMap((layer) => {
    const { features: ofLayer } = layer;
    const name = nameOf(layer);
    return (Array.isArray(ofLayer) ? (ofLayer as unknown[]) : []).map((feature) =>
      withPlainTexts(feature, name),
    );
  });
  const remote = layers.flatMap((layer) => {
    const { remoteData } = settingsOf(layer);
    const isRemote = isJsonObject(remoteData) && typeof remoteData['url'] === 'string';
    return isRemote && remoteData['url'] !== '' ? [`“${nameOf(layer)}”`] : [];
  });
  const notes =
    remote.length === 0
      ? []
      : [
          `The map shows data of another address in ${remote.join(', ')}. This file has none of it, and nothing is fetched.`,
        ];
  if (features.length === 0)
    return ['The map has no places in it.', ...notes, 'Export it with its data.'].join(' ');
  const result = rowsOfFeatures(features, options, { keeps: ['layer'] });
  return typeof result === 'string' ? result : { ...result, notes: [...result.notes, ...notes] };
}

/** The settings of a layer. Older files call them `_storage`. */
function settingsOf(layer: JsonObject): JsonObject {
  const { properties, _umap_options: options, _storage: storage } = layer;
  return [options, storage, properties].find(isJsonObject) ?? {};
}

function nameOf(layer: JsonObject): string {
  const { name } = settingsOf(layer);
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : 'a layer without a name';
}

/** The feature without its style, with the name of its layer. Links become texts and addresses. */
function withPlainTexts(feature: unknown, layer: string): unknown {
  if (!isJsonObject(feature)) return feature;
  const properties = isJsonObject(feature['properties']) ? feature['properties'] : {};
  const links: string[] = [];
  const texts = Object.entries(properties)
    .filter(([name]) => !/^_(?:umap_options|storage|storage_options)$/.test(name))
    .map(([name, value]) => [
      name,
      typeof value === 'string' ? plainText(value, (address) => links.push(address)) : value,
    ]);
  return {
    ...feature,
    geometry: geometryOf(feature['geometry']),
    properties: {
      ...(Object.fromEntries(texts) as JsonObject),
      layer,
      ...Object.fromEntries(links.map((link, at) => [`link ${at + 1}`, link])),
    },
  };
}

/** Text without uMap's markup: `[[url|label]]` gives its label, `{{image}}` nothing, `**bold**` its words. */
function plainText(text: string, addLink: (address: string) => void): string {
  return text
    .replace(
      /\[\[([^[\]|]{1,2000})(?:\|([^[\]]{1,2000}))?\]\]/g,
      (_, url: string, label?: string) => {
        addLink(url.trim());
        return label ?? url;
      },
    )
    .replace(/\{\{\{?([^{}|]{1,2000})(?:[|*][^{}]{0,200})?\}?\}\}/g, (_, url: string) => {
      addLink(url.trim());
      return '';
    })
    .replace(/\*{1,2}([^*\n]{1,2000})\*{1,2}/g, '$1')
    .trim();
}

/** The geometry, or null if it has no coordinates. uMap keeps drawings that a person began but did not finish. */
function geometryOf(geometry: unknown): unknown {
  const isEmpty =
    isJsonObject(geometry) &&
    Array.isArray(geometry['coordinates']) &&
    geometry['coordinates'].length === 0;
  return isEmpty ? null : geometry;
}

import type { Credit } from '../../../src/cartography/site-basemap.ts';
import { creditsInHtml } from './credits-in-html.ts';
import { findSchema, layersInMetadata } from './tile-schema.ts';

/** A host that serves tiles to the live map. It is not the site's own host. */
export interface TileHost {
  readonly kind: 'vector' | 'raster';
  /** The URL of a tile, with `{z}`, `{x}` and `{y}` in it. */
  readonly template: string;
  readonly deepestZoom: number;
  /** The scheme, host and port. The Content-Security-Policy of the pages must allow this origin. */
  readonly origin: string;
  /** The credits that the host asks for; empty if they are not known. */
  readonly credits: readonly Credit[];
}

/** The tile host, or a sentence that says why its address cannot be used. */
export type TileHostResult =
  { readonly ok: true; readonly host: TileHost } | { readonly ok: false; readonly fault: string };

/**
 * The deepest zoom to assume if no setting states it: that of Protomaps for vector tiles, and the usual one for images.
 */
const USUAL_DEEPEST_ZOOM = { vector: 15, raster: 19 } as const;
const KIND_BY_ENDING: Readonly<Record<string, TileHost['kind']>> = {
  ...{ png: 'raster', jpg: 'raster', jpeg: 'raster', webp: 'raster', avif: 'raster' },
  ...{ mvt: 'vector', pbf: 'vector' },
};
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** True for the address of tiles. Any other text is the path of a TileJSON file. */
export const isTileAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** Reads a tile address, such as `https://example.org/{z}/{x}/{y}.png`. */
export function readTileTemplate(template: string): TileHostResult {
  const fault = (text: string): TileHostResult => ({ ok: false, fault: `"${template}" ${text}` });
  // Checks for braces in the host before parsing, because `URL` accepts no braces there.
  const [, authority = ''] = /^[a-z][a-z0-9+.-]*:[\\/]*([^\\/?#]*)/i.exec(template) ?? [];
  if (/[{}]/.test(authority))
    return fault('has a placeholder in its host; name one host, which the pages may then ask.');
  if (!URL.canParse(template)) return fault('is no address; write https://…/{z}/{x}/{y}.png.');
  const url = new URL(template);
  const { protocol, hostname, origin, username, password } = url;
  if (username !== '' || password !== '')
    return fault('has a password in it, which every reader would see.');
  if (protocol !== 'https:' && !(protocol === 'http:' && LOCAL_HOSTS.includes(hostname)))
    return fault('has to begin with https://, because browsers refuse other tiles.');
  if (/[\s"'<>\\^`|]/.test(template)) return fault('has a sign that no address can have.');
  const placeholders = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const missing = ['z', 'x', 'y'].filter((name) => !placeholders.includes(name));
  if (missing.length > 0)
    return fault(`has no {${missing.join('}, {')}}; write it as https://…/{z}/{x}/{y}.png.`);
  const other = placeholders.find((name) => !['z', 'x', 'y'].includes(name));
  if (other !== undefined) return fault(`has {${other}} in it; only {z}, {x} and {y} are filled.`);
  const [, ending = ''] = /\.([a-z]+)$/i.exec(url.pathname) ?? [];
  const kind = KIND_BY_ENDING[ending.toLowerCase()];
  if (kind === undefined)
    return fault('has to end in .png, .jpg, .webp, .mvt or .pbf, which says what its tiles are.');
  return {
    ok: true,
    host: { kind, template, origin, deepestZoom: USUAL_DEEPEST_ZOOM[kind], credits: [] },
  };
}

/**
 * Reads the text of a TileJSON file: its first tile address, its deepest zoom and its credits.
 * @param name The name of the file, for the error sentence.
 */
export function readTileJson(text: string, name: string): TileHostResult {
  const fault = (what: string): TileHostResult => ({ ok: false, fault: `${name} ${what}` });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fault('is no JSON; a TileJSON file is needed.');
  }
  const { tiles, attribution, maxzoom, vector_layers } = (json ?? {}) as Record<string, unknown>;
  const [template] = Array.isArray(tiles) ? (tiles as readonly unknown[]) : [];
  if (typeof template !== 'string') return fault('is no TileJSON: it names no "tiles".');
  const read = readTileTemplate(template);
  if (!read.ok) return { ok: false, fault: `${name}: ${read.fault}` };
  const schema = findSchema(layersInMetadata({ vector_layers }));
  if (read.host.kind === 'vector' && vector_layers !== undefined && schema.schema !== 'protomaps')
    return fault(schema.schema === null ? `${schema.fault}.` : 'has tiles of another schema.');
  const isZoom = typeof maxzoom === 'number' && Number.isInteger(maxzoom) && maxzoom >= 0;
  return {
    ok: true,
    host: {
      ...read.host,
      deepestZoom: isZoom ? Math.min(maxzoom, 24) : read.host.deepestZoom,
      credits: typeof attribution === 'string' ? creditsInHtml(attribution) : [],
    },
  };
}

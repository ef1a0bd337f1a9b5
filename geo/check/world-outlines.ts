import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bbox } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** The name of the file of outlines, in its package and beside the built program. */
export const OUTLINES_FILE = 'countries-10m.json';

export type Outline = Feature<Polygon | MultiPolygon>;

/** A country of Natural Earth at 1:10m. */
export interface OutlinedCountry {
  readonly name: string;
  /** The numeric code of ISO 3166-1; `undefined` in text for an area without one. */
  readonly numericCode: string;
  /** Reads the outline, which takes a while: a file has thousands of border lines, and a check needs few. */
  readonly readOutline: () => Outline;
}

/** Path of the outlines. The built program has a copy beside it, so that it needs no package for them. */
export function outlinesPath(): string {
  const copy = join(import.meta.dirname, OUTLINES_FILE);
  if (existsSync(copy)) return copy;
  return createRequire(import.meta.url).resolve(`world-atlas/${OUTLINES_FILE}`);
}

type WorldTopology = Topology<{ countries: GeometryCollection }>;
type Arc = WorldTopology['arcs'][number];

/** Reads a TopoJSON file of countries, but leaves its border lines as text until an outline needs them. */
export function readOutlinedCountries(path: string): readonly OutlinedCountry[] {
  const { topology, arcTexts } = splitTopology(readFileSync(path, 'utf8'));
  const readArcs = (indices: unknown): void => {
    if (Array.isArray(indices)) indices.forEach(readArcs);
    if (typeof indices !== 'number') return;
    // TopoJSON writes ~5 for line 5 backwards.
    const index = indices < 0 ? ~indices : indices;
    topology.arcs[index] ??= JSON.parse(`[[${arcTexts[index] ?? ''}]]`) as Arc;
  };
  return topology.objects.countries.geometries.map((geometry) => ({
    name: String((geometry.properties as { readonly name?: unknown } | undefined)?.name),
    numericCode: String(geometry.id),
    readOutline() {
      readArcs('arcs' in geometry ? geometry.arcs : []);
      const outline = feature(topology, geometry as GeometryObject) as Outline;
      // With its box, Turf leaves out most outlines without a look at their edges.
      return { ...outline, bbox: bbox(outline) };
    },
  }));
}

/** Splits a TopoJSON file into all but its border lines, and the text of each line. */
function splitTopology(text: string): {
  readonly topology: WorldTopology;
  readonly arcTexts: readonly string[];
} {
  // The lines of the file come after its objects, whose members of the same name are indices.
  const opening = '"arcs":[[[';
  const start = text.lastIndexOf(opening);
  const end = text.indexOf(']]]', start);
  if (start < 0 || end < 0) throw new Error('The file of outlines has no border lines.');
  return {
    topology: JSON.parse(`${text.slice(0, start)}"arcs":[]${text.slice(end + 3)}`) as WorldTopology,
    arcTexts: text.slice(start + opening.length, end).split(']],[['),
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { ALPHA_2_BY_NUMBER } from './country-codes';

export interface Country {
  readonly name: string;
  /** Null for an area to which ISO 3166-1 gives no code. */
  readonly code: string | null;
  readonly outline: Feature<Polygon | MultiPolygon>;
}

type Topology = Parameters<typeof feature>[0];

let loaded: readonly Country[] | null = null;

/** Natural Earth's countries at 1:10m, read when first asked for. */
function countries(): readonly Country[] {
  if (loaded !== null) return loaded;
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const outlines = feature(topology, 'countries') as unknown as FeatureCollection<
    Polygon | MultiPolygon
  >;
  loaded = outlines.features.map((outline) => ({
    name: String(outline.properties?.['name']),
    code: ALPHA_2_BY_NUMBER.get(String(outline.id)) ?? null,
    outline,
  }));
  return loaded;
}

export function countryWithCode(code: string): Country | null {
  return countries().find((country) => country.code === code) ?? null;
}

export function countryAt(position: readonly [number, number]): Country | null {
  return countries().find((country) => isInside(country, position)) ?? null;
}

export function isInside(country: Country, position: readonly [number, number]): boolean {
  return booleanPointInPolygon([...position], country.outline);
}

/** How far a position is from the nearest edge of a country, in metres. */
export function metresFrom(country: Country, position: readonly [number, number]): number {
  return Math.abs(pointToPolygonDistance([...position], country.outline, { units: 'meters' }));
}

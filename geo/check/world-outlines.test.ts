import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { expect, it } from 'vitest';
import { outlinesPath, readOutlinedCountries } from './world-outlines';

it('the outlines are those of the whole file, in whatever order they are read', () => {
  type Topology = Parameters<typeof feature>[0];
  const topology = JSON.parse(readFileSync(outlinesPath(), 'utf8')) as Topology;
  const { features } = feature(topology, 'countries') as unknown as FeatureCollection;
  const countries = readOutlinedCountries(outlinesPath());
  expect(countries.map(({ name }) => name)).toEqual(
    features.map(({ properties }) => String(properties?.['name'])),
  );
  const indices = [...countries.keys()].filter((index) => index % 5 === 0).toReversed();
  for (const index of indices) {
    const { geometry } = countries[index]?.readOutline() ?? {};
    expect(geometry).toEqual(features[index]?.geometry);
  }
});

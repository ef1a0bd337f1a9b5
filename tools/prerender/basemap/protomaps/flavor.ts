import type { Flavor } from '@protomaps/basemaps';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../../src/map/basemap/layers.ts';

/**
 * The colours that the embedded basemap does not need. All are close to the colour of land, so that only the marks
 * stand out.
 */
interface Tones {
  readonly green: string;
  readonly built: string;
  readonly bare: string;
  readonly ice: string;
  readonly runway: string;
  readonly buildings: string;
  readonly street: string;
  readonly road: string;
  readonly highway: string;
  readonly casing: string;
  readonly strongCasing: string;
  readonly railway: string;
}

const TONES: Readonly<Record<Theme, Tones>> = {
  light: {
    green: '#ebecdc',
    built: '#eee8db',
    bare: '#f3ecdd',
    ice: '#f7f6f2',
    runway: '#dcd5c6',
    buildings: '#d9d0be',
    street: '#e9e1d1',
    road: '#e3d8c3',
    highway: '#d8cab0',
    casing: '#e2d9c7',
    strongCasing: '#d1c4aa',
    railway: '#cdc5b5',
  },
  dark: {
    green: '#242a29',
    built: '#282b2e',
    bare: '#27292b',
    ice: '#2d3134',
    runway: '#363a3d',
    buildings: '#34383b',
    street: '#33373a',
    road: '#3d4245',
    highway: '#4b4f50',
    casing: '#2c3033',
    strongCasing: '#43484a',
    railway: '#3d4143',
  },
};

/**
 * Our palette as a `Flavor` of Protomaps. It has no `pois`, so Protomaps' style draws no symbols of places, which need
 * a sprite.
 */
export function flavorOf(theme: Theme): Flavor {
  const colours = BASEMAP_COLOURS[theme];
  const { land, water, townName, governorateName, countryName, waterName } = colours;
  const tones = TONES[theme];
  const { green, built, bare, ice, street, road, highway, casing, strongCasing } = tones;
  const roads = { other: street, minor: street, link: road, major: road, highway };
  const casings = {
    other_casing: casing,
    minor_casing: casing,
    link_casing: casing,
    major_casing: strongCasing,
    highway_casing: strongCasing,
  };
  return {
    background: water,
    earth: land,
    water,
    boundaries: colours.border,
    ...{
      park_a: green,
      park_b: green,
      wood_a: green,
      wood_b: green,
      scrub_a: green,
      scrub_b: green,
    },
    ...{ hospital: built, industrial: built, school: built, pedestrian: built, zoo: green },
    ...{ glacier: ice, sand: bare, beach: bare, aerodrome: built, military: built },
    ...{ runway: tones.runway, pier: land, buildings: tones.buildings, railway: tones.railway },
    ...named('tunnel', { ...roads, ...casings }),
    ...named('bridges', { ...roads, ...casings }),
    ...{ other: street, minor_service: street, minor_a: street, minor_b: street, link: road },
    ...{ major: road, highway, minor_service_casing: casing, minor_casing: casing },
    ...{ link_casing: casing, major_casing_early: strongCasing, major_casing_late: strongCasing },
    ...{ highway_casing_early: strongCasing, highway_casing_late: strongCasing },
    ...{ roads_label_minor: governorateName, roads_label_minor_halo: land },
    ...{ roads_label_major: governorateName, roads_label_major_halo: land },
    ...{ address_label: governorateName, address_label_halo: land },
    ...{ subplace_label: governorateName, subplace_label_halo: land },
    ...{ state_label: governorateName, state_label_halo: land },
    ...{ city_label: townName, city_label_halo: land },
    ...{ country_label: countryName, ocean_label: waterName },
    landcover: {
      ...{ barren: bare, farmland: land, forest: green, glacier: ice },
      ...{ grassland: land, scrub: land, urban_area: built },
    },
  };
}

type Prefixed<Prefix extends string, Colours> = {
  readonly [Name in keyof Colours & string as `${Prefix}_${Name}`]: string;
};

/** Adds a prefix to the name of each colour, as in `bridges_minor`. */
function named<Prefix extends string, Colours extends Readonly<Record<string, string>>>(
  prefix: Prefix,
  colours: Colours,
): Prefixed<Prefix, Colours> {
  const entries = Object.entries(colours).map(
    ([name, colour]) => [`${prefix}_${name}`, colour] as const,
  );
  return Object.fromEntries(entries) as Prefixed<Prefix, Colours>;
}

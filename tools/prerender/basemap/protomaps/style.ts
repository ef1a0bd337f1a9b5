import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { layers as protomapsLayers, LIGHT, WHITE, type Flavor } from '@protomaps/basemaps';
import type { Theme } from '../../../../src/cartography/palette.ts';
import {
  BASEMAP_COLOURS,
  basemapLayers,
  type BasemapColours,
} from '../../../../src/map/basemap/layers.ts';
import { LABEL_FONT } from '../../../../src/map/basemap/name-layers.ts';
import type { NameForm } from '../../../../src/map/basemap/protomaps-names.ts';

/** The palette: that of the embedded basemap, and more colours near that of land, so that only marks stand out. */
const COLOURS = {
  light: {
    ...BASEMAP_COLOURS.light,
    green: '#ebecdc',
    built: '#eee8db',
    buildings: '#d9d0be',
    track: '#d4ccbd',
    street: '#e9e1d1',
    road: '#e3d8c3',
    highway: '#d8cab0',
    casing: '#dbd0ba',
  },
  dark: {
    ...BASEMAP_COLOURS.dark,
    green: '#242a29',
    built: '#282b2e',
    buildings: '#34383b',
    track: '#3a3e41',
    street: '#33373a',
    road: '#3d4245',
    highway: '#4b4f50',
    casing: '#2c3033',
  },
} as const;

/** Which colours of a Protomaps flavor have which of ours. The first match decides. All others are land. */
const COLOUR_RULES: readonly (readonly [names: RegExp, colour: keyof typeof COLOURS.light])[] = [
  [/_halo$/, 'land'],
  [/^(background|water)$/, 'water'],
  [/^boundaries$/, 'border'],
  [/^ocean_label$/, 'waterName'],
  [/_label/, 'governorateName'],
  [/casing/, 'casing'],
  [/highway/, 'highway'],
  [/major|link/, 'road'],
  [/other|minor/, 'street'],
  [/^(railway|runway)$/, 'track'],
  [/^buildings$/, 'buildings'],
  [/^(park|wood|scrub)_|^(zoo|forest)$/, 'green'],
  [/^(hospital|industrial|school|pedestrian|aerodrome|military|urban_area)$/, 'built'],
];

/** The layers of Protomaps' style that look like a layer of the embedded basemap. All others keep their shape. */
const LOOKS: Readonly<Record<string, string>> = {
  water_river: 'rivers',
  boundaries: 'governorate-borders',
  boundaries_country: 'borders',
  water_waterway_label: 'river-names',
  water_label_ocean: 'sea-names',
  water_label_lakes: 'lake-names',
  places_region: 'governorate-names',
  places_locality: 'town-names',
  places_country: 'country-names',
};

/** What Protomaps draws with pictures of a sprite. Many claimed events happened at an airport. */
const ADDED = [
  { id: 'airports', look: 'airports', 'source-layer': 'pois', kind: 'aerodrome' },
  { id: 'places_locality_dots', look: 'towns', 'source-layer': 'places', kind: 'locality' },
  { id: 'airport_names', look: 'airport-names', 'source-layer': 'pois', kind: 'aerodrome' },
] as const;

/** Five million people have population rank 13, half a million have 11. */
const TOWN_RANK = [
  ...['case', ['==', ['get', 'capital'], 'yes'], 1],
  ['step', ['coalesce', ['get', 'population_rank'], 0], 5, 8, 4, 10, 3, 12, 2],
];
/** As in `neutral-tile.ts`. Few countries in Protomaps' tiles have a population. */
const COUNTRY_RANK = ['max', 2, ['min', 4, ['-', ['coalesce', ['get', 'min_zoom'], 14], 1]]];

/** Key: layer of the embedded basemap. Value: what replaces its rank, which Protomaps' tiles do not have. */
const RANKS: Readonly<Record<string, unknown>> = {
  towns: TOWN_RANK,
  'town-names': TOWN_RANK,
  'country-names': COUNTRY_RANK,
  rivers: 2,
};

/** Boundaries are dashed where they are disputed, and not everywhere. */
const DASHES = {
  'line-dasharray': [
    'case',
    ['to-boolean', ['get', 'disputed']],
    ['literal', [3, 2.5]],
    ['literal', [1, 0]],
  ],
};

/** What layers have that neither style says. */
const rulesOf = ({ river, water }: BasemapColours): Readonly<Record<string, Rule>> => ({
  // Only lakes have an outline, because tiles cut the sea into squares.
  water: { paint: { 'fill-outline-color': ['match', ['get', 'kind'], 'lake', river, water] } },
  boundaries_country: { paint: DASHES },
  // Provinces have boundaries, but districts have none. The numbers are OpenStreetMap's `admin_level`.
  boundaries: { paint: DASHES, filter: ['all', ['>', 'kind_detail', 2], ['<=', 'kind_detail', 4]] },
  // Among streets, the dot of a town would look like a mark.
  places_locality_dots: { maxzoom: 12 },
});

type Rule = Pick<StyleLayer, 'maxzoom' | 'filter' | 'paint'>;

/** The deepest zoom of the live map. */
const DEEPEST_VIEW = 14;

/**
 * The style layers that draw Protomaps' schema in our palette, from bottom to top, with names last. The `metadata` of a
 * names layer says how to write its names. The live map then adds the text in the reader's language.
 */
export function protomapsLayersOf(theme: Theme): readonly LayerSpecification[] {
  const layers = protomapsLayers('basemap', flavorOf(theme), { lang: 'en' })
    // Leaves out road shields, which are pictures of a sprite.
    .filter(({ id, minzoom = 0 }) => minzoom <= DEEPEST_VIEW && id !== 'roads_shields')
    .map((layer) => styled(layer, LOOKS[layer.id], theme));
  const added = ADDED.map(({ look, kind, ...layer }) =>
    styled({ ...layer, filter: ['==', 'kind', kind] }, look, theme),
  );
  const isName = ({ type }: LayerSpecification): boolean => type === 'symbol';
  return [...layers.filter((layer) => !isName(layer)), ...added, ...layers.filter(isName)];
}

/** Our palette as a flavor. `WHITE` is the flavor without `pois`, whose symbols need a sprite. */
function flavorOf(theme: Theme): Flavor {
  const colourOf = (name: string): string =>
    COLOURS[theme][COLOUR_RULES.find(([names]) => names.test(name))?.[1] ?? 'land'];
  const coloured = (names: object): object =>
    Object.fromEntries(Object.keys(names).map((name) => [name, colourOf(name)]));
  return { ...coloured(WHITE), landcover: coloured(LIGHT.landcover ?? {}) } as Flavor;
}

/** A layer of any type. */
interface StyleLayer {
  readonly id: string;
  readonly type?: LayerSpecification['type'];
  readonly 'source-layer'?: string | undefined;
  readonly maxzoom?: number;
  readonly filter?: unknown;
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint?: Readonly<Record<string, unknown>>;
  readonly metadata?: unknown;
}

/**
 * A layer in the style of our map.
 * @param look The embedded layer from which it takes everything but its tiles.
 */
function styled(layer: StyleLayer, look: string | undefined, theme: Theme): LayerSpecification {
  const { id, 'source-layer': tileLayer, filter } = layer;
  const looking: StyleLayer =
    look === undefined
      ? layer
      : { ...embeddedLayer(look, theme), id, 'source-layer': tileLayer, filter };
  const rule = rulesOf(BASEMAP_COLOURS[theme])[id];
  const ruled =
    rule === undefined
      ? looking
      : { ...looking, ...rule, paint: { ...looking.paint, ...rule.paint } };
  return (ruled.type === 'symbol' ? ofNames(ruled, layer) : ruled) as LayerSpecification;
}

/** A layer of the embedded basemap, with its rank from Protomaps' tiles. */
function embeddedLayer(id: string, theme: Theme): StyleLayer {
  const embedded = basemapLayers(theme, 'en').find((layer) => layer.id === id);
  const rank = JSON.stringify(RANKS[id] ?? null);
  return JSON.parse(JSON.stringify(embedded).replaceAll('["get","rank"]', rank)) as StyleLayer;
}

/** A names layer without its text. Its metadata says how the live map writes it. */
function ofNames(looking: StyleLayer, { id, layout: own = {} }: StyleLayer): StyleLayer {
  const isInCapitals = own['text-transform'] === 'uppercase' && id !== 'water_label_ocean';
  const isAlongLine = own['symbol-placement'] === 'line';
  const name: NameForm = isAlongLine ? 'along a line' : isInCapitals ? 'capitals' : 'as written';
  const layout = Object.entries({ ...looking.layout, 'text-font': LABEL_FONT }).filter(
    ([property]) => property !== 'text-field' && property !== 'text-transform',
  );
  return { ...looking, metadata: { name }, layout: Object.fromEntries(layout) };
}

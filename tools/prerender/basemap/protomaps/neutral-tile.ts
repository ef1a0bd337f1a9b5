import { protomapsLanguage } from '../../../../src/map/basemap/protomaps-names.ts';
import type { ShapesByLayer, TileShape } from '../opened-archive.ts';

/**
 * Turns a tile in Protomaps' schema into the layers of the embedded basemap, so that the written maps draw both schemas
 * alike. The layers are land, water, borders, rivers, and names with their rank.
 * @param language The language of the map (BCP 47).
 */
export function neutralTileOf(shapes: ShapesByLayer, language: string): ShapesByLayer {
  const layer = (name: string): readonly TileShape[] => shapes.get(name) ?? [];
  const places = (kind: string) =>
    layer('places').filter((shape) => shape.type === POINT && kindOf(shape) === kind);
  const water = layer('water');
  const borders = layer('boundaries').filter(({ type }) => type === LINE);
  return new Map<string, readonly TileShape[]>([
    ['land', layer('earth').filter(({ type }) => type === POLYGON)],
    // Leaves out the sea, because every pixel that is not land is sea. Drawing it would write each coast twice.
    ['lakes', water.filter((shape) => shape.type === POLYGON && kindOf(shape) !== 'ocean')],
    ['rivers', water.filter((shape) => shape.type === LINE && kindOf(shape) === 'river')],
    ['governorate-borders', borders.filter((shape) => adminLevelOf(shape) === REGION_LEVEL)],
    [
      'borders',
      borders
        .filter((shape) => adminLevelOf(shape) <= COUNTRY_LEVEL)
        .map((shape) => withProperties(shape, { kind: isDisputed(shape) ? 'disputed' : 'agreed' })),
    ],
    ['towns', places('locality').map((shape) => withName(shape, language, townRankOf(shape)))],
    [
      'countries',
      places('country').map((shape) => withName(shape, language, countryRankOf(shape))),
    ],
    [
      'seas',
      water
        .filter((shape) => shape.type === POINT && SEA_KINDS.includes(kindOf(shape)))
        .map((shape) => withName(shape, language, 1)),
    ],
  ]);
}

const [POINT, LINE, POLYGON] = [1, 2, 3] as const;
const [COUNTRY_LEVEL, REGION_LEVEL] = [2, 4] as const;
const SEA_KINDS: readonly unknown[] = ['ocean', 'sea', 'bay', 'strait'];

/** Properties of a shape. Their values may have any type, because others make the tiles. */
type Properties = Readonly<Record<string, unknown>>;

const kindOf = ({ properties }: TileShape): unknown => properties['kind'];
const adminLevelOf = ({ properties }: TileShape): number => Number(properties['kind_detail']);
const isDisputed = ({ properties }: TileShape): boolean => Boolean(properties['disputed']);
const firstZoomOf = ({ properties }: TileShape): number => Number(properties['min_zoom'] ?? 14);

const withProperties = (shape: TileShape, properties: TileShape['properties']): TileShape => ({
  ...shape,
  properties,
});

/**
 * The rank of a town, 1 to 5. The embedded basemap's style shows rank 1 below zoom 5, and one more rank at each zoom.
 */
const townRankOf = (shape: TileShape): number => Math.max(1, Math.min(5, firstZoomOf(shape) - 4));

/** The rank of a country, 2 to 4. */
const countryRankOf = (shape: TileShape): number =>
  Math.max(2, Math.min(4, firstZoomOf(shape) - 1));

/** The name in the first language that has one, for a place without a local name. */
const firstNameOf = (properties: Properties): string | undefined =>
  Object.entries(properties)
    .filter(([key]) => key.startsWith('name:'))
    .map(([, name]) => name)
    .find((name): name is string => typeof name === 'string' && name !== '');

function withName(shape: TileShape, language: string, rank: number): TileShape {
  const all: Properties = shape.properties;
  const text = (key: string): string | undefined => {
    const value = all[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [subtag = ''] = language.toLowerCase().split('-');
  const local = text('name');
  const { key } = protomapsLanguage(language);
  const name = text(`name:${key}`) ?? text('name:en') ?? local ?? firstNameOf(all);
  // Besides the script of the map's language, the written maps and their fonts support only Arabic script.
  const arabic = all['script'] === 'Arabic' ? (text('name:ar') ?? local) : undefined;
  return withProperties(shape, {
    rank,
    ...(name !== undefined && { name }),
    ...((subtag === 'ar' || arabic !== undefined) && { name_ar: arabic ?? name ?? '' }),
  });
}

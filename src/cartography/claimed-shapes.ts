import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson';
import type { Dataset, Place } from '../claims/model';
import { textInLanguage } from '../claims/text';
import type { ClaimedPlace } from '../select/claimed-places';
import { areaOf, footprintKindOf, lineOf, representativePointOf } from './place-shapes';
import { symbolOf, type Hue } from './symbols';

/**
 * The dashes of a claimant's line. Claimants who state the same place share its outline: each draws every `of`-th dash,
 * beginning with dash number `turn`.
 */
export interface DashTurn {
  readonly turn: number;
  readonly of: number;
}

/** The hue of a claimed line: that of a party, or `ink` for a line of more claimants than can take turns. */
export type LineHue = Hue | 'ink';

export interface ClaimedLineProperties extends DashTurn {
  /** The ids of the sites at which the place is claimed, separated by spaces. */
  readonly siteIds: string;
  readonly hue: LineHue;
  /** True for the outline of a place whose edge is not known, and for every line. */
  readonly isVague: boolean;
  /** The name of the claimant. A line of many claimants has their names, one in each line. */
  readonly claimant: string;
}

/**
 * The lengths in CSS pixels of the dashes and gaps of a claimant's line, in turns. It begins with a dash of length 0, so that the line of a
 * later turn begins with a gap. Empty for a line without gaps.
 */
export function dashLengthsOf({
  isVague,
  turn,
  of,
}: Pick<ClaimedLineProperties, 'isVague' | keyof DashTurn>): readonly number[] {
  if (of === 1 && !isVague) return [];
  const { dash, gap } = isVague ? VAGUE_DASH : KNOWN_DASH;
  const before = turn * (dash + gap);
  return [0, before, dash, of * (dash + gap) - before - dash];
}

/** So many claimants take turns at the outline of one place. More colours could not be told apart along a line. */
export const MAX_DASH_TURNS = 4;

const VAGUE_DASH = { dash: 6, gap: 4.5 } as const;
const KNOWN_DASH = { dash: 9, gap: 0 } as const;

/** The outline of a claimed place, or the line along which it lies, as one claimant draws it. */
export type ClaimedLine = Feature<LineString | Polygon | MultiPolygon, ClaimedLineProperties>;

/** A claimed place of which only a point is known. The map draws a dashed disc of fixed size around it. */
export interface ClaimedPoint {
  readonly siteIds: string;
  readonly lng: number;
  readonly lat: number;
  readonly hue: Hue;
  /** The names of the claimants, one in each line. */
  readonly claimants: string;
}

/** The names of those who claim a place, each once, one in each line. */
export function claimantNamesOf(
  dataset: Dataset,
  { claims }: ClaimedPlace,
  language: string,
): string {
  return claimantIdsOf({ claims })
    .map((id) => nameOf(dataset, id, language))
    .join('\n');
}

/**
 * The outline of a claimed place, once for each claimant. More than `MAX_DASH_TURNS` claimants have one line in no party's hue. Empty for
 * a point whose radius is unknown.
 */
export function claimedLinesOf(
  dataset: Dataset,
  claimedPlace: ClaimedPlace,
  siteIds: string,
  language: string,
): readonly ClaimedLine[] {
  const { place } = claimedPlace;
  const geometry = lineOf(place) ?? areaOf(place);
  if (geometry === null) return [];
  const isVague = hasVagueOutline(place);
  const ids = claimantIdsOf(claimedPlace);
  if (ids.length > MAX_DASH_TURNS) {
    const claimant = claimantNamesOf(dataset, claimedPlace, language);
    const properties = { siteIds, hue: 'ink' as const, isVague, claimant, turn: 0, of: 1 };
    return [{ type: 'Feature', geometry, properties }];
  }
  return ids.map((id, turn) => ({
    type: 'Feature',
    geometry,
    properties: {
      siteIds,
      hue: symbolOf(dataset, id).hue,
      isVague,
      claimant: nameOf(dataset, id, language),
      turn,
      of: ids.length,
    },
  }));
}

/** The point of a claimed place whose radius is unknown; null for any other place. */
export function claimedPointOf(
  dataset: Dataset,
  claimedPlace: ClaimedPlace,
  siteIds: string,
  language: string,
): ClaimedPoint | null {
  const { place } = claimedPlace;
  if (place.geometry?.type !== 'Point' || areaOf(place) !== null) return null;
  const [lng, lat] = representativePointOf(place) ?? [0, 0];
  const [first = ''] = claimantIdsOf(claimedPlace);
  return {
    siteIds,
    lng,
    lat,
    hue: symbolOf(dataset, first).hue,
    claimants: claimantNamesOf(dataset, claimedPlace, language),
  };
}

/** The look of a claimant's line where no other claimant shares the place: its hue, and its SVG dash pattern. */
export function claimedLineLook(
  dataset: Dataset,
  claimantId: string,
  place: Place,
): { readonly hue: Hue; readonly dashes: string | undefined } {
  const lengths = dashLengthsOf({ isVague: hasVagueOutline(place), turn: 0, of: 1 });
  return { hue: symbolOf(dataset, claimantId).hue, dashes: lengths.join(' ') || undefined };
}

/** True if the map draws the outline of the place with gaps, because no edge of it is known. */
function hasVagueOutline(place: Place): boolean {
  return (
    place.geometry?.type === 'LineString' ||
    footprintKindOf(place) === 'vague' ||
    areaOf(place) === null
  );
}

function claimantIdsOf({ claims }: Pick<ClaimedPlace, 'claims'>): readonly string[] {
  return [...new Set(claims.map(({ claimant }) => claimant))];
}

function nameOf(dataset: Dataset, id: string, language: string): string {
  const actor = dataset.actorById.get(id);
  return actor === undefined ? id : textInLanguage(actor.name, language).text;
}

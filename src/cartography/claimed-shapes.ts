import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson';
import type { Dataset, Place } from '../claims/model';
import { textInLanguage } from '../claims/text';
import type { ClaimedPlace } from '../select/claimed-places';
import { areaOf, footprintKindOf, lineOf, representativePointOf } from './place-shapes';
import { symbolOf, type Hue } from './symbols';

/**
 * The dashes of an outline that one claimant draws. Claimants who state the same place share its outline. Each claimant
 * draws every `of`-th dash, starting with dash number `turn`.
 */
export interface DashTurn {
  readonly turn: number;
  readonly of: number;
}

/**
 * The hue of a claimed line. It is the hue of the claimant's party. It is `ink` if more than `MAX_DASH_TURNS` claimants
 * share the line.
 */
export type LineHue = Hue | 'ink';

export interface ClaimedLineProperties extends DashTurn {
  /** The ids of the sites that the claims place here, separated by spaces. */
  readonly siteIds: string;
  readonly hue: LineHue;
  /** True if no edge of the place is known. The line then has gaps. */
  readonly isVague: boolean;
  /**
   * The name of the claimant. If more than `MAX_DASH_TURNS` claimants share the line, the names of all these claimants,
   * separated by line breaks.
   */
  readonly claimant: string;
}

/**
 * The lengths of the dashes and gaps of a claimant's line, alternately, in CSS pixels. The list starts with a dash of
 * length 0, because the lines of later turns start with a gap. Empty for a line without gaps.
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

/** The largest number of claimants whose dashes alternate along one outline. Readers cannot tell more colours apart. */
export const MAX_DASH_TURNS = 4;

const VAGUE_DASH = { dash: 6, gap: 4.5 } as const;
const KNOWN_DASH = { dash: 9, gap: 0 } as const;

/**
 * The line that the map draws for one claimant: the outline of a claimed place, or a claimed place that is itself a
 * line.
 */
export type ClaimedLine = Feature<LineString | Polygon | MultiPolygon, ClaimedLineProperties>;

/** A claimed place that is a point without a known radius. The map draws a dashed circle of fixed size around it. */
export interface ClaimedPoint {
  readonly siteIds: string;
  readonly lng: number;
  readonly lat: number;
  readonly hue: Hue;
  /** The names of the claimants, separated by line breaks. */
  readonly claimants: string;
}

/** The names of the claimants who state a place, separated by line breaks. Each name occurs once. */
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
 * The lines of a claimed place: one for each claimant. If there are more than `MAX_DASH_TURNS` claimants, they share
 * one line in the hue `ink`. Empty for a point whose radius is unknown.
 */
export function linesOfClaimedPlace(
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

/** The `ClaimedPoint` of a place that is a point without a known radius; null for any other place. */
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

/** The hue and the SVG dash pattern of a claimant's line. Use it only for a place that no other claimant states. */
export function claimedLineLook(
  dataset: Dataset,
  claimantId: string,
  place: Place,
): { readonly hue: Hue; readonly dashes: string | undefined } {
  const lengths = dashLengthsOf({ isVague: hasVagueOutline(place), turn: 0, of: 1 });
  return { hue: symbolOf(dataset, claimantId).hue, dashes: lengths.join(' ') || undefined };
}

/** True if no edge of the place is known. The map then draws the line with gaps. */
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

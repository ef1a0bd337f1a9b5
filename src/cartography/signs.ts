import { uncertainDateRange } from '../claims/edtf/uncertain-date-range';
import type { Dataset } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { unfilteredSiteViews } from '../select/site-views';
import { LENSES } from '../select/filter';
import { hedgesByActorIdOnMap } from '../select/hedged-actors';
import { dashLengthsOf, type ClaimedLine, type LineHue } from './claimed-shapes';
import type { FootprintKind } from './place-shapes';
import type { ClusterLook } from './clusters/clusters';
import {
  hasClusters,
  isDrawable,
  sceneOf,
  type DrawnSiteView,
  type Mark,
  type Scene,
} from './scene';
import { isSharedSymbol, RING_PARTS, symbolOf, type ActorSymbol, type Hue } from './symbols';

/** The kinds of signs on a map that the key explains, in the order of the key. */
export const SIGN_KINDS = [
  'symbol',
  'several-symbols',
  'not-said',
  'shared',
  'notch',
  'hedged',
  'maybe-in-period',
  'leader',
  'cluster',
  'known',
  'vague',
  'division',
  'radius-unknown',
  'claimed-outline',
  'claimed-line',
  'several-claimants',
  'claimed-point',
  'ring',
] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** The properties of a mark that its drawing needs. `dx` and `dy` are the displacement in CSS pixels. */
export type DrawnMark = Pick<
  Mark,
  'symbols' | 'hasDifferingAccounts' | 'isMaybeInPeriod' | 'isRadiusUnknown'
> & {
  readonly dx: number;
  readonly dy: number;
  readonly cluster?: ClusterLook | undefined;
};

/** The hue and the SVG dash pattern of a claimant's line. The pattern is undefined for a line without gaps. */
export interface LineLook {
  readonly hue: LineHue;
  readonly dashes: string | undefined;
}

/** An example of a sign in the key. It uses symbols and hues of this map. */
export type SignExample =
  | { readonly shape: 'mark'; readonly mark: DrawnMark }
  /** The outlines that claimants draw around the area. If the list is empty, the area has an ink outline. */
  | { readonly shape: 'area'; readonly area: FootprintKind; readonly lines: readonly LineLook[] }
  | { readonly shape: 'line'; readonly lines: readonly LineLook[] }
  | { readonly shape: 'point'; readonly hue: Hue }
  | { readonly shape: 'ring' };

/** An entry of the key: a kind of sign, with an example. */
export interface Sign {
  readonly kind: SignKind;
  readonly example: SignExample;
}

type DrawnScene = Pick<
  Scene,
  'marks' | 'footprints' | 'claimedLines' | 'claimedPoints' | 'rings' | 'unfilteredMarks'
>;

/** How far the key displaces the mark in its example of a leader, in CSS pixels. */
const LEADER_DISPLACEMENT = { dx: 22, dy: -6 } as const;

/**
 * The signs in a scene, each kind once, in the order of `SIGN_KINDS`. `leader` is never included, because it depends on
 * the zoom.
 */
export function signsOfScene(scene: DrawnScene): readonly Sign[] {
  return SIGN_KINDS.flatMap((kind) => {
    const example = exampleIn(scene, kind);
    return example === null ? [] : [{ kind, example }];
  });
}

/**
 * All signs that the map of a dataset can show, in either lens. They do not depend on the filter, so that the key never
 * changes. They include the signs of the editors' placings, which appear if the filter hides all claimed places.
 */
export const signsOfMap = computeOncePer((dataset: Dataset): readonly Sign[] => {
  const scenes = scenesOfMap(dataset);
  const signs = new Map<SignKind, Sign>();
  for (const sign of scenes.flatMap(signsOfScene))
    if (!signs.has(sign.kind)) signs.set(sign.kind, sign);
  // The key explains the dashed symbol even if no mark has it. The lists of actors may show such a symbol.
  const [hedgedActorId] = hedgesByActorIdOnMap(dataset).keys();
  if (hedgedActorId !== undefined && !signs.has('hedged')) {
    const symbol = symbolOf(dataset, hedgedActorId, true);
    signs.set('hedged', { kind: 'hedged', example: exampleOfMark([symbol]) });
  }
  const symbol = signs.get('symbol') ?? signs.get('hedged') ?? signs.get('not-said');
  if (symbol?.example.shape === 'mark') {
    const { mark } = symbol.example;
    if (canBeMaybeInPeriod(dataset))
      signs.set('maybe-in-period', markSign('maybe-in-period', { ...mark, isMaybeInPeriod: true }));
    // With two or more marks, marks usually overlap at some zoom. The map then displaces one of them and draws a
    // leader.
    if (scenes.some(({ marks }) => marks.length > 1))
      signs.set('leader', markSign('leader', { ...mark, ...LEADER_DISPLACEMENT }));
  }
  return SIGN_KINDS.flatMap((kind) => signs.get(kind) ?? []);
});

/**
 * The unfiltered scenes from which the key takes its examples. The first has only the editors' placings. It comes
 * first, so that examples of areas have no coloured outlines. Then follows a scene for each lens.
 */
function scenesOfMap(dataset: Dataset): readonly Scene[] {
  const sitesByLens = LENSES.map((lens) => unfilteredSiteViews(dataset, lens));
  const [placings = []] = sitesByLens.map((sites) => sites.map(withoutClaimedPlaces));
  return [placings, ...sitesByLens].map((sites) =>
    sceneOf(dataset, { sites, unfilteredSites: sites }, dataset.language),
  );
}

/** The view as if no claim stated a place. */
function withoutClaimedPlaces(view: DrawnSiteView): DrawnSiteView {
  const { site, isShown, hasDifferingAccounts, heardRings } = view;
  const { counts, shownToggleIds, hedgesByToggleId } = view;
  return {
    site,
    isShown,
    hasDifferingAccounts,
    heardRings,
    counts,
    shownToggleIds,
    hedgesByToggleId,
    claimedPlaces: [],
  };
}

/** True if the date of an event on the map can mean several days. Such an event can be only partly within a period. */
function canBeMaybeInPeriod({ sites }: Dataset): boolean {
  return sites.filter(isDrawable).some(({ events }) =>
    events.some(({ event_date }) => {
      const { from, to } = uncertainDateRange(event_date).widestRange;
      return from !== to;
    }),
  );
}

const markSign = (kind: SignKind, mark: DrawnMark): Sign => ({
  kind,
  example: { shape: 'mark', mark },
});

const exampleOfMark = (
  symbols: readonly ActorSymbol[],
  changes?: Partial<DrawnMark>,
): SignExample => ({
  shape: 'mark',
  mark: {
    symbols,
    hasDifferingAccounts: false,
    isMaybeInPeriod: false,
    isRadiusUnknown: false,
    dx: 0,
    dy: 0,
    ...changes,
  },
});

const isNotSaid = ({ shape }: ActorSymbol): boolean => shape === 'circle';
const isHedged = ({ isHedged }: ActorSymbol): boolean => isHedged === true;

/** The first symbol of the first mark with this property, as a list of one. Null if no mark has the property. */
function symbolsWith(
  { marks }: DrawnScene,
  hasProperty: (mark: Mark) => boolean,
): readonly ActorSymbol[] | null {
  const [symbol] = marks.filter(hasProperty).flatMap(({ symbols }) => symbols);
  return symbol === undefined ? null : [symbol];
}

function firstSymbol(
  { marks }: DrawnScene,
  isWanted: (symbol: ActorSymbol) => boolean,
): readonly ActorSymbol[] | null {
  const symbol = marks.flatMap(({ symbols }) => symbols).find(isWanted);
  return symbol === undefined ? null : [symbol];
}

/** An example of a sign, made from the scene. Null if the scene does not have the sign. */
function exampleIn(scene: DrawnScene, kind: SignKind): SignExample | null {
  switch (kind) {
    case 'symbol': {
      const symbols = firstSymbol(
        scene,
        (symbol) => ![isNotSaid, isSharedSymbol, isHedged].some((is) => is(symbol)),
      );
      return symbols && exampleOfMark(symbols);
    }
    case 'several-symbols': {
      const mark = scene.marks.find(({ symbols }) => symbols.length > 1);
      return mark === undefined ? null : exampleOfMark(mark.symbols.slice(0, 2));
    }
    case 'not-said': {
      const symbols = firstSymbol(scene, isNotSaid);
      return symbols && exampleOfMark(symbols);
    }
    case 'shared': {
      const symbols = firstSymbol(scene, isSharedSymbol);
      return symbols && exampleOfMark(symbols);
    }
    case 'notch': {
      const symbols = symbolsWith(scene, (mark) => mark.hasDifferingAccounts);
      return symbols && exampleOfMark(symbols, { hasDifferingAccounts: true });
    }
    case 'hedged': {
      const symbols = firstSymbol(scene, isHedged);
      return symbols && exampleOfMark(symbols);
    }
    case 'maybe-in-period': {
      const symbols = symbolsWith(scene, (mark) => mark.isMaybeInPeriod);
      return symbols && exampleOfMark(symbols, { isMaybeInPeriod: true });
    }
    case 'radius-unknown': {
      const mark = scene.marks.find(({ isRadiusUnknown }) => isRadiusUnknown);
      return mark === undefined
        ? null
        : exampleOfMark(mark.symbols.slice(0, 1), { isRadiusUnknown: true });
    }
    case 'leader':
      return null;
    case 'cluster':
      return hasClusters(scene) ? exampleOfCluster(scene) : null;
    case 'known':
    case 'vague':
    case 'division':
      return exampleOfArea(scene, kind);
    case 'claimed-outline': {
      const outlines = scene.claimedLines.filter(({ geometry }) => geometry.type !== 'LineString');
      const line = outlines.find(({ properties }) => !properties.isVague) ?? outlines[0];
      const area = scene.footprints.features.find(({ geometry }) => geometry === line?.geometry);
      if (line === undefined || area === undefined) return null;
      return { shape: 'area', area: area.properties.kind, lines: [lookOf(line, true)] };
    }
    case 'claimed-line': {
      const line = scene.claimedLines.find(({ geometry }) => geometry.type === 'LineString');
      return line === undefined ? null : { shape: 'line', lines: [lookOf(line, true)] };
    }
    case 'several-claimants': {
      const lines = linesOfSeveralHues(scene);
      return lines && { shape: 'line', lines: lines.map((line) => lookOf(line)) };
    }
    case 'claimed-point': {
      const [point] = scene.claimedPoints;
      return point === undefined ? null : { shape: 'point', hue: point.hue };
    }
    case 'ring':
      return scene.rings.features.length === 0 ? null : { shape: 'ring' };
  }
}

/** An example cluster of twelve events. Its ring has equal parts of the first two hues of the marks. */
function exampleOfCluster({ marks }: DrawnScene): SignExample {
  const hues = [...new Set(marks.flatMap(({ symbols }) => symbols.map(({ hue }) => hue)))];
  const half = RING_PARTS / 2;
  const ring = hues.slice(0, 2).map((hue, index) => ({ hue, start: index * half, length: half }));
  return exampleOfMark([], { cluster: { radius: 15, ring, eventCountText: '12' } });
}

/**
 * An example of an area of this kind. Prefers an area that the editors placed, because it has no claimants' outlines.
 */
function exampleOfArea(scene: DrawnScene, kind: FootprintKind): SignExample | null {
  const areas = scene.footprints.features.filter(({ properties }) => properties.kind === kind);
  const area = areas.find(({ properties }) => properties.claimants === undefined) ?? areas[0];
  if (area === undefined) return null;
  const lines =
    area.properties.claimants === undefined
      ? []
      : scene.claimedLines.filter(({ geometry }) => geometry === area.geometry);
  return { shape: 'area', area: kind, lines: lines.map((line) => lookOf(line)) };
}

/** The lines of the first claimed place whose lines have different hues. Null if there is no such place. */
function linesOfSeveralHues({ claimedLines }: DrawnScene): readonly ClaimedLine[] | null {
  for (const { geometry } of claimedLines) {
    const lines = claimedLines.filter((line) => line.geometry === geometry);
    if (new Set(lines.map(({ properties }) => properties.hue)).size > 1) return lines;
  }
  return null;
}

/**
 * The hue and dash pattern of a claimed line.
 * @param isAlone True to ignore other claimants' dashes, which need gaps in the line.
 */
function lookOf({ properties }: ClaimedLine, isAlone = false): LineLook {
  const { hue, isVague, turn, of } = properties;
  const lengths = dashLengthsOf(isAlone ? { isVague, turn: 0, of: 1 } : { isVague, turn, of });
  return { hue, dashes: lengths.join(' ') || undefined };
}

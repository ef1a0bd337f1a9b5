import type { Dataset } from '../../claims/model';
import { formatNumber } from '../../i18n/en';
import type { Bounds } from '../bounds';
import { pixelOf, ZOOM_STEP } from '../mercator';
import { hasClusters, MAX_CLUSTER_ZOOM, type Mark, type Scene } from '../scene';
import { RING_WIDTH, type RingArc } from '../symbols';
import { groupPoints } from './point-groups';
import { mergedTally, ringOf, tallyOf, type Tally } from './tally';

/**
 * A cluster: several sites with one mark, because their own marks would cover each other. Also a site with too many
 * symbols.
 */
export interface Cluster extends ClusterLook {
  /** The ids of the sites. The first is the site with the most events, whose name labels the cluster. */
  readonly siteIds: readonly string[];
  readonly tally: Tally;
  /** The number of these sites at which accounts differ. */
  readonly differingSiteCount: number;
  /** The smallest bounds that contain the marks of the sites, in degrees. */
  readonly bounds: Bounds;
  /** The lowest zoom of the live map at which one of the sites leaves the cluster and has its own mark. */
  readonly partingZoom: number;
}

/** How the mark of a cluster looks. */
export interface ClusterLook {
  /** The ring around the mark. Its arcs show each hue's share of the events. */
  readonly ring: readonly RingArc[];
  /** Half the width of the mark, in CSS pixels. */
  readonly radius: number;
  /** The number of shown events, as text on the mark. */
  readonly eventCountText: string;
}

/** Largest distance of a site from the first site of its cluster, in CSS pixels. */
const CLUSTER_REACH = 44;

/**
 * Largest number of symbols in a mark. A site with more symbols has the mark of a cluster, because a block of symbols
 * would cover its neighbours.
 */
const MAX_SYMBOLS = 4;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The scene as the map draws it at a zoom. Shown sites whose marks would cover each other become a cluster. A cluster
 * counts only shown sites. While sites are in a cluster, the map does not draw their places and rings, because
 * overlapping areas would add up. A scene with few sites stays unchanged. The same scene, zoom and sites return the
 * same object, so that moving the map redraws nothing.
 * @param apartIds The ids of sites that keep their own marks, such as the selected site.
 */
export function clusteredScene(
  dataset: Dataset,
  scene: Scene,
  zoom: number,
  apartIds: ReadonlySet<string> = NOBODY,
): Scene {
  if (!hasClusters(scene)) return scene;
  const key = [zoom, ...apartIds].join(' ');
  const latest = latestByScene.get(scene);
  if (latest?.key === key) return latest.clustered;
  const clustered = makeClusteredScene(dataset, scene, zoom, apartIds);
  latestByScene.set(scene, { key, clustered });
  return clustered;
}

const latestByScene = new WeakMap<Scene, { readonly key: string; readonly clustered: Scene }>();

function makeClusteredScene(
  dataset: Dataset,
  scene: Scene,
  zoom: number,
  apartIds: ReadonlySet<string>,
): Scene {
  const groups = groupsOf(scene, zoom, apartIds);
  const marks = groups.map((group) => clusterMarkOf(dataset, group));
  const aloneIds = new Set(
    groups.filter(({ length }) => length === 1).map(([{ siteId }]) => siteId),
  );
  const isAlone = (siteIds: string): boolean =>
    siteIds.split(' ').some((siteId) => aloneIds.has(siteId));
  return {
    footprints: {
      ...scene.footprints,
      features: scene.footprints.features.filter(({ properties }) => isAlone(properties.siteIds)),
    },
    claimedLines: scene.claimedLines.filter(({ properties }) => isAlone(properties.siteIds)),
    claimedPoints: scene.claimedPoints.filter(({ siteIds }) => isAlone(siteIds)),
    rings: {
      ...scene.rings,
      features: scene.rings.features.filter(({ properties }) => isAlone(properties.siteId)),
    },
    marks,
    // Displacing marks takes all sites into account, also hidden ones. Clusters need no displacing.
    unfilteredMarks: zoom >= MAX_CLUSTER_ZOOM ? scene.unfilteredMarks : marks,
  };
}

/** The marks of one cluster. The first mark is that of the site with the most events. */
type Group = [Mark, ...Mark[]];

/**
 * Sorts the marks into groups. A mark joins the nearest group whose first mark is within reach. The order in which
 * marks become the first of a group does not depend on the filter. A change of the filter therefore changes few
 * clusters.
 */
function groupsOf(
  { marks, unfilteredMarks }: Scene,
  zoom: number,
  apartIds: ReadonlySet<string>,
): readonly Group[] {
  if (zoom >= MAX_CLUSTER_ZOOM) return marks.map((mark) => [mark]);
  const rankBySite = ranksOf(unfilteredMarks);
  const ranks = marks.map(({ siteId }) => rankBySite.get(siteId) ?? Infinity);
  const order = Int32Array.from(marks.keys()).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  const pixels = marks.map(({ lng, lat }) => pixelOf(lng, lat, zoom));
  const firstOfGroup = groupPoints({
    xs: Float64Array.from(pixels, ([x]) => x),
    ys: Float64Array.from(pixels, ([, y]) => y),
    order,
    isApart: Uint8Array.from(marks, ({ siteId }) => Number(apartIds.has(siteId))),
    reach: CLUSTER_REACH,
  });
  const groups = new Map<number, Group>();
  for (const at of order) {
    const mark = marks[at];
    if (mark === undefined) continue;
    const group = groups.get(firstOfGroup[at] ?? at);
    if (group === undefined) groups.set(at, [mark]);
    else group.push(mark);
  }
  return [...groups.values()];
}

const rankCache = new WeakMap<readonly Mark[], ReadonlyMap<string, number>>();

/**
 * Key: site id. Value: the site's rank by number of events, with the most events first. Equal numbers keep the file's
 * order.
 */
function ranksOf(unfiltered: readonly Mark[]): ReadonlyMap<string, number> {
  const known = rankCache.get(unfiltered);
  if (known !== undefined) return known;
  const eventCountOf = ({ counts }: Mark): number => counts?.eventCount ?? 0;
  const sorted = unfiltered.toSorted((a, b) => eventCountOf(b) - eventCountOf(a));
  const ranks = new Map(sorted.map(({ siteId }, rank) => [siteId, rank]));
  rankCache.set(unfiltered, ranks);
  return ranks;
}

function clusterMarkOf(dataset: Dataset, group: Group): Mark {
  const [foremost, ...others] = group;
  if (others.length === 0 && foremost.symbols.length <= MAX_SYMBOLS) return foremost;
  const tally = mergedTally(group.map((mark) => tallyOf(mark, dataset)));
  const [lngs, lats] = [group.map(({ lng }) => lng), group.map(({ lat }) => lat)];
  const eventCountText = formatNumber(tally.eventCount);
  const differingSiteCount = group.filter((mark) => mark.hasDifferingAccounts).length;
  return {
    siteId: foremost.siteId,
    lng: foremost.lng,
    lat: foremost.lat,
    ...(others.length === 0
      ? { label: foremost.label, localLabel: foremost.localLabel }
      : { label: labelOf(foremost.label, others.length), localLabel: '' }),
    symbols: [],
    hasDifferingAccounts: differingSiteCount > 0,
    isMaybeInPeriod: tally.eventCount > 0 && tally.maybeEventCount === tally.eventCount,
    isRadiusUnknown: others.length === 0 && foremost.isRadiusUnknown,
    circles: others.length === 0 ? foremost.circles : undefined,
    cluster: {
      tally,
      siteIds: group.map(({ siteId }) => siteId),
      differingSiteCount,
      bounds: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
      partingZoom: partingZoomOf(group),
      ring: ringOf(tally),
      radius: radiusAround(eventCountText),
      eventCountText,
    },
  };
}

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * A name and the number of other sites. After right-to-left letters, a left-to-right mark keeps the plus before the
 * number.
 */
function labelOf(name: string, otherCount: number): string {
  const mark = RIGHT_TO_LEFT.test(name) ? LEFT_TO_RIGHT_MARK : '';
  return `${name} ${mark}+${formatNumber(otherCount)}`;
}

/** The lowest zoom of the live map at which the farthest site is beyond the reach of the first site. */
function partingZoomOf([foremost, ...others]: Group): number {
  const [x, y] = pixelOf(foremost.lng, foremost.lat, 0);
  const farthest = others.reduce((most, { lng, lat }) => {
    const [otherX, otherY] = pixelOf(lng, lat, 0);
    return Math.max(most, Math.hypot(otherX - x, otherY - y));
  }, 0);
  const zoom = Math.log2(CLUSTER_REACH / farthest) + 1e-9;
  return Math.min(MAX_CLUSTER_ZOOM, Math.ceil(zoom / ZOOM_STEP) * ZOOM_STEP);
}

/** The radius of a ring with enough space for a number, in CSS pixels. */
const radiusAround = (text: string): number => RING_WIDTH + 7 + 3 * text.length;

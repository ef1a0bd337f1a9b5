import { Supercluster } from '@maplibre/geojson-vt';
import { serialDay } from '../src/claims/edtf/calendar';
import { ATTRIBUTIONS } from '../src/claims/model';
import { groupPoints } from '../src/cartography/clusters/point-groups';
import { pixelOf } from '../src/cartography/mercator';
import { NO_FILTER, type Filter } from '../src/select/filter';
import type { FilterColumns } from '../src/select/table/claim-table';
import { filterRows, shownClaims } from '../src/select/table/filtered-rows';
import { countsOfSites } from '../src/select/table/site-counts';
import { alignColumns } from './aligned';
import {
  actorsOf,
  attributionOf,
  claimantOf,
  columnsOf,
  dayOf,
  EVENTS_PER_SITE,
  lastDayOf,
  positionOf,
} from './generated-events';
import { median } from './table';

/**
 * What a change of the filter costs on columns of 10⁴, 10⁵ and 10⁶ generated events: filtering, counting at each site by
 * toggle, and clusters with their counts. Beside it stands the time that MapLibre's own index takes to cluster the shown
 * events of 10⁵. All counts of all clusters must be those of a plain loop in the same run.
 * `npx tsx bench/filter-volume.ts [RUNS]`
 */
const RUN_COUNT = Number(process.argv[2] ?? 9);
const EVENT_COUNTS = [10_000, 100_000, 1_000_000];
const EVENT_COUNT_OF_PEER = 100_000;
const ZOOM = 5;
const REACH = 44;

const FILTERS: Readonly<Record<string, Filter>> = {
  'an actor off': { ...NO_FILTER, hiddenToggleIds: new Set(['actor-0', 'actor-3']) },
  'a claimant off': {
    ...NO_FILTER,
    lens: 'claimant',
    hiddenToggleIds: new Set(['claimant-0', 'claimant-9']),
  },
  'an attribution off': { ...NO_FILTER, hiddenAttributions: new Set(['anonymous']) },
  'a period': { ...NO_FILTER, from: '1999-03', to: '2014' },
};

/** The sites as points of the map. */
interface Points {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

function pointsOf(siteCount: number): Points {
  const pixels = Array.from({ length: siteCount }, (_, site) => pixelOf(...positionOf(site), ZOOM));
  return {
    xs: Float64Array.from(pixels, ([x]) => x),
    ys: Float64Array.from(pixels, ([, y]) => y),
  };
}

/** The counts of clusters, in the order of their first sites. */
interface ClusterCounts {
  readonly eventCounts: Int32Array;
  /** The counts of the first cluster by toggle, then those of the second, and so on. */
  readonly eventCountsByToggle: Int32Array;
}

const add = (counts: Int32Array, at: number, count: number): void => {
  counts[at] = (counts[at] ?? 0) + count;
};

/** What the page computes when the filter changes. */
function clusterCounts(columns: FilterColumns, points: Points, filter: Filter): ClusterCounts {
  const rows = filterRows(columns, filter);
  shownClaims(rows);
  const counts = countsOfSites(rows);
  const { siteCount } = columns;
  const shownSites = new Int32Array(siteCount);
  let shownCount = 0;
  for (let site = 0; site < siteCount; site += 1)
    if (counts.eventCounts[site] !== 0) shownSites[shownCount++] = site;
  const firsts = groupPoints({
    ...points,
    order: shownSites.subarray(0, shownCount),
    isApart: new Uint8Array(siteCount),
    reach: REACH,
  });
  const toggleCount = rows.isToggleHidden.length;
  const clusterOfFirst = new Int32Array(siteCount);
  let clusterCount = 0;
  for (const site of shownSites.subarray(0, shownCount))
    if (firsts[site] === site) clusterOfFirst[site] = clusterCount++;
  const eventCounts = new Int32Array(clusterCount);
  const eventCountsByToggle = new Int32Array(clusterCount * toggleCount);
  for (const site of shownSites.subarray(0, shownCount)) {
    const cluster = clusterOfFirst[firsts[site] ?? 0] ?? 0;
    add(eventCounts, cluster, counts.eventCounts[site] ?? 0);
    const end = counts.firstEntryOfSite[site + 1] ?? 0;
    for (let at = counts.firstEntryOfSite[site] ?? 0; at < end; at += 1)
      add(
        eventCountsByToggle,
        cluster * toggleCount + (counts.toggles[at] ?? 0),
        counts.eventCountsOfToggle[at] ?? 0,
      );
  }
  return { eventCounts, eventCountsByToggle };
}

/** The toggles that a plain reading of the rules shows of an event of these data. Empty if the filter hides it. */
function shownTogglesByRule(event: number, filter: Filter): readonly number[] {
  const { lens, hiddenToggleIds, hiddenAttributions } = filter;
  const attribution = ATTRIBUTIONS[attributionOf(event)] ?? 'reported';
  if (hiddenAttributions.has(attribution)) return [];
  if (filter.from !== null) {
    const from = serialDay({ year: 1999, month: 3, day: 1 });
    const to = serialDay({ year: 2014, month: 12, day: 31 });
    if (lastDayOf(event) < from || dayOf(event) > to) return [];
  }
  return lens === 'actor'
    ? actorsOf(event).filter((actor) => !hiddenToggleIds.has(`actor-${actor}`))
    : [claimantOf(event)].filter((one) => !hiddenToggleIds.has(`claimant-${one}`));
}

/** The same counts, from one event after the other, and from the distance of each site to each first site. */
function plainClusterCounts(
  { siteCount, toggleIds }: FilterColumns,
  { xs, ys }: Points,
  filter: Filter,
): ClusterCounts {
  const toggleCount = toggleIds[filter.lens].length;
  const firsts: number[] = [];
  const eventCounts: number[] = [];
  const eventCountsByToggle: number[] = [];
  for (let site = 0; site < siteCount; site += 1) {
    const events = Array.from({ length: EVENTS_PER_SITE }, (_, at) =>
      shownTogglesByRule(site * EVENTS_PER_SITE + at, filter),
    ).filter((toggles) => toggles.length > 0);
    if (events.length === 0) continue;
    let [nearest, leastDistance] = [site, REACH ** 2];
    for (const first of firsts) {
      const distance =
        ((xs[first] ?? 0) - (xs[site] ?? 0)) ** 2 + ((ys[first] ?? 0) - (ys[site] ?? 0)) ** 2;
      if (distance < leastDistance) [nearest, leastDistance] = [first, distance];
    }
    if (nearest === site) {
      firsts.push(site);
      eventCounts.push(0);
      for (let toggle = 0; toggle < toggleCount; toggle += 1) eventCountsByToggle.push(0);
    }
    const cluster = firsts.indexOf(nearest);
    eventCounts[cluster] = (eventCounts[cluster] ?? 0) + events.length;
    for (const toggle of events.flat()) {
      const at = cluster * toggleCount + toggle;
      eventCountsByToggle[at] = (eventCountsByToggle[at] ?? 0) + 1;
    }
  }
  return {
    eventCounts: Int32Array.from(eventCounts),
    eventCountsByToggle: Int32Array.from(eventCountsByToggle),
  };
}

const areEqual = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((count, at) => b[at] === count);

function expectPlainCounts(counts: ClusterCounts, plain: ClusterCounts, what: string): void {
  if (
    !areEqual(counts.eventCounts, plain.eventCounts) ||
    !areEqual(counts.eventCountsByToggle, plain.eventCountsByToggle)
  )
    throw new Error(`${what}: the clusters count other events than a plain loop`);
}

/** Clusters the shown events as MapLibre does for a source with `cluster: true`, without sending them to its worker. */
function clusterLikeMapLibre(eventCount: number, filter: Filter): unknown {
  const features = [];
  for (let event = 0; event < eventCount; event += 1)
    if (shownTogglesByRule(event, filter).length > 0)
      features.push({
        type: 'Feature' as const,
        geometry: {
          type: 'Point' as const,
          coordinates: [...positionOf(Math.floor(event / EVENTS_PER_SITE))],
        },
        properties: {},
      });
  const index = new Supercluster({ radius: REACH, extent: 512, maxZoom: 14 });
  index.load(features);
  return index.getClusters([35, 24, 60, 40], ZOOM);
}

/** The processor's time in milliseconds, without waiting for other programs. */
function millisecondsOf(compute: () => unknown): number {
  const times = Array.from({ length: RUN_COUNT }, () => {
    const before = process.cpuUsage();
    compute();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}

const lines = EVENT_COUNTS.map((eventCount) => {
  const columns = columnsOf(eventCount);
  const points = pointsOf(columns.siteCount);
  const times = Object.entries(FILTERS).map(([name, filter]) => {
    const what = `${name}, ${eventCount} events`;
    expectPlainCounts(
      clusterCounts(columns, points, filter),
      plainClusterCounts(columns, points, filter),
      what,
    );
    return millisecondsOf(() => clusterCounts(columns, points, filter));
  });
  return [String(eventCount), ...times.map((time) => time.toFixed(2))];
});
const timesOfPeer = Object.values(FILTERS).map((filter) =>
  millisecondsOf(() => clusterLikeMapLibre(EVENT_COUNT_OF_PEER, filter)),
);
console.log('milliseconds of filtering, clusters and counts, which are those of a plain loop');
console.log(
  alignColumns([
    ['events', ...Object.keys(FILTERS)],
    ...lines,
    [`MapLibre's index, ${EVENT_COUNT_OF_PEER}`, ...timesOfPeer.map((time) => time.toFixed(2))],
  ]),
);

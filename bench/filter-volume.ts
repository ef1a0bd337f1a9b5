import { serialDay } from '../src/claims/edtf/calendar';
import { ATTRIBUTIONS } from '../src/claims/model';
import { NO_FILTER, type Filter } from '../src/select/filter';
import type { FilterColumns } from '../src/select/table/claim-table';
import { filterRows, shownClaims, SHOWN } from '../src/select/table/filtered-rows';
import type { RowLists } from '../src/select/table/row-lists';
import { alignColumns } from './aligned';
import { median } from './table';

/**
 * What a filter costs on columns of 10⁴, 10⁵ and 10⁶ generated events with one claim each. The number of shown events must
 * be that of a plain loop over records. `npx tsx bench/filter-volume.ts [RUNS]`
 */
const RUN_COUNT = Number(process.argv[2] ?? 9);
const EVENT_COUNTS = [10_000, 100_000, 1_000_000];
const EVENTS_PER_SITE = 20;
const ACTOR_COUNT = 60;
const CLAIMANT_COUNT = 1_743;
const FIRST_DAY = serialDay({ year: 1989, month: 1, day: 1 });
const DAY_COUNT = 13_000;

/** An index below `count`. Low indexes are far more frequent, as actors are in data of conflicts. */
const skewed = (n: number, count: number): number =>
  Math.floor(count * (((n * 7919) % 10_007) / 10_007) ** 4);

const dayOf = (event: number): number => FIRST_DAY + ((event * 8_191) % DAY_COUNT);
/** One event in nine is dated to a month. */
const lastDayOf = (event: number): number => dayOf(event) + (event % 9 === 0 ? 29 : 0);
const actorsOf = (event: number): readonly number[] => [
  ...new Set([skewed(event, ACTOR_COUNT), skewed(event + 1, ACTOR_COUNT)]),
];
const claimantOf = (event: number): number => skewed(event + 2, CLAIMANT_COUNT);
const attributionOf = (event: number): number => event % ATTRIBUTIONS.length;

const indexes = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => at);
const oneEach = (count: number): RowLists => ({ starts: indexes(count + 1), rows: indexes(count) });

function columnsOf(eventCount: number): FilterColumns {
  const events = indexes(eventCount);
  const siteCount = eventCount / EVENTS_PER_SITE;
  const starts = new Int32Array(eventCount + 1);
  const rows: number[] = [];
  for (const event of events) {
    for (const actor of actorsOf(event)) rows.push(actor);
    starts[event + 1] = rows.length;
  }
  const actorsOfEvent = { starts, rows: Int32Array.from(rows) };
  return {
    siteCount,
    eventCount,
    claimCount: eventCount,
    toggleIds: {
      actor: [...Array.from({ length: ACTOR_COUNT }, (_, at) => `actor-${at}`), 'not-said'],
      claimant: Array.from({ length: CLAIMANT_COUNT }, (_, at) => `claimant-${at}`),
    },
    notSaidToggle: ACTOR_COUNT,
    maxTogglesOfEvent: 2,
    firstEventOfSite: indexes(siteCount + 1).map((site) => site * EVENTS_PER_SITE),
    firstDayOfEvent: Float64Array.from(events, dayOf),
    lastDayOfEvent: Float64Array.from(events, lastDayOf),
    claimsOfEvent: oneEach(eventCount),
    actorsOfEvent,
    attributionOfClaim: Uint8Array.from(events, attributionOf),
    claimantOfClaim: Int32Array.from(events, claimantOf),
    doesClaimAssertEvent: new Uint8Array(eventCount).fill(1),
    actorsOfClaim: actorsOfEvent,
    eventsOfClaim: oneEach(eventCount),
    siteOfClaim: events.map((event) => Math.floor(event / EVENTS_PER_SITE)),
    isClaimAboutSiteItself: new Uint8Array(eventCount),
    sourceOfClaim: new Int32Array(eventCount),
  };
}

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

/** Whether a plain reading of the rules shows an event of these data. */
function isShown(event: number, filter: Filter): boolean {
  const { lens, hiddenToggleIds, hiddenAttributions } = filter;
  const attribution = ATTRIBUTIONS[attributionOf(event)] ?? 'reported';
  if (hiddenAttributions.has(attribution)) return false;
  if (filter.from !== null) {
    const from = serialDay({ year: 1999, month: 3, day: 1 });
    const to = serialDay({ year: 2014, month: 12, day: 31 });
    if (lastDayOf(event) < from || dayOf(event) > to) return false;
  }
  return lens === 'actor'
    ? actorsOf(event).some((actor) => !hiddenToggleIds.has(`actor-${actor}`))
    : !hiddenToggleIds.has(`claimant-${claimantOf(event)}`);
}

function shownCountOf(columns: FilterColumns, filter: Filter): number {
  const rows = filterRows(columns, filter);
  shownClaims(rows);
  let count = 0;
  for (const state of rows.eventStates) if (state === SHOWN) count += 1;
  return count;
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

const table = EVENT_COUNTS.map((eventCount) => {
  const columns = columnsOf(eventCount);
  const times = Object.entries(FILTERS).map(([name, filter]) => {
    const counted = shownCountOf(columns, filter);
    let expected = 0;
    for (let event = 0; event < eventCount; event += 1) if (isShown(event, filter)) expected += 1;
    if (counted !== expected)
      throw new Error(`${name}: ${counted} of ${eventCount} events are shown, not ${expected}`);
    return millisecondsOf(() => shownCountOf(columns, filter));
  });
  return [String(eventCount), ...times.map((time) => time.toFixed(2))];
});
console.log('milliseconds of filtering and counting; the counts are those of a plain loop');
console.log(alignColumns([['events', ...Object.keys(FILTERS)], ...table]));

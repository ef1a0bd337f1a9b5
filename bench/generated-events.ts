import { serialDay } from '../src/claims/edtf/calendar';
import { ATTRIBUTIONS } from '../src/claims/model';
import type { FilterColumns } from '../src/select/table/claim-table';
import type { RowLists } from '../src/select/table/row-lists';

/**
 * Generated events with one claim each, as columns and as rules for one event. Twenty events are at a site, and the sites
 * are spread over the Middle East.
 */
export const EVENTS_PER_SITE = 20;
const ACTOR_COUNT = 60;
const CLAIMANT_COUNT = 1_743;
const FIRST_DAY = serialDay({ year: 1989, month: 1, day: 1 });
const DAY_COUNT = 13_000;

/** An index below `count`. Low indexes are far more frequent, as actors are in data of conflicts. */
const skewed = (n: number, count: number): number =>
  Math.floor(count * (((n * 7919) % 10_007) / 10_007) ** 4);

export const dayOf = (event: number): number => FIRST_DAY + ((event * 8_191) % DAY_COUNT);
/** One event in nine is dated to a month. */
export const lastDayOf = (event: number): number => dayOf(event) + (event % 9 === 0 ? 29 : 0);
export const actorsOf = (event: number): readonly number[] => [
  ...new Set([skewed(event, ACTOR_COUNT), skewed(event + 1, ACTOR_COUNT)]),
];
export const claimantOf = (event: number): number => skewed(event + 2, CLAIMANT_COUNT);
export const attributionOf = (event: number): number => event % ATTRIBUTIONS.length;

const indexes = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => at);
const oneEach = (count: number): RowLists => ({ starts: indexes(count + 1), rows: indexes(count) });

export function columnsOf(eventCount: number): FilterColumns {
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

/** The position of a site. Every third is near another one, as towns are near a city. */
export const positionOf = (site: number): readonly [lng: number, lat: number] => {
  const place = site % 3 === 0 ? site + 1 : site;
  return [35 + ((place * 7_919) % 25_013) / 1_000.5, 24 + ((place * 4_253) % 16_007) / 1_000.7];
};

import { ATTRIBUTIONS } from '../../claims/model';
import { canHideSingleClaims, type Filter } from '../filter';
import { daysOfPeriod, inPeriod } from '../period';
import type { FilterColumns } from './claim-table';

/**
 * What a filter does to an event. `FILTERED`: the filter hides it. `NOT_ASSERTED`: no claim that passes the filter says
 * that it happened, so the page shows these claims without the event.
 */
export const FILTERED = 0;
export const NOT_ASSERTED = 1;
export const SHOWN = 2;

/**
 * What a filter leaves of each row, in columns. It does not include the difference of accounts (`../shown-rows.ts`). All
 * columns of flags are 1 for yes and 0 for no.
 */
export interface FilteredRows {
  readonly filter: Filter;
  /** The columns from which these were computed. */
  readonly columns: FilterColumns;
  /** For each toggle of the filter's lens, whether the reader has switched it off. */
  readonly isToggleHidden: Uint8Array;
  /** Whether the claim passes the filter by its attribution and claimant. */
  readonly isClaimHeard: Uint8Array;
  /** `FILTERED`, `NOT_ASSERTED` or `SHOWN`. */
  readonly eventStates: Uint8Array;
  /** Whether only some of the days that the event's date could mean are in the period. */
  readonly isEventMaybeInPeriod: Uint8Array;
  /** Whether the page of the site may show claims about the site but about no event. */
  readonly isSiteItselfShown: Uint8Array;
}

/**
 * Filters all rows. Each step reads a few columns from end to end, and skips what the filter leaves open. No step reads
 * a text.
 */
export function filterRows(columns: FilterColumns, filter: Filter): FilteredRows {
  const isToggleHidden = Uint8Array.from(columns.toggleIds[filter.lens], (id) =>
    Number(filter.hiddenToggleIds.has(id)),
  );
  const rows = {
    filter,
    columns,
    isToggleHidden,
    isClaimHeard: heardClaims(columns, filter, isToggleHidden),
    eventStates: new Uint8Array(columns.eventCount),
    isEventMaybeInPeriod: new Uint8Array(columns.eventCount),
    isSiteItselfShown: new Uint8Array(columns.siteCount),
  };
  const hasShownToggle = eventsWithShownToggle(rows);
  fillEventStates(rows, hasShownToggle);
  fillPeriod(rows);
  fillSites(rows, hasShownToggle);
  return rows;
}

/**
 * For each claim, whether the page of at least one site shows it: with one of its events, or with its own site if it is
 * about no event there.
 */
export function shownClaims({
  columns,
  isClaimHeard,
  eventStates,
  isSiteItselfShown,
}: FilteredRows): Uint8Array {
  const { claimCount, eventsOfClaim, siteOfClaim, isClaimAboutSiteItself } = columns;
  const isShown = new Uint8Array(claimCount);
  for (let claim = 0; claim < claimCount; claim += 1) {
    if (isClaimHeard[claim] === 0) continue;
    if (isClaimAboutSiteItself[claim] === 1)
      isShown[claim] = isSiteItselfShown[siteOfClaim[claim] ?? 0] ?? 0;
    const end = eventsOfClaim.starts[claim + 1] ?? 0;
    for (let at = eventsOfClaim.starts[claim] ?? 0; at < end; at += 1)
      if (eventStates[eventsOfClaim.rows[at] ?? 0] !== FILTERED) isShown[claim] = 1;
  }
  return isShown;
}

function heardClaims(
  { claimCount, attributionOfClaim, claimantOfClaim }: FilterColumns,
  { lens, hiddenAttributions }: Filter,
  isToggleHidden: Uint8Array,
): Uint8Array {
  if (lens === 'actor' && hiddenAttributions.size === 0) return new Uint8Array(claimCount).fill(1);
  const isHidden = ATTRIBUTIONS.map((one) => hiddenAttributions.has(one));
  const isHeard = new Uint8Array(claimCount);
  for (let claim = 0; claim < claimCount; claim += 1)
    if (isHidden[attributionOfClaim[claim] ?? 0] !== true)
      isHeard[claim] =
        lens === 'actor' ? 1 : 1 - (isToggleHidden[claimantOfClaim[claim] ?? 0] ?? 0);
  return isHeard;
}

/** For each event, whether one of its toggles is on, whatever the period. In the claimant lens, only claims are off. */
function eventsWithShownToggle(rows: FilteredRows): Uint8Array {
  const { columns, filter, isToggleHidden } = rows;
  const { eventCount, actorsOfEvent, maxTogglesOfEvent } = columns;
  const isShown = new Uint8Array(eventCount);
  if (filter.lens === 'claimant' || !isToggleHidden.includes(1)) return isShown.fill(1);
  if (canHideSingleClaims(filter)) {
    const toggles = new Int32Array(maxTogglesOfEvent);
    for (let event = 0; event < eventCount; event += 1)
      if (shownTogglesOf(rows, event, toggles) > 0) isShown[event] = 1;
    return isShown;
  }
  const { starts, rows: actors } = actorsOfEvent;
  for (let event = 0; event < eventCount; event += 1) {
    const end = starts[event + 1] ?? 0;
    for (let at = starts[event] ?? 0; at < end; at += 1)
      if (isToggleHidden[actors[at] ?? 0] === 0) isShown[event] = 1;
  }
  return isShown;
}

/** Fills in the states that events have without a period. */
function fillEventStates(
  { columns, filter, isClaimHeard, eventStates }: FilteredRows,
  hasShownToggle: Uint8Array,
): void {
  const { eventCount, claimsOfEvent, doesClaimAssertEvent } = columns;
  const isPartial = canHideSingleClaims(filter);
  const { starts, rows: claims } = claimsOfEvent;
  for (let event = 0; event < eventCount; event += 1) {
    if (hasShownToggle[event] === 0) continue;
    eventStates[event] = isPartial ? NOT_ASSERTED : SHOWN;
    if (!isPartial) continue;
    const end = starts[event + 1] ?? 0;
    for (let at = starts[event] ?? 0; at < end; at += 1) {
      const claim = claims[at] ?? 0;
      if (isClaimHeard[claim] === 1 && doesClaimAssertEvent[claim] === 1)
        eventStates[event] = SHOWN;
    }
  }
}

/** Takes out the events outside the period. An open period has none. */
function fillPeriod({ columns, filter, eventStates, isEventMaybeInPeriod }: FilteredRows): void {
  if (filter.from === null && filter.to === null) return;
  const { eventCount, firstDayOfEvent, lastDayOfEvent } = columns;
  const period = daysOfPeriod(filter);
  for (let event = 0; event < eventCount; event += 1) {
    const where = inPeriod(firstDayOfEvent[event] ?? 0, lastDayOfEvent[event] ?? 0, period);
    if (where === 'outside') eventStates[event] = FILTERED;
    if (where === 'maybe') isEventMaybeInPeriod[event] = 1;
  }
}

function fillSites(rows: FilteredRows, hasShownToggle: Uint8Array): void {
  const { columns, filter, isToggleHidden, eventStates, isSiteItselfShown } = rows;
  const { siteCount, firstEventOfSite, notSaidToggle } = columns;
  const isPeriodOpen = filter.from === null && filter.to === null;
  const isClaimantLens = filter.lens === 'claimant';
  for (let site = 0; site < siteCount; site += 1) {
    const [first, end] = [firstEventOfSite[site] ?? 0, firstEventOfSite[site + 1] ?? 0];
    // A site without an event has claims that name no actor.
    let isOn = isClaimantLens || (first === end && isToggleHidden[notSaidToggle] === 0);
    // Claims about a site have no date. In a period, they are shown only together with an event of the site.
    let isInPeriod = isPeriodOpen;
    for (let event = first; event < end; event += 1) {
      if (hasShownToggle[event] === 1) isOn = true;
      if (eventStates[event] !== FILTERED) isInPeriod = true;
    }
    if (isOn && isInPeriod) isSiteItselfShown[site] = 1;
  }
}

/**
 * Writes the toggles of an event into `into`, and returns their number. In the actor lens, toggles are the actors that the
 * heard claims name, in the order of the file. In the claimant lens, they are the claimants of the heard claims, in the
 * order of the toggles.
 * @param into A list of at least `maxTogglesOfEvent` entries. Passing the same list for all events saves memory.
 */
export function togglesOf(rows: FilteredRows, event: number, into: Int32Array): number {
  return rows.filter.lens === 'actor'
    ? namedActors(rows, event, into)
    : heardClaimants(rows, event, into);
}

/** Like `togglesOf`, without the toggles that are off. */
export function shownTogglesOf(rows: FilteredRows, event: number, into: Int32Array): number {
  const count = togglesOf(rows, event, into);
  let shownCount = 0;
  for (let at = 0; at < count; at += 1) {
    const toggle = into[at] ?? 0;
    if (rows.isToggleHidden[toggle] === 0) into[shownCount++] = toggle;
  }
  return shownCount;
}

function heardClaimants(
  { columns, isClaimHeard }: FilteredRows,
  event: number,
  into: Int32Array,
): number {
  const { claimsOfEvent, claimantOfClaim } = columns;
  const end = claimsOfEvent.starts[event + 1] ?? 0;
  let count = 0;
  for (let at = claimsOfEvent.starts[event] ?? 0; at < end; at += 1) {
    const claim = claimsOfEvent.rows[at] ?? 0;
    const claimant = claimantOfClaim[claim] ?? 0;
    if (isClaimHeard[claim] === 1 && !isAmong(into, count, claimant)) into[count++] = claimant;
  }
  if (count > 1) into.subarray(0, count).sort();
  return count;
}

function namedActors(rows: FilteredRows, event: number, into: Int32Array): number {
  const { actorsOfEvent, notSaidToggle } = rows.columns;
  const isPartial = canHideSingleClaims(rows.filter);
  const end = actorsOfEvent.starts[event + 1] ?? 0;
  let count = 0;
  for (let at = actorsOfEvent.starts[event] ?? 0; at < end; at += 1) {
    const actor = actorsOfEvent.rows[at] ?? 0;
    if (isPartial && actor !== notSaidToggle && !isNamed(rows, event, actor)) continue;
    into[count++] = actor;
  }
  if (count === 0) into[count++] = notSaidToggle;
  return count;
}

/** True if a heard claim about the event names the actor. */
function isNamed({ columns, isClaimHeard }: FilteredRows, event: number, actor: number): boolean {
  const { claimsOfEvent, actorsOfClaim } = columns;
  const end = claimsOfEvent.starts[event + 1] ?? 0;
  for (let at = claimsOfEvent.starts[event] ?? 0; at < end; at += 1) {
    const claim = claimsOfEvent.rows[at] ?? 0;
    if (isClaimHeard[claim] !== 1) continue;
    const lastName = actorsOfClaim.starts[claim + 1] ?? 0;
    for (let name = actorsOfClaim.starts[claim] ?? 0; name < lastName; name += 1)
      if (actorsOfClaim.rows[name] === actor) return true;
  }
  return false;
}

function isAmong(list: Int32Array, count: number, entry: number): boolean {
  for (let at = 0; at < count; at += 1) if (list[at] === entry) return true;
  return false;
}

import type { Claim, Event, Ring, Site } from '../claims/model';
import { isPlaceDrawable } from '../claims/place';
import { claimedPlacesOf, type ClaimedPlace } from './claimed-places';
import { eventViewAt, toggleIdsAt, type EventView } from './event-view';
import { hedgesOfAlwaysHedgedActors, NO_HEDGES, type HedgesByActorId } from './hedged-actors';
import type { ShownRows } from './shown-rows';
import { FILTERED, SHOWN, togglesOf } from './table/filtered-rows';
import { rowsAt } from './table/row-lists';
import { countsOfSites } from './table/site-counts';

/** Counts of what the filter shows at a site. */
export interface SiteCounts {
  readonly eventCount: number;
  /** The number of shown events that are only possibly in the period. */
  readonly maybeEventCount: number;
  /** The number of shown claims that the file lists under this site. */
  readonly claimCount: number;
  /** Key: the id of a toggle that is on. Value: the number of shown events that have it. An event counts for each toggle. */
  readonly eventCountByToggleId: ReadonlyMap<string, number>;
}

/** A site with only its claims that pass the filter. */
export interface SiteView {
  readonly site: Site;
  /** False if the filter hides the site. The map then omits the site, and the list shows it grey. */
  readonly isShown: boolean;
  /** True if accounts differ about the site itself, or about an event whose claims the page shows. */
  readonly hasDifferingAccounts: boolean;
  readonly counts: SiteCounts;
  readonly shownToggleIds: readonly string[];
  readonly hiddenToggleIds: readonly string[];
  /**
   * The actors that the events name only with a hedge, with the hedges. Empty in the claimant lens, because its toggles are
   * claimants.
   */
  readonly hedgesByToggleId: HedgesByActorId;
  readonly shownEvents: readonly EventView[];
  readonly hiddenEvents: readonly Event[];
  /** The first and the last shown event in time order. Empty if no event is shown. */
  readonly shownEventSpan: readonly Event[];
  /** The shown claims that the file lists under this site. Statistics count a claim only at this site. */
  readonly ownClaims: readonly Claim[];
  /** The shown claims of other sites that are also about an event of this site. */
  readonly sharedClaims: readonly Claim[];
  /** The number of hidden claims about the site or its events. */
  readonly hiddenClaimCount: number;
  /** True if all claims of the site pass the filter. Only then may the page say how the editors found the position. */
  readonly isEveryClaimHeard: boolean;
  /** The rings whose claims pass the filter. */
  readonly heardRings: readonly Ring[];
  /**
   * The places that the shown claims state. If there are none, the map shows the position that the editors gave. Empty for a
   * region, which has no mark.
   */
  readonly claimedPlaces: readonly ClaimedPlace[];
  /** True if the filter hides every claim that states a place. The page then says that the editors placed the site. */
  readonly isEveryPlaceHidden: boolean;
}

/** The view of the site in a row of the table. */
export const siteViewAt = (rows: ShownRows, row: number): SiteView => new SiteRow(rows, row);

/**
 * A site in the shown rows. A map has many sites and a page shows few of them, so each member is computed when it is first
 * read.
 */
class SiteRow implements SiteView {
  readonly site: Site;
  readonly isShown: boolean;
  readonly hasDifferingAccounts: boolean;
  readonly #rows: ShownRows;
  readonly #row: number;
  /** The rows of the site's first event and of the first event after the site. */
  readonly #firstEvent: number;
  readonly #endEvent: number;
  #counts: SiteCounts | undefined;
  #shownEvents: readonly EventView[] | undefined;
  #shownClaims: readonly Claim[] | undefined;
  #claimedPlaces: readonly ClaimedPlace[] | undefined;

  constructor(rows: ShownRows, row: number) {
    const { columns, filter } = rows;
    const site = columns.sites[row];
    if (site === undefined) throw new Error(`the table has no site ${row}`);
    this.site = site;
    this.#rows = rows;
    this.#row = row;
    this.#firstEvent = columns.firstEventOfSite[row] ?? 0;
    this.#endEvent = columns.firstEventOfSite[row + 1] ?? 0;
    const claims = rowsAt(columns.claimsOfSite, row);
    const isEmpty = claims.length === 0 && this.#firstEvent === this.#endEvent;
    const isItselfShown = rows.isSiteItselfShown[row] === 1;
    this.isShown =
      this.#someEvent((event) => rows.eventStates[event] === SHOWN) ||
      claims.some((claim) => this.#isClaimShownHere(claim)) ||
      // The actor lens shows a site for which the file has nothing; the claimant lens hides it.
      (isEmpty && isItselfShown && filter.lens === 'actor');
    this.hasDifferingAccounts =
      rows.doAccountsDifferAtSite[row] === 1 ||
      this.#someEvent((event) => rows.doAccountsDifferAtEvent[event] === 1);
  }

  get counts(): SiteCounts {
    return (this.#counts ??= this.#count());
  }

  get shownToggleIds(): readonly string[] {
    if (!this.isShown) return [];
    const { columns, filter, isToggleHidden } = this.#rows;
    const toggles =
      filter.lens === 'claimant'
        ? this.#claimantsOf(this.#shownClaimRows())
        : this.#actors(this.counts.eventCount > 0);
    const shown = toggles.filter((toggle) => isToggleHidden[toggle] === 0);
    return toggleIdsAt({ columns, filter }, shown);
  }

  get hiddenToggleIds(): readonly string[] {
    const { columns, filter, isToggleHidden } = this.#rows;
    const toggles =
      filter.lens === 'claimant'
        ? this.#claimantsOf(rowsAt(columns.claimsOfSite, this.#row))
        : this.#actors(false);
    return toggleIdsAt(
      { columns, filter },
      toggles.filter((toggle) => isToggleHidden[toggle] === 1),
    );
  }

  get hedgesByToggleId(): HedgesByActorId {
    const { columns, filter } = this.#rows;
    if (filter.lens === 'claimant' || columns.hasSiteHedges[this.#row] === 0) return NO_HEDGES;
    return hedgesOfAlwaysHedgedActors(
      this.shownEvents.length > 0
        ? this.shownEvents
        : this.#eventRows().map((event) => eventViewAt(this.#rows, event)),
    );
  }

  get shownEvents(): readonly EventView[] {
    return (this.#shownEvents ??= this.#eventRows()
      .filter((event) => this.#rows.eventStates[event] === SHOWN)
      .map((event) => eventViewAt(this.#rows, event)));
  }

  get hiddenEvents(): readonly Event[] {
    return this.#eventRows()
      .filter((event) => this.#rows.eventStates[event] !== SHOWN)
      .flatMap((event) => this.#rows.columns.events[event] ?? []);
  }

  get shownEventSpan(): readonly Event[] {
    const { columns, eventStates } = this.#rows;
    // The events of a site are sorted by date.
    const states = eventStates.subarray(this.#firstEvent, this.#endEvent);
    const [first, last] = [states.indexOf(SHOWN), states.lastIndexOf(SHOWN)];
    return first < 0
      ? []
      : [first, last].flatMap((at) => columns.events[this.#firstEvent + at] ?? []);
  }

  get ownClaims(): readonly Claim[] {
    return this.#claims().filter(({ siteId }) => siteId === this.site.id);
  }

  get sharedClaims(): readonly Claim[] {
    return this.#claims().filter(({ siteId }) => siteId !== this.site.id);
  }

  get hiddenClaimCount(): number {
    return rowsAt(this.#rows.columns.claimsOfSite, this.#row).length - this.#claims().length;
  }

  get isEveryClaimHeard(): boolean {
    const { columns, isClaimHeard } = this.#rows;
    return rowsAt(columns.claimsOfSite, this.#row).every((claim) => isClaimHeard[claim] === 1);
  }

  get heardRings(): readonly Ring[] {
    const { columns, isClaimHeard } = this.#rows;
    return this.site.rings.filter(
      ({ claim }) => isClaimHeard[columns.rowOfClaim.get(claim) ?? -1] === 1,
    );
  }

  get claimedPlaces(): readonly ClaimedPlace[] {
    const { dataset, columns } = this.#rows;
    if (columns.hasSiteClaimedPlaces[this.#row] === 0 || !isPlaceDrawable(this.site)) return [];
    return (this.#claimedPlaces ??= claimedPlacesOf(dataset, this.#claims()));
  }

  get isEveryPlaceHidden(): boolean {
    const { columns } = this.#rows;
    return (
      this.claimedPlaces.length === 0 &&
      isPlaceDrawable(this.site) &&
      rowsAt(columns.claimsOfSite, this.#row).some((claim) => {
        const place = columns.claims[claim]?.place;
        return place !== undefined && isPlaceDrawable(place);
      })
    );
  }

  #someEvent(isWanted: (event: number) => boolean): boolean {
    for (let event = this.#firstEvent; event < this.#endEvent; event += 1)
      if (isWanted(event)) return true;
    return false;
  }

  #eventRows(): readonly number[] {
    return Array.from(
      { length: this.#endEvent - this.#firstEvent },
      (_, at) => this.#firstEvent + at,
    );
  }

  /** True if the claim passes the filter, and the page shows one of its events here or, without such events, the site itself. */
  #isClaimShownHere(claim: number): boolean {
    const { columns, isClaimHeard, eventStates, isSiteItselfShown } = this.#rows;
    if (isClaimHeard[claim] === 0) return false;
    const { starts, rows } = columns.eventsOfClaim;
    const end = starts[claim + 1] ?? 0;
    let isAboutEvent = false;
    for (let at = starts[claim] ?? 0; at < end; at += 1) {
      const event = rows[at] ?? 0;
      if (event < this.#firstEvent || event >= this.#endEvent) continue;
      if (eventStates[event] !== FILTERED) return true;
      isAboutEvent = true;
    }
    return !isAboutEvent && isSiteItselfShown[this.#row] === 1;
  }

  #shownClaimRows(): Int32Array {
    return rowsAt(this.#rows.columns.claimsOfSite, this.#row).filter((claim) =>
      this.#isClaimShownHere(claim),
    );
  }

  /** The shown claims, own and shared, in the order of the page. */
  #claims(): readonly Claim[] {
    return (this.#shownClaims ??= Array.from(this.#shownClaimRows()).flatMap(
      (claim) => this.#rows.columns.claims[claim] ?? [],
    ));
  }

  /** The toggles that the heard claims name, on and off, in the order of the events. `NOT_SAID` for a site without events. */
  #actors(isShownOnly: boolean): readonly number[] {
    const { columns, eventStates } = this.#rows;
    if (this.#firstEvent === this.#endEvent) return [columns.notSaidToggle];
    const found = new Set<number>();
    const toggles = new Int32Array(columns.maxTogglesOfEvent);
    for (let event = this.#firstEvent; event < this.#endEvent; event += 1) {
      if (isShownOnly && eventStates[event] !== SHOWN) continue;
      const count = togglesOf(this.#rows, event, toggles);
      for (let at = 0; at < count; at += 1) found.add(toggles[at] ?? 0);
    }
    return [...found];
  }

  /** The toggles of the claimants of these claims, in the order of the toggles. */
  #claimantsOf(claims: Int32Array): readonly number[] {
    const { claimantOfClaim } = this.#rows.columns;
    const found = new Set<number>();
    for (const claim of claims) found.add(claimantOfClaim[claim] ?? 0);
    return [...found].sort((a, b) => a - b);
  }

  #count(): SiteCounts {
    const { columns, filter } = this.#rows;
    const counts = countsOfSites(this.#rows);
    const ids = columns.toggleIds[filter.lens];
    const eventCountByToggleId = new Map<string, number>();
    const end = counts.firstEntryOfSite[this.#row + 1] ?? 0;
    for (let at = counts.firstEntryOfSite[this.#row] ?? 0; at < end; at += 1)
      eventCountByToggleId.set(
        ids[counts.toggles[at] ?? 0] ?? '',
        counts.eventCountsOfToggle[at] ?? 0,
      );
    return {
      eventCount: counts.eventCounts[this.#row] ?? 0,
      maybeEventCount: counts.maybeEventCounts[this.#row] ?? 0,
      claimCount: counts.claimCounts[this.#row] ?? 0,
      eventCountByToggleId,
    };
  }
}

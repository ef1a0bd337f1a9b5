import type { Dataset } from '../claims/model';
import { deriveView, type DerivedView } from '../select/derive';
import { makeLists, type Lists, type ShownEvents, type ShownSites } from '../select/lists/lists';
import { openListPart } from './list-transitions';
import { openOverview, openSite } from './transitions';
import { decodeAddress, eventOfFragment } from './url/codec';
import type { ViewState } from './view-state';

/** The values from which the parts of lists are derived. */
interface ListSource {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly derivedView: DerivedView;
  readonly hrefOfView: (view: ViewState) => string;
}

/** The shown part of each list, on a map with lists in parts. Other maps do not load this code. */
export class ListState {
  readonly #source: ListSource;
  readonly #lists: Lists;

  // Separate derived values, so that moving the map does not compute a list again.
  readonly #siteId = $derived.by(() => this.#source.view.siteId);
  readonly #listPart = $derived.by(() => this.#source.view.listPart);
  readonly #sort = $derived.by(() => this.#source.view.sort);
  readonly #eventOrder = $derived.by(() => this.#source.view.eventOrder);
  readonly #sites = $derived.by(() => this.#source.derivedView.sites);
  readonly #filter = $derived.by(() => this.#source.derivedView.filter);
  readonly #siteView = $derived.by(() => this.#source.derivedView.selectedSite);
  readonly #claim = $derived.by(() => {
    const { selectedClaim } = this.#source.derivedView;
    return selectedClaim?.isShown === true ? selectedClaim.claim : null;
  });

  /**
   * The part of the list of sites that the overview shows, or that contains the open site. Null if the list is not in
   * parts.
   */
  readonly shownSites: ShownSites | null = $derived.by(() => {
    const asked = this.#siteId === null ? this.#listPart : { siteId: this.#siteId };
    return this.#lists.shownSites(this.#sites, this.#sort, asked);
  });

  /**
   * The part of the events that the page of the open site shows. Null if no site is open, or if its events are not in
   * parts.
   */
  readonly shownEvents: ShownEvents | null = $derived.by(() =>
    this.#lists.shownEvents(
      { siteView: this.#siteView, filter: this.#filter, claim: this.#claim },
      this.#eventOrder,
      this.#listPart,
    ),
  );

  constructor(source: ListSource) {
    const { dataset } = source;
    this.#source = source;
    // The written pages have the filter of an address without a query.
    const { viewState } = decodeAddress({ path: '', search: '', hash: '' }, dataset);
    this.#lists = makeLists(dataset, viewState);
  }

  /** The number of the part of a list that the panel shows. */
  get shownPartNumber(): number {
    return (this.#siteId === null ? this.shownSites : this.shownEvents)?.number ?? 1;
  }

  /** The overview, at the part of its list that contains the open site. */
  get overview(): ViewState {
    return { ...openOverview(this.#source.view), listPart: this.shownSites?.number ?? 1 };
  }

  /** The number of the last part that the build writes for the list of a view. */
  lastPartOf({ siteId }: ViewState): number {
    return this.#lists.writtenPartCount(siteId);
  }

  /**
   * The view with the part that contains its claim, or the event that the fragment names. For a claim, it is the
   * written part, so that the address is the same with and without scripts.
   */
  withPart(view: ViewState, fragment = ''): ViewState {
    const { siteId, claimId, eventOrder } = view;
    const { dataset } = this.#source;
    if (siteId === null) return view;
    if (claimId !== null) return { ...view, listPart: this.#lists.writtenPartOf(claimId, siteId) };
    const event = eventOfFragment(fragment, dataset);
    if (event === undefined) return view;
    const { filter, selectedSite: siteView } = deriveView(dataset, view);
    const opened = { siteView, filter, claim: null };
    const shown = this.#lists.shownEvents(opened, eventOrder, { eventId: event.id });
    return { ...view, listPart: shown?.number ?? 1 };
  }

  /**
   * The link to a claim on the page of a site, in the written part that contains the claim.
   * @param isEmbedded True if links open the full map.
   */
  claimHref(id: string, siteId: string, isEmbedded: boolean): string {
    const part = this.#lists.writtenPartOf(id, siteId);
    const fragment = `#${id}`;
    if (siteId === this.#siteId && part === this.#listPart && !isEmbedded) return fragment;
    const { view, hrefOfView } = this.#source;
    return hrefOfView(openListPart(openSite(view, siteId), part)) + fragment;
  }
}

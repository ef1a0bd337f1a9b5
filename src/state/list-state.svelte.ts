import type { Dataset } from '../claims/model';
import { deriveView, type DerivedView } from '../select/derive';
import { makeLists, type Lists, type ShownEvents, type ShownSites } from '../select/lists/lists';
import { openListPart } from './list-transitions';
import { openOverview, openSite } from './transitions';
import { decodeAddress, eventOfFragment } from './url/codec';
import type { ViewState } from './view-state';

/** What the parts of lists follow from. */
interface ListSource {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly derivedView: DerivedView;
  readonly hrefOfView: (view: ViewState) => string;
}

/** The part of each list that the reader sees, on a map that has lists in parts. Other maps need none of this code. */
export class ListState {
  readonly #source: ListSource;
  readonly #lists: Lists;

  // Derived values of their own, so that a list is not made anew when the map moves.
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

  /** The part of the list of sites that the overview shows, or that has the open site. Null if that list is not in parts. */
  readonly shownSites: ShownSites | null = $derived.by(() => {
    const asked = this.#siteId === null ? this.#listPart : { siteId: this.#siteId };
    return this.#lists.shownSites(this.#sites, this.#sort, asked);
  });

  /** The part of the events that the page of the site shows. Null if no site is open, or if its events are not in parts. */
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
    // The written pages have the filter of an address that names none.
    const { viewState } = decodeAddress({ path: '', search: '', hash: '' }, dataset);
    this.#lists = makeLists(dataset, viewState);
  }

  /** The number of the part of its list that the panel shows. */
  get shownPartNumber(): number {
    return (this.#siteId === null ? this.shownSites : this.shownEvents)?.number ?? 1;
  }

  /** The overview, where its list has the open site. */
  get overview(): ViewState {
    return { ...openOverview(this.#source.view), listPart: this.shownSites?.number ?? 1 };
  }

  /** The number of the last part that the build writes of the list of a view. */
  lastPartOf({ siteId }: ViewState): number {
    return this.#lists.writtenPartCount(siteId);
  }

  /**
   * The view with the part that has its claim, or the event that the fragment names. For a claim it is the written part, which is
   * at the same address with and without a script.
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
   * The link to a claim on the page of a site, in the written part that has it.
   * @param isEmbedded True if links lead away from the page.
   */
  claimHref(id: string, siteId: string, isEmbedded: boolean): string {
    const part = this.#lists.writtenPartOf(id, siteId);
    const fragment = `#${id}`;
    if (siteId === this.#siteId && part === this.#listPart && !isEmbedded) return fragment;
    const { view, hrefOfView } = this.#source;
    return hrefOfView(openListPart(openSite(view, siteId), part)) + fragment;
  }
}

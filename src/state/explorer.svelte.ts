import type { Dataset } from '../claims/model';
import { deriveView } from '../select/derive';
import { NO_FILTER, type Lens } from '../select/filter';
import type { AddressBar } from './history';
import type { ListState } from './list-state.svelte';
import { moveCamera, openOverview, openSite } from './transitions';
import {
  decodeAddress,
  decodeFragment,
  encodeAddress,
  encodeAddressToShare,
  encodePath,
  isPagePath,
  type Address,
} from './url/codec';
import { hasEmbed, withoutEmbed } from './url/embed-parameter';
import type { Notice } from './url/notices';
import { OVERVIEW, type Camera, type ViewState } from './view-state';

/** An id that no site has. The links to other sites share one query, computed as if a site with this id were open. */
const NO_SITE_ID = '';

/** True if the map must move: the new view state has another camera, or opens another site and has no camera. */
function needsCameraMove(from: ViewState, { siteId, camera }: ViewState): boolean {
  if (camera === null) return from.siteId !== siteId;
  const { zoom, lat, lng } = from.camera ?? {};
  return camera.zoom !== zoom || camera.lat !== lat || camera.lng !== lng;
}

/** Functions that return the `href` of a link. */
export interface PageLinks {
  readonly siteHref: (site: string) => string;
  /** The `href` of a claim on the page of the given site. Without a site, on the page of the claim's own site. */
  readonly claimHref: (claim: string, site?: string) => string;
}

/**
 * Holds the view state and all values derived from it, and writes each change to the address bar. The parts of the
 * interface share no other state.
 */
export class Explorer {
  readonly dataset: Dataset;
  /** The parts of lists. Null if the map has no lists in parts. */
  readonly lists: ListState | null;
  readonly #address: AddressBar;
  #view: ViewState = $state.raw() as ViewState;
  #notices: readonly Notice[] = $state.raw([]);
  #fragment: string | null = $state.raw(null);
  #cameraListener: () => void = () => undefined;
  #historyListener: (before: ViewState) => void = () => undefined;
  /** The toggles that the reader last hid in each lens. An address contains only those of the current lens. */
  #hiddenByLens: Partial<Readonly<Record<Lens, ReadonlySet<string>>>> = {};
  /** The id of the site under the pointer, on the map or in the list. */
  pointedAt: string | null = $state(null);
  readonly derivedView = $derived.by(() => deriveView(this.dataset, this.#view));
  /** True if the address has the parameter `embed`. Links then lead to the same pages of the full map. */
  readonly #isEmbedded = $derived(hasEmbed(this.#view.unknownParameters));
  readonly #openedSite = $derived(this.#view.siteId);
  /**
   * The query in all links to other sites. It is a separate derived value, so that the links change only if the query
   * changes.
   */
  readonly #query = $derived.by(() =>
    this.#encodeLink({ ...openSite(this.#view, NO_SITE_ID), siteId: null }),
  );
  readonly links: PageLinks = $derived.by(() => {
    const [openedSiteId, query, home] = [this.#openedSite, this.#query, this.mapLink];
    const siteHref = (id: string): string =>
      id === openedSiteId ? this.hrefOfSite(id) : `${home}site/${id}/${query}`;
    const staysOnPage = (siteId: string): boolean => siteId === openedSiteId && !this.#isEmbedded;
    const claimHref = (id: string, siteId = this.dataset.claimById.get(id)?.siteId ?? ''): string =>
      this.lists?.claimHref(id, siteId, this.#isEmbedded) ??
      (staysOnPage(siteId) ? `#${id}` : `${siteHref(siteId)}#${id}`);
    return { siteHref, claimHref };
  });

  /**
   * @param Lists The class that holds the parts of lists. Null for a map without lists in parts, which does not load
   * its code.
   */
  constructor(dataset: Dataset, address: AddressBar, Lists: typeof ListState | null = null) {
    this.dataset = dataset;
    this.#address = address;
    this.lists = Lists && new Lists(this);
    this.#read(address.read());
    address.onBackOrForward(() => {
      const before = this.#view;
      this.#read(address.read());
      this.#historyListener(before);
    });
  }

  get view(): ViewState {
    return this.#view;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** The fragment of the last opened address. Null if there is none, or if it names a claim. */
  get fragment(): string | null {
    return this.#fragment;
  }

  /** Sets the function that is called each time the map has to move to the camera of the view state. */
  onCameraCommand(listener: () => void): void {
    this.#cameraListener = listener;
  }

  /** Sets the function that is called after the reader went back or forward. It receives the previous view state. */
  onHistoryStep(listener: (before: ViewState) => void): void {
    this.#historyListener = listener;
  }

  #show(view: ViewState): void {
    this.#view = view;
    this.#hiddenByLens = { ...this.#hiddenByLens, [view.lens]: view.hiddenToggleIds };
  }

  #decode(address: Address): ViewState {
    const { viewState, notices } = decodeAddress(address, this.dataset);
    const fragment = decodeFragment(address.hash);
    this.#fragment = viewState.claimId !== null || fragment === '' ? null : fragment;
    const view = this.lists?.withPart(viewState, fragment) ?? viewState;
    const lastPart = this.lists?.lastPartOf(view) ?? 1;
    this.#notices = notices;
    if (view.listPart <= lastPart) return view;
    this.#notices = [...notices, { kind: 'unknown-part', ids: [`${view.listPart}`] }];
    return { ...view, listPart: lastPart };
  }

  #read(address: Address): void {
    this.#show(this.#decode(address));
    this.#cameraListener();
  }

  /** The address of a link. Links lead to the full map, because only the page in the frame is an embed. */
  #encodeLink(view: ViewState): string {
    const unknownParameters = withoutEmbed(view.unknownParameters);
    const opened = this.lists?.withPart(view) ?? view;
    return encodeAddress({ ...opened, unknownParameters }, this.dataset);
  }

  /**
   * Shows a view state and writes its address. `push` adds a history entry, which Back undoes; `replace` adds none.
   * @param element The id of an element. A list in parts shows the part that contains this element.
   */
  showViewState(next: ViewState, mode: 'push' | 'replace' = 'push', element?: string): void {
    const from = this.#view;
    const view = this.lists?.withPart(next, element) ?? next;
    this.#fragment = null;
    this.#show(view);
    this.#address.write(encodeAddress(view, this.dataset), mode);
    if (needsCameraMove(from, view)) this.#cameraListener();
  }

  /** Changes the lens. Hides the toggles that the reader last hid in this lens. */
  setLens(lens: Lens): void {
    this.showViewState({
      ...this.#view,
      lens,
      hiddenToggleIds: this.#hiddenByLens[lens] ?? NO_FILTER.hiddenToggleIds,
    });
  }

  /** The view state of a URL. Null if the URL is not a page of the map. */
  viewStateAt(url: URL): ViewState | null {
    const address = this.#address.addressWithin(url);
    return address !== null && this.isMapPage(url)
      ? decodeAddress(address, this.dataset).viewState
      : null;
  }

  /** True if the URL is a page of this map: the overview or a site. */
  isMapPage(url: URL): boolean {
    return isPagePath(this.#address.addressWithin(url)?.path ?? '-');
  }

  /** Opens a URL of this map. Ignores all other URLs. */
  openUrl(url: URL): void {
    const address = this.#address.addressWithin(url);
    if (address === null) return;
    const view = this.#decode(address);
    const fragment = this.#fragment;
    this.showViewState(view);
    this.#fragment = fragment;
  }

  /** Saves the camera after the reader has moved the map. Adds no history entry. */
  saveCamera(camera: Camera): void {
    this.#view = moveCamera(this.#view, camera);
    this.#address.write(encodeAddress(this.#view, this.dataset), 'replace');
  }

  closeNotice(notice: Notice): void {
    this.#notices = this.#notices.filter((other) => other !== notice);
  }

  /** The URL of a site's page, or of a claim on the page. */
  hrefOfSite(site: string, claim: string | null = null): string {
    return this.hrefOfView(openSite(this.#view, site, claim));
  }

  // A property, because `ListState` reads it from this object as a function.
  readonly hrefOfView = (view: ViewState): string => this.#address.absolute(this.#encodeLink(view));

  /** The link to the overview, at the part of its list that contains the open site. */
  get overviewHref(): string {
    return this.hrefOfView(this.lists?.overview ?? openOverview(this.#view));
  }

  /** The number of the part of a list that the panel shows. */
  get shownPartNumber(): number {
    return this.lists?.shownPartNumber ?? 1;
  }

  /** The path of the shown page, relative to the map's URL. */
  get shownPath(): string {
    return encodePath(this.#view.siteId, this.shownPartNumber);
  }

  /** The URL of the current view for readers to share. */
  get shareLink(): string {
    return this.#address.absolute(encodeAddressToShare(this.#view, this.dataset));
  }

  /** The URL of the overview without any choice of the reader. */
  get mapLink(): string {
    return this.#address.absolute('');
  }

  /** The URL of a claim on the page of its own site, without the reader's filter or search. */
  hrefOfClaim(claimId: string): string {
    const siteId = this.dataset.claimById.get(claimId)?.siteId ?? null;
    return this.hrefOfView({ ...OVERVIEW, siteId, claimId });
  }
}

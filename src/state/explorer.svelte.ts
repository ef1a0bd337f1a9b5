import type { Dataset } from '../claims/model';
import { derive } from '../select/derive';
import { NO_FILTER, type Lens } from '../select/filter';
import type { AddressBar } from './history';
import { moveCamera, openSite } from './transitions';
import { decode, encode, encodeToShare, type Address } from './url/codec';
import type { Notice } from './url/notices';
import { OVERVIEW, type Camera, type ViewState } from './view-state';

/** An id that no site has. */
const NO_SITE = '';

/** True if the map has to move: the new view state has another camera, or it has no camera and opens another site. */
function cameraHasToMove(from: ViewState, { site, camera }: ViewState): boolean {
  if (camera === null) return from.site !== site;
  const { zoom, lat, lng } = from.camera ?? {};
  return camera.zoom !== zoom || camera.lat !== lat || camera.lng !== lng;
}

/** Functions that return the `href` of a link. */
export interface Links {
  readonly site: (site: string) => string;
  /** The `href` of a claim on the page of the given site, else on its own site's page. */
  readonly claim: (claim: string, site?: string) => string;
}

/**
 * Holds the view state and everything derived from it, and writes each change to the address bar. The interface has no other
 * state to share.
 */
export class Explorer {
  readonly dataset: Dataset;
  readonly #address: AddressBar;
  #view: ViewState = $state.raw() as ViewState;
  #notices: readonly Notice[] = $state.raw([]);
  #cameraListener: () => void = () => undefined;
  /** The hidden toggles of each lens. An address holds only the hidden toggles of one lens. */
  #hiddenByLens: Partial<Readonly<Record<Lens, ReadonlySet<string>>>> = {};
  /** The id of the site under the pointer, on the map or in the list. */
  pointedAt: string | null = $state(null);
  readonly derivedView = $derived.by(() => derive(this.dataset, this.#view));
  readonly #openedSite = $derived(this.#view.site);
  /** The query of links to other sites. It is derived separately, so that links change only if the query changes. */
  readonly #query = $derived.by(() =>
    encode({ ...openSite(this.#view, NO_SITE), site: null }, this.dataset),
  );
  readonly links: Links = $derived.by(() => {
    const [here, query, home] = [this.#openedSite, this.#query, this.mapLink];
    const site = (id: string): string =>
      id === here ? this.hrefOf(id) : `${home}site/${id}/${query}`;
    const claim = (id: string, at = this.dataset.claimById.get(id)?.site ?? ''): string =>
      at === here ? `#${id}` : `${site(at)}#${id}`;
    return { site, claim };
  });

  constructor(dataset: Dataset, address: AddressBar) {
    this.dataset = dataset;
    this.#address = address;
    this.#read(address.read());
    address.onBackOrForward(() => this.#read(address.read()));
  }

  get view(): ViewState {
    return this.#view;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** Sets the function to call whenever the map has to move to the camera of the view state. */
  onCameraCommand(listener: () => void): void {
    this.#cameraListener = listener;
  }

  #show(view: ViewState): void {
    this.#view = view;
    this.#hiddenByLens = { ...this.#hiddenByLens, [view.lens]: view.hidden };
  }

  #decode(address: Address): ViewState {
    const { view, notices } = decode(address, this.dataset);
    this.#notices = notices;
    return view;
  }

  #read(address: Address): void {
    this.#show(this.#decode(address));
    this.#cameraListener();
  }

  /** Shows a view state and writes its address. `push` adds a history entry, which Back undoes; `replace` adds none. */
  go(view: ViewState, mode: 'push' | 'replace' = 'push'): void {
    const from = this.#view;
    this.#show(view);
    this.#address.write(encode(view, this.dataset), mode);
    if (cameraHasToMove(from, view)) this.#cameraListener();
  }

  /** Changes the lens. Hides the toggles that the reader last hid in this lens. */
  setLens(lens: Lens): void {
    this.go({ ...this.#view, lens, hidden: this.#hiddenByLens[lens] ?? NO_FILTER.hidden });
  }

  /** The view state that a URL opens; null if it is not a page of the map. */
  viewAt(url: URL): ViewState | null {
    const address = this.#address.addressWithin(url);
    return address !== null && this.isMapPage(url) ? decode(address, this.dataset).view : null;
  }

  /** True if the URL is a page of this map: the overview or a site. */
  isMapPage(url: URL): boolean {
    return /^(site\/[^/]+\/)?$/.test(this.#address.addressWithin(url)?.path ?? '-');
  }

  /** Opens a URL of this map. Ignores other URLs. */
  follow(url: URL): void {
    const address = this.#address.addressWithin(url);
    if (address === null) return;
    this.go(this.#decode(address));
  }

  /** Saves the camera after the reader moved the map. Adds no history entry. */
  cameraSettled(camera: Camera): void {
    this.#view = moveCamera(this.#view, camera);
    this.#address.write(encode(this.#view, this.dataset), 'replace');
  }

  closeNotice(notice: Notice): void {
    this.#notices = this.#notices.filter((other) => other !== notice);
  }

  /** The URL of a site's page, or of a claim on the page. */
  hrefOf(site: string, claim: string | null = null): string {
    return this.#address.absolute(encode(openSite(this.#view, site, claim), this.dataset));
  }

  hrefOfView(view: ViewState): string {
    return this.#address.absolute(encode(view, this.dataset));
  }

  /** The URL of the current view for readers to share. */
  get shareLink(): string {
    return this.#address.absolute(encodeToShare(this.#view, this.dataset));
  }

  /** The URL of the overview without a filter. */
  get mapLink(): string {
    return this.#address.absolute('');
  }

  /** The URL of a claim on the page of its own site, without the reader's filter or search. */
  claimLink(claim: string): string {
    const site = this.dataset.claimById.get(claim)?.site ?? null;
    return this.#address.absolute(encode({ ...OVERVIEW, site, claim }, this.dataset));
  }
}

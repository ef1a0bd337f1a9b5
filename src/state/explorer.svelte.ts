import type { Dataset } from '../claims/model';
import { decode, encode, encodeToShare, type Address } from './url/codec';
import { derive } from '../select/derive';
import { NO_FILTER, type Lens } from '../select/filter';
import type { Notice } from './url/notices';
import { OVERVIEW, type Camera, type ViewState } from './view-state';
import { moveCamera, select } from './transitions';
import type { AddressBar } from './history';

/** A site that no map has. */
const ELSEWHERE = '';

/** A site fits the map when it is opened; a link may also say where the camera is to be. */
function cameraHasToMove(from: ViewState, { site, camera }: ViewState): boolean {
  if (camera === null) return from.site !== site;
  const { zoom, lat, lng } = from.camera ?? {};
  return camera.zoom !== zoom || camera.lat !== lat || camera.lng !== lng;
}

/** The addresses of the map's pages, for links. */
export interface Links {
  readonly site: (site: string) => string;
  /** A claim where it stands: on the page of `site`, or of its own. */
  readonly claim: (claim: string, site?: string) => string;
}

/** The only state that changes: what the reader is looking at. Everything else is derived from it. */
export class Explorer {
  readonly dataset: Dataset;
  readonly #address: AddressBar;
  #view: ViewState = $state.raw() as ViewState;
  #notices: readonly Notice[] = $state.raw([]);
  #moves = $state(0);
  /** What is switched off in each lens; the address has that of the one in use. */
  #hiddenIn: Partial<Readonly<Record<Lens, ReadonlySet<string>>>> = {};
  /** The site under the pointer, on the map or in the list. */
  pointedAt: string | null = $state(null);
  readonly derivedView = $derived.by(() => derive(this.dataset, this.#view));
  readonly #here = $derived(this.#view.site);
  /** What the address of any other site carries beside its name: a text, so that links stay as long as it does. */
  readonly #query = $derived.by(() =>
    encode({ ...select(this.#view, ELSEWHERE), site: null }, this.dataset),
  );
  readonly links: Links = $derived.by(() => {
    const [here, query, home] = [this.#here, this.#query, this.mapLink];
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
    address.onStep(() => this.#read(address.read()));
  }

  get view(): ViewState {
    return this.#view;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** Grows by one whenever the camera has to go where the view says. */
  get moves(): number {
    return this.#moves;
  }

  #show(view: ViewState): void {
    this.#view = view;
    this.#hiddenIn = { ...this.#hiddenIn, [view.lens]: view.hidden };
  }

  #decoded(address: Address): ViewState {
    const { view, notices } = decode(address, this.dataset);
    this.#notices = notices;
    return view;
  }

  #read(address: Address): void {
    this.#show(this.#decoded(address));
    this.#moves += 1;
  }

  /** Takes a step that Back undoes, or goes on without one. */
  go(view: ViewState, mode: 'push' | 'replace' = 'push'): void {
    const from = this.#view;
    this.#show(view);
    this.#address.write(encode(view, this.dataset), mode);
    if (cameraHasToMove(from, view)) this.#moves += 1;
  }

  /** Looks through the other lens, with what was last switched off there. */
  look(lens: Lens): void {
    this.go({ ...this.#view, lens, hidden: this.#hiddenIn[lens] ?? NO_FILTER.hidden });
  }

  /** What a link leads to; null where it leads elsewhere. */
  viewAt(url: URL): ViewState | null {
    const address = this.#address.within(url);
    return address !== null && this.leadsHere(url) ? decode(address, this.dataset).view : null;
  }

  /** Whether an address is one of the map's own pages. */
  leadsHere(url: URL): boolean {
    return /^(site\/[^/]+\/)?$/.test(this.#address.within(url)?.path ?? '-');
  }

  /** Follows a link to one of the map's own pages. */
  follow(url: URL): void {
    const address = this.#address.within(url);
    if (address === null) return;
    this.go(this.#decoded(address));
  }

  /** The reader has moved the camera: no step, but the address tells. */
  cameraSettled(camera: Camera): void {
    this.#view = moveCamera(this.#view, camera);
    this.#address.write(encode(this.#view, this.dataset), 'replace');
  }

  closeNotice(notice: Notice): void {
    this.#notices = this.#notices.filter((other) => other !== notice);
  }

  hrefOf(site: string, claim: string | null = null): string {
    return this.#address.absolute(encode(select(this.#view, site, claim), this.dataset));
  }

  hrefOfView(view: ViewState): string {
    return this.#address.absolute(encode(view, this.dataset));
  }

  /** The link to hand on. */
  get shareLink(): string {
    return this.#address.absolute(encodeToShare(this.#view, this.dataset));
  }

  /** The link to the whole map. */
  get mapLink(): string {
    return this.#address.absolute('');
  }

  /** The link to a claim at its own site, and to nothing else that the reader has chosen. */
  claimLink(claim: string): string {
    const site = this.dataset.claimById.get(claim)?.site ?? null;
    return this.#address.absolute(encode({ ...OVERVIEW, site, claim }, this.dataset));
  }
}

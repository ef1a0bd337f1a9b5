import type { Dataset } from '../dataset/model';
import { decode, encode, encodeToShare, type Address } from '../view/address';
import { derive } from '../view/derive';
import type { Notice } from '../view/notice';
import type { Camera, ViewState } from '../view/state';
import { moveCamera, select } from '../view/transitions';
import type { AddressBar } from './history';

/** A site fits the map when it is opened; a link may also say where the camera is to be. */
function cameraHasToMove(from: ViewState, { site, camera }: ViewState): boolean {
  if (camera === null) return from.site !== site;
  const { zoom, lat, lng } = from.camera ?? {};
  return camera.zoom !== zoom || camera.lat !== lat || camera.lng !== lng;
}

/** The only state that changes: what the reader is looking at. Everything else is derived from it. */
export class Explorer {
  readonly dataset: Dataset;
  readonly #address: AddressBar;
  #view: ViewState = $state.raw() as ViewState;
  #notices: readonly Notice[] = $state.raw([]);
  #moves = $state(0);
  /** The site under the pointer, on the map or in the list. */
  pointedAt: string | null = $state(null);
  readonly seen = $derived.by(() => derive(this.dataset, this.#view));

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

  /** An address that hides the same layers leaves the very set in place, by which what follows from it is remembered. */
  #decoded(address: Address): ViewState {
    const { view, notices } = decode(address, this.dataset);
    this.#notices = notices;
    const before = (this.#view as ViewState | undefined)?.hidden;
    const same =
      before?.size === view.hidden.size && [...before].every((id) => view.hidden.has(id));
    return same ? { ...view, hidden: before } : view;
  }

  #read(address: Address): void {
    this.#view = this.#decoded(address);
    this.#moves += 1;
  }

  /** Takes a step that Back undoes. */
  go(view: ViewState): void {
    const from = this.#view;
    this.#view = view;
    this.#address.write(encode(view, this.dataset), 'push');
    if (cameraHasToMove(from, view)) this.#moves += 1;
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
}

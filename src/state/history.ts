import { decodeFragment, type Address } from './url/codec';

/** The browser's address bar and history. Only this interface reads or writes the page's address. */
export interface AddressBar {
  read(): Address;
  /**
   * Browsers limit how often a page may write its address. A write beyond the limit is delayed by up to ten seconds.
   * @param address An address relative to the map's URL.
   */
  write(address: string, mode: 'push' | 'replace'): void;
  /** The absolute URL of an address that is relative to the map's URL. */
  absolute(address: string): string;
  /** The part of a URL after the map's URL; null if the URL does not start with the map's URL. */
  addressWithin(url: URL): Address | null;
  /** Calls the listener after the reader goes back or forward in the history. */
  onBackOrForward(listener: () => void): void;
}

/**
 * Maximum number of writes within `WRITE_WINDOW_IN_MS`. Safari throws an error after 100 writes in 10 seconds. Chromium
 * and Firefox ignore writes after 200.
 */
const WRITES_MAX = 50;
const WRITE_WINDOW_IN_MS = 10_000;
/** Delay of a write after the browser has refused one, in milliseconds. */
const REFUSED_DELAY_IN_MS = 1000;

/**
 * Writes the browser's history at a limited rate. A write beyond the limit is delayed. A newer URL replaces older URLs
 * that are still delayed.
 */
class HistoryWriter {
  /** The times of the last writes, in milliseconds, oldest first. */
  #times: number[] = [];
  /** The delayed URL for the present history entry; null without one. */
  #replacement: string | null = null;
  /** The delayed URL for a new history entry; null without one. */
  #next: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The page's URL after all delayed writes. */
  get url(): string {
    return this.#next ?? this.#replacement ?? location.href;
  }

  write(url: string, mode: 'push' | 'replace'): void {
    if (mode === 'push' || this.#next !== null) this.#next = url;
    else this.#replacement = url;
    this.#writeWaiting();
  }

  /** Drops the delayed URLs, because the reader has left the history entry to which they belong. */
  drop(): void {
    [this.#replacement, this.#next] = [null, null];
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #writeWaiting(): void {
    if (this.#timer !== undefined) return;
    try {
      if (this.#replacement !== null && this.#isWriteFree()) {
        history.replaceState(null, '', this.#replacement);
        this.#replacement = null;
      }
      if (this.#replacement === null && this.#next !== null && this.#isWriteFree()) {
        history.pushState(null, '', this.#next);
        this.#next = null;
      }
    } catch {
      // The browser has a lower limit, or another script of the page has used up the limit.
      this.#wait(REFUSED_DELAY_IN_MS);
      return;
    }
    if (this.#replacement === null && this.#next === null) return;
    const [oldest = 0] = this.#times;
    this.#wait(oldest + WRITE_WINDOW_IN_MS - performance.now());
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#writeWaiting();
    }, milliseconds);
  }

  /** True if a write is allowed now. Counts the write. */
  #isWriteFree(): boolean {
    const now = performance.now();
    this.#times = this.#times.filter((time) => now - time < WRITE_WINDOW_IN_MS);
    if (this.#times.length >= WRITES_MAX) return false;
    this.#times.push(now);
    return true;
  }
}

const isOnPage = (fragment: string): boolean =>
  fragment !== '' && document.getElementById(fragment) !== null;

/** @param base The map's absolute URL, with a slash at its end. */
export function browserAddressBar(base: string): AddressBar {
  const home = new URL(base);
  const addressWithin = (url: URL): Address | null =>
    url.origin === home.origin && url.pathname.startsWith(home.pathname)
      ? {
          path: url.pathname.slice(home.pathname.length),
          search: url.search,
          hash: url.hash,
          isFragmentOnPage: isOnPage(decodeFragment(url.hash)),
        }
      : null;
  const writer = new HistoryWriter();
  const absolute = (address: string): string => new URL(address, home).href;
  return {
    read: () => addressWithin(new URL(writer.url)) ?? { path: '', search: '', hash: '' },
    write: (address, mode) => {
      const url = absolute(address);
      // Adds no history entry for an unchanged URL, for example when the camera stops where it started.
      if (url === writer.url) return;
      writer.write(url, mode);
    },
    absolute,
    addressWithin,
    onBackOrForward: (listener) =>
      addEventListener('popstate', () => {
        writer.drop();
        listener();
      }),
  };
}

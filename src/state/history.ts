import { decodeFragment, type Address } from './url/codec';

/** The browser's address bar and history. Only this interface reads or writes the page's address. */
export interface AddressBar {
  read(): Address;
  /** @param address An address relative to the map's URL. */
  write(address: string, mode: 'push' | 'replace'): void;
  /** The absolute URL of an address that is relative to the map's URL. */
  absolute(address: string): string;
  /** The part of a URL after the map's URL; null if the URL does not start with the map's URL. */
  addressWithin(url: URL): Address | null;
  /** Calls the listener after the reader goes back or forward in the history. */
  onBackOrForward(listener: () => void): void;
}

/** @param base The map's absolute URL, with a slash at its end. */
export function browserAddressBar(base: string): AddressBar {
  const home = new URL(base);
  const addressWithin = (url: URL): Address | null =>
    url.origin === home.origin && url.pathname.startsWith(home.pathname)
      ? { path: url.pathname.slice(home.pathname.length), search: url.search, hash: url.hash }
      : null;
  const absolute = (address: string): string => new URL(address, home).href;
  return {
    read: () => {
      const address = addressWithin(new URL(location.href)) ?? { path: '', search: '', hash: '' };
      const fragment = decodeFragment(address.hash);
      const isFragmentOnPage = fragment !== '' && document.getElementById(fragment) !== null;
      return { ...address, isFragmentOnPage };
    },
    write: (address, mode) => {
      const url = absolute(address);
      // Adds no history entry for an unchanged URL, such as when the camera stops where it was.
      if (url === location.href) return;
      if (mode === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    },
    absolute,
    addressWithin,
    onBackOrForward: (listener) => addEventListener('popstate', listener),
  };
}

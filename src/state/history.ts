import type { Address } from './url/codec';

/** The browser's address bar and history, as far as the map uses them. Nothing else reads or writes the address. */
export interface AddressBar {
  read(): Address;
  /** @param address Relative to the map's own. */
  write(address: string, mode: 'push' | 'replace'): void;
  /** The absolute address of one that is relative to the map's own. */
  absolute(address: string): string;
  /** The part of a URL below the map's own address; null if the URL leads elsewhere. */
  addressWithin(url: URL): Address | null;
  /** Calls the listener after Back and Forward. */
  onBackOrForward(listener: () => void): void;
}

/** @param base The map's own address, absolute, with a slash at its end. */
export function browserAddress(base: string): AddressBar {
  const home = new URL(base);
  const addressWithin = (url: URL): Address | null =>
    url.origin === home.origin && url.pathname.startsWith(home.pathname)
      ? { path: url.pathname.slice(home.pathname.length), search: url.search, hash: url.hash }
      : null;
  const absolute = (address: string): string => new URL(address, home).href;
  return {
    read: () => addressWithin(new URL(location.href)) ?? { path: '', search: '', hash: '' },
    write: (address, mode) => {
      const url = absolute(address);
      // No new entry if nothing changed, such as when the camera settles where it was.
      if (url === location.href) return;
      if (mode === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    },
    absolute,
    addressWithin,
    onBackOrForward: (listener) => addEventListener('popstate', listener),
  };
}

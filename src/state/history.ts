import type { Address } from './url/codec';

/** The browser's history, as far as the map uses it: one reader and one writer of the address. */
export interface AddressBar {
  read(): Address;
  /** `address` is relative to the map's own. */
  write(address: string, mode: 'push' | 'replace'): void;
  absolute(address: string): string;
  /** The part of a link below the map's own address; null where it leads elsewhere. */
  within(url: URL): Address | null;
  onStep(listener: () => void): void;
}

/** @param base The map's own address, absolute, with a slash at its end. */
export function browserAddress(base: string): AddressBar {
  const home = new URL(base);
  const within = (url: URL): Address | null =>
    url.origin === home.origin && url.pathname.startsWith(home.pathname)
      ? { path: url.pathname.slice(home.pathname.length), search: url.search, hash: url.hash }
      : null;
  const absolute = (address: string): string => new URL(address, home).href;
  return {
    read: () => within(new URL(location.href)) ?? { path: '', search: '', hash: '' },
    write: (address, mode) => {
      const url = absolute(address);
      // A camera that comes to rest where it was is no step.
      if (url === location.href) return;
      if (mode === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    },
    absolute,
    within,
    onStep: (listener) => addEventListener('popstate', listener),
  };
}

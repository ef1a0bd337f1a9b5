import { registerOffline } from './register';

// By its own address, because the page has another one with every step; and by itself, so that who imports it when the map is
// there has nothing to say about it. In a build, all code is in a folder of the site's own.
registerOffline(new URL(/* @vite-ignore */ '../', import.meta.url).href);

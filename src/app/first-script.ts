// The build compiles this file to a classic script, which each page loads first. It is asynchronous, so it does not
// delay the page.
import './framed-page';
import { preloadMapCode } from './preload-map-code';

preloadMapCode((document.currentScript as HTMLScriptElement | null)?.dataset['mapCode']);

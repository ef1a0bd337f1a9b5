// The build compiles this file to a classic script, which every page loads first. It is asynchronous, and no page waits for it.
import './framed-page';
import { preloadMapCode } from './preload-map-code';

preloadMapCode((document.currentScript as HTMLScriptElement | null)?.dataset['mapCode']);

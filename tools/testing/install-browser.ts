import { findOrInstallBrowser, thisMachine } from './browser';
import { installEngines } from './engines';

/** `npm run browser`: finds the browsers for the end-to-end tests: Chromium, Firefox and WebKit. Installs what is missing. */
try {
  console.log(`Browser for the end-to-end tests: ${findOrInstallBrowser(thisMachine)}`);
  if (!installEngines(thisMachine)) process.exitCode = 1;
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

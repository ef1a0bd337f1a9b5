import { findOrInstallBrowser, thisMachine } from './browser';

/** `npm run browser`: finds the browser for the end-to-end tests, or installs one. */
try {
  console.log(`Browser for the end-to-end tests: ${findOrInstallBrowser(thisMachine)}`);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Preferences of a Firefox for tests: it draws WebGL in software, and asks no other host for anything. */
export const FIREFOX_PREFERENCES = {
  'webgl.force-enabled': true,
  'intl.accept_languages': 'en',
  'ui.prefersReducedMotion': 1,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // Asks no other host for anything.
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'extensions.update.enabled': false,
};

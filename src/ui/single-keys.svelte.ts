const STORAGE_KEY = 'single-keys';

function readSetting(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    // A page in a sandbox has no storage, so the keys are on.
    return true;
  }
}

let isOn: boolean = $state(true);
if (!import.meta.env.SSR) isOn = readSetting();

/**
 * True if keys such as "/" and "J" work without Ctrl or Alt. Users of voice control can switch them off (WCAG 2.1.4).
 */
export const areSingleKeysOn = (): boolean => isOn;

/** Switches the single keys on or off. The browser stores the setting for the next visit. */
export function setSingleKeys(on: boolean): void {
  isOn = on;
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // Without storage, the setting lasts until the page is closed.
  }
}

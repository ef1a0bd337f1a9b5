const STORAGE_KEY = 'single-keys';

function readSetting(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    // A page in a sandbox has no storage.
    return true;
  }
}

let isOn: boolean = $state(true);
if (!import.meta.env.SSR) isOn = readSetting();

/**
 * True if keys such as "/" and "J" act by themselves, without Ctrl or Alt. People who speak to their computer may
 * switch them off (WCAG 2.1.4).
 */
export const areSingleKeysOn = (): boolean => isOn;

/** Switches the single keys on or off. The browser keeps the setting for the next visit. */
export function setSingleKeys(on: boolean): void {
  isOn = on;
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // The setting then lasts as long as the page.
  }
}

/** How long an announcement waits for a newer one that replaces it, in milliseconds. */
export const CALM_IN_MS = 500;
/**
 * How long the live region stays empty before it gets a text, in milliseconds. Screen readers speak a text that
 * follows the same text only if the region was empty between them.
 */
const EMPTY_IN_MS = 60;

let text: string = $state('');
let timer: ReturnType<typeof setTimeout> | undefined;

/** The text of the page's one live region. Screen readers speak each text that it gets. */
export const announcement = (): string => text;

/**
 * Tells screen readers what happened, if the page shows it without moving the focus. A newer announcement replaces one
 * that waits.
 * @param delay How long the announcement waits, in milliseconds. Controls that act at each letter or step give
 * `CALM_IN_MS`.
 */
export function announce(message: string, delay = EMPTY_IN_MS): void {
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      text = '';
      timer = setTimeout(() => (text = message), EMPTY_IN_MS);
    },
    Math.max(0, delay - EMPTY_IN_MS),
  );
}

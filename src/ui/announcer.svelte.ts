/** Delay of an announcement that a newer one may replace, in milliseconds. */
export const CALM_IN_MS = 500;
/**
 * How long the live region stays empty before it gets a text, in milliseconds. Screen readers repeat an equal text only
 * if the region was empty in between.
 */
const EMPTY_IN_MS = 60;

let text: string | null = $state(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** The text of the page's only live region; null before the first announcement. Screen readers read each new text. */
export const announcement = (): string | null => text;

/**
 * Announces an event to screen readers that does not move the focus. A newer announcement replaces one that is still
 * delayed.
 * @param delay The delay of the announcement, in milliseconds. Controls that react to each letter or step use
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

/** How long to wait before each new try, in milliseconds. The last delay is used again and again. */
const DELAYS_IN_MS = [2000, 5000, 15_000, 30_000, 60_000] as const;

/**
 * Tries again what the network has refused: after a delay that grows with each failure, or as soon as the browser is
 * online again.
 */
export class Retry {
  readonly #act: () => void;
  #failureCount = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  constructor(act: () => void) {
    this.#act = act;
  }

  /** Tries again now, instead of at the planned time. */
  readonly actNow = (): void => {
    this.#stopWaiting();
    this.#act();
  };

  /** Plans the next try. Does nothing if one is planned already. */
  planAfterFailure(): void {
    if (this.#timer !== undefined) return;
    const delay = DELAYS_IN_MS[Math.min(this.#failureCount, DELAYS_IN_MS.length - 1)];
    this.#failureCount += 1;
    this.#timer = setTimeout(this.actNow, delay);
    addEventListener('online', this.actNow);
  }

  /** Cancels the planned try. The next delay is the shortest again. */
  reset(): void {
    this.#failureCount = 0;
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    removeEventListener('online', this.actNow);
  }
}

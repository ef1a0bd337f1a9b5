/** The delays before each retry, in milliseconds. The last delay is repeated. */
const DELAYS_IN_MS = [2000, 5000, 15_000, 30_000, 60_000] as const;

/** Repeats a failed request: after a delay that grows with each failure, or as soon as the browser is online again. */
export class Retry {
  readonly #act: () => void;
  #failureCount = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  constructor(act: () => void) {
    this.#act = act;
  }

  /** Retries now, instead of at the planned time. */
  readonly actNow = (): void => {
    this.#stopWaiting();
    this.#act();
  };

  /** Plans the next retry. Does nothing if one is already planned. */
  planAfterFailure(): void {
    if (this.#timer !== undefined) return;
    const delay = DELAYS_IN_MS[Math.min(this.#failureCount, DELAYS_IN_MS.length - 1)];
    this.#failureCount += 1;
    this.#timer = setTimeout(this.actNow, delay);
    addEventListener('online', this.actNow);
  }

  /** Cancels the planned retry. The next delay is then the shortest one. */
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

import type { Period } from '../select/period';
import type { Explorer } from '../state/explorer.svelte';
import { openSite, setPeriod } from '../state/transitions';
import type { ViewState } from '../state/view-state';

/** The reader's choice on the timeline: an event or a period. */
export class TimeChoice {
  readonly #explorer: Explorer;
  #eventId: string | null = $state(null);
  /** The view after the last key press that moved an end of the period, and that end. */
  #keyStep: { readonly view: ViewState; readonly end: 'from' | 'to' } | null = null;

  /**
   * The id of the event that the reader chose on the timeline; null without one. It becomes null when the panel shows
   * another site.
   */
  readonly eventId: string | null = $derived.by(() => {
    const { dataset, view } = this.#explorer;
    const id = this.#eventId;
    return id !== null && dataset.eventById.get(id)?.siteId === view.siteId ? id : null;
  });

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /**
   * Opens the site of an event. One Back undoes all steps between events.
   * @returns false if the map has no such event.
   */
  openEvent(id: string): boolean {
    const event = this.#explorer.dataset.eventById.get(id);
    if (event === undefined) return false;
    const mode = this.eventId === null ? 'push' : 'replace';
    this.#eventId = id;
    const view = openSite(this.#explorer.view, event.siteId);
    this.#explorer.showViewState(view, mode, `event-${id}`);
    return true;
  }

  /**
   * Shows another period. One Back undoes consecutive key presses on the same end.
   * @param movedEnd The end that a key has moved; undefined for a drag or a button.
   */
  showPeriod(period: Period, movedEnd?: 'from' | 'to'): void {
    const { view } = this.#explorer;
    const isSameRow =
      movedEnd !== undefined && this.#keyStep?.end === movedEnd && this.#keyStep.view === view;
    this.#explorer.showViewState(setPeriod(view, period), isSameRow ? 'replace' : 'push');
    this.#keyStep = movedEnd === undefined ? null : { view: this.#explorer.view, end: movedEnd };
  }
}

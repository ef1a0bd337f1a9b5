import type { EventOrder } from '../select/lists/event-list';
import type { ViewState } from './view-state';

// These transitions have their own file, because only maps with lists in parts load them.

/** Opens a part of the list that the panel shows. */
export function openListPart(view: ViewState, listPart: number): ViewState {
  return { ...view, listPart, claimId: null };
}

/** Sorts the events of the open site in another order, and opens the first part. */
export function sortEventsBy(view: ViewState, eventOrder: EventOrder): ViewState {
  return { ...openListPart(view, 1), eventOrder };
}

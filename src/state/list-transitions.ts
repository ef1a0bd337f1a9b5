import type { EventOrder } from '../select/lists/event-list';
import type { ViewState } from './view-state';

// Apart from the other transitions, because only maps with lists in parts load these.

/** Opens a part of the list that the panel shows. */
export function openListPart(view: ViewState, listPart: number): ViewState {
  return { ...view, listPart, claimId: null };
}

/** Shows the events of the open site in another order, from its first part on. */
export function sortEventsBy(view: ViewState, eventOrder: EventOrder): ViewState {
  return { ...openListPart(view, 1), eventOrder };
}

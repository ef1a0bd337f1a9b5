import { untrack } from 'svelte';
import { on } from 'svelte/events';
import type { ViewState } from '../state/view-state';
import {
  isLowScreen,
  isSheetTooLow,
  isWideScreen,
  ROOM_FOR_LAYERS_QUERY,
  type SheetDetent,
} from '../ui/layout';

/** The open parts of the page: the detent of the sheet, the layers card and the timeline. */
export class PageLayout {
  detent: SheetDetent = $state('half');
  isLayersCardOpen = $state(false);
  /** True after the layers card was first opened. Its code is fetched at that moment. */
  hasLayersCardOpened = $state(false);
  isTimelineRequested = $state(false);
  /** The detent of the sheet before a search raised it. Null if no search has raised it. */
  #detentBeforeSearch: SheetDetent | null = null;

  /**
   * @param isEmbedded True if the page is an embed. An embed is small, so the map has priority, unless its address
   * names a claim.
   */
  constructor(view: ViewState, isEmbedded: boolean) {
    if (isEmbedded && view.claimId === null) this.detent = 'peek';
  }

  /** Creates the effects that adapt the layout to the screen and the view. Call it while a component is created. */
  follow(viewOf: () => ViewState): void {
    // Opens the layers card if the page starts at the overview. It stays closed for a reader who followed a link to a
    // site. This runs in the browser, because the card is closed on prerendered pages.
    $effect(() => {
      const startsAtOverview = untrack(() => viewOf().siteId === null);
      const room = matchMedia(ROOM_FOR_LAYERS_QUERY);
      if (startsAtOverview && room.matches) this.isLayersCardOpen = true;
      // Closes the card if the window becomes too narrow for the card beside the sites.
      return on(room, 'change', () => {
        if (!room.matches) this.isLayersCardOpen = false;
      });
    });
    $effect(() => {
      if (this.isLayersCardOpen) this.hasLayersCardOpened = true;
    });
    // Closes the layers card and lowers the sheet, because the comparison needs their space.
    $effect(() => {
      if (!viewOf().isComparing) return;
      this.isLayersCardOpen = false;
      this.detent = 'peek';
    });
  }

  /** Shows enough of the panel for the opened page. */
  showOpenedPage(): void {
    this.lowerSheetAfterSearch();
    if (isSheetTooLow()) this.detent = 'full';
    else if (this.detent === 'peek') this.detent = 'half';
  }

  /**
   * Raises the sheet of a narrow screen, because the on-screen keyboard would cover the results on a half-open sheet.
   */
  raiseSheetForSearch(): void {
    if (this.#detentBeforeSearch !== null || isWideScreen()) return;
    this.#detentBeforeSearch = this.detent;
    this.detent = 'full';
  }

  lowerSheetAfterSearch(): void {
    if (this.#detentBeforeSearch !== null && this.detent === 'full')
      this.detent = this.#detentBeforeSearch;
    this.#detentBeforeSearch = null;
  }

  /** Closes the layers card if it would cover the place to which the map moves. */
  clearMapForMove(): void {
    if (!matchMedia(ROOM_FOR_LAYERS_QUERY).matches) this.isLayersCardOpen = false;
  }

  /**
   * Opens the timeline when a mouse enters the map. Touch readers have a button, because a touch may be meant to move
   * the map.
   */
  requestTimelineByPointer(pointerType: string): void {
    this.isTimelineRequested ||= pointerType === 'mouse' && isWideScreen() && !isLowScreen();
  }

  /** Closes the layers card on a narrow screen. Returns false if the card is not open, or if the screen is wide. */
  closeLayersCardOverMap(): boolean {
    if (isWideScreen() || !this.isLayersCardOpen) return false;
    this.isLayersCardOpen = false;
    document.querySelector<HTMLElement>('[aria-controls=layers]')?.focus();
    return true;
  }
}

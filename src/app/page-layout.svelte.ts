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

/** What is open on the page: how far the sheet is, the layers card and the timeline. */
export class PageLayout {
  detent: SheetDetent = $state('half');
  isLayersCardOpen = $state(false);
  /** True once the layers card has been opened. Its code is fetched at that moment. */
  hasLayersCardOpened = $state(false);
  isTimelineRequested = $state(false);
  /** Where the sheet was before a search has raised it; null if none has. */
  #detentBeforeSearch: SheetDetent | null = null;

  /** @param isEmbedded True if the page is an embed. It is small, so its map comes first, unless its address names a claim. */
  constructor(view: ViewState, isEmbedded: boolean) {
    if (isEmbedded && view.claimId === null) this.detent = 'peek';
  }

  /** Makes the effects that fit the layout to the screen and the view. Call it while a component is made. */
  follow(viewOf: () => ViewState): void {
    // Opens the layers card if the page starts at the overview. A reader who follows a link to a site came for the site.
    // On prerendered pages the card is closed, so this runs in the browser.
    $effect(() => {
      const startsAtOverview = untrack(() => viewOf().siteId === null);
      const room = matchMedia(ROOM_FOR_LAYERS_QUERY);
      if (startsAtOverview && room.matches) this.isLayersCardOpen = true;
      // A window that is made narrower has no space for the card beside the sites.
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

  /** Shows enough of the panel for the page that a link has opened. */
  showOpenedPage(): void {
    this.lowerSheetAfterSearch();
    if (isSheetTooLow()) this.detent = 'full';
    else if (this.detent === 'peek') this.detent = 'half';
  }

  /** Raises the sheet of a narrow screen: the keyboard of the device leaves no place for results on a half sheet. */
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

  /** Closes the layers card where it would cover the place that the map moves to. */
  clearMapForMove(): void {
    if (!matchMedia(ROOM_FOR_LAYERS_QUERY).matches) this.isLayersCardOpen = false;
  }

  /** Opens the timeline when a mouse enters the map. Fingers open it by a button, because touching the map may mean only moving it. */
  requestTimelineByPointer(pointerType: string): void {
    this.isTimelineRequested ||= pointerType === 'mouse' && isWideScreen() && !isLowScreen();
  }

  /** Closes the layers card of a narrow screen. Returns false if there is none to close. */
  closeLayersCardOverMap(): boolean {
    if (isWideScreen() || !this.isLayersCardOpen) return false;
    this.isLayersCardOpen = false;
    document.querySelector<HTMLElement>('[aria-controls=layers]')?.focus();
    return true;
  }
}

/** True if the page is in a frame of another page. False while the build renders the page. */
export const isInFrame = (): boolean => !import.meta.env.SSR && window.parent !== window;

/**
 * The `tabindex` of what only scripts focus. The written page has none: a browser focuses the target of a fragment by
 * itself if it can, also in a frame, and so takes the keyboard from a reader who types in the page around it.
 */
export const SCRIPT_FOCUS: -1 | undefined = import.meta.env.SSR ? undefined : -1;

/**
 * Scrolls the page so that the element is at the start or in the centre of its scroll container. Unlike
 * `scrollIntoView`, it never scrolls a page that has this one in a frame.
 */
export function bringIntoView(element: Element, where: 'start' | 'center'): void {
  const { scrollMarginTop } = getComputedStyle(element);
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowY, scrollPaddingTop } = getComputedStyle(box);
    if (!/auto|scroll/.test(overflowY) || box.scrollHeight <= box.clientHeight) continue;
    const { top, height } = element.getBoundingClientRect();
    const start = pixelsOf(scrollPaddingTop) + pixelsOf(scrollMarginTop);
    const centre = (box.clientHeight - height) / 2;
    const wanted = where === 'start' ? start : Math.max(start, centre);
    box.scrollTop += top - box.getBoundingClientRect().top - wanted;
  }
}

/** A computed length in CSS pixels; 0 for `auto`. */
const pixelsOf = (length: string): number => Number.parseFloat(length) || 0;

/**
 * Focuses the element, and scrolls nothing. In a frame it does so only if the reader is already in the frame, because
 * the reader may be typing in the page around it.
 */
export function focusWhereReaderIs(element: HTMLElement): void {
  if (!isInFrame() || document.hasFocus()) element.focus({ preventScroll: true });
}

import { focusElement } from './focus';

/** True if the page is in a frame of another page. False while the build renders the page. */
export const isInFrame = (): boolean => !import.meta.env.SSR && window.parent !== window;

/**
 * Scrolls the page so that the element is at the start or in the centre of its scroll container. Unlike
 * `scrollIntoView`, it never scrolls a page that contains this page in a frame.
 */
export function bringIntoView(element: Element, where: 'start' | 'center'): void {
  const { scrollMarginTop } = getComputedStyle(element);
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const { overflowY, scrollPaddingTop } = getComputedStyle(box);
    if (!/auto|scroll/.test(overflowY) || box.scrollHeight <= box.clientHeight) continue;
    const { top, height } = element.getBoundingClientRect();
    const start = pixelsOf(scrollPaddingTop) + pixelsOf(scrollMarginTop);
    const centre = (box.clientHeight - height) / 2;
    const scrollTarget = where === 'start' ? start : Math.max(start, centre);
    box.scrollTop += top - box.getBoundingClientRect().top - scrollTarget;
  }
}

/** A computed length in CSS pixels; 0 for `auto`. */
const pixelsOf = (length: string): number => Number.parseFloat(length) || 0;

/**
 * Moves the focus to the element without scrolling. In a frame, it does so only if the frame already has the focus.
 * Otherwise, the reader may be typing in the surrounding page.
 */
export function focusWhereReaderIs(element: HTMLElement): void {
  if (!isInFrame() || document.hasFocus()) focusElement(element, { preventScroll: true });
}

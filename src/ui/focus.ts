/**
 * Moves the keyboard focus to an element that Tab does not reach, such as a heading. The element is focusable only
 * while it has the focus, because screen readers call permanently focusable elements "clickable".
 */
export function focusElement(element: HTMLElement, options?: FocusOptions): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    const release = (): void => {
      // The window has lost the focus. It will return the focus to the element.
      if (document.activeElement === element) return;
      element.removeAttribute('tabindex');
      element.removeEventListener('blur', release);
    };
    element.addEventListener('blur', release);
  }
  element.focus(options);
}

/**
 * Moves the keyboard focus to an element that Tab does not reach, such as a heading. The element can take the focus only
 * as long as it has it: screen readers call an element that always can "clickable".
 */
export function focusElement(element: HTMLElement, options?: FocusOptions): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    const release = (): void => {
      // The window has lost the focus, and will give it back to the element.
      if (document.activeElement === element) return;
      element.removeAttribute('tabindex');
      element.removeEventListener('blur', release);
    };
    element.addEventListener('blur', release);
  }
  element.focus(options);
}

type Key = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>;

/** Where the arrow keys and letters mean something else. */
const OF_ITS_OWN =
  'input, select, textarea, [contenteditable], canvas, table, [role=slider], [role=region][tabindex]';

/** Whether keys pressed at this element are for it, and not for the reading. */
export function hasKeysOfItsOwn(target: EventTarget | null): boolean {
  if (target === null || !('closest' in target)) return false;
  return (target as Element).closest(OF_ITS_OWN) !== null;
}

/** The step that a key asks for; a key that is held down asks once, so that nobody is carried past a claim. */
export function stepOfKey(event: Key, direction: 'ltr' | 'rtl'): 1 | -1 | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat, defaultPrevented } = event;
  if (defaultPrevented || repeat || altKey || ctrlKey || metaKey || shiftKey) return null;
  switch (key) {
    case 'j':
      return 1;
    case 'k':
      return -1;
    case 'ArrowRight':
      return direction === 'rtl' ? -1 : 1;
    case 'ArrowLeft':
      return direction === 'rtl' ? 1 : -1;
    default:
      return null;
  }
}

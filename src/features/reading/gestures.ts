type Key = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>;

/** Elements with a use of their own for arrow keys or letters. */
const KEY_USERS =
  'input, select, textarea, [contenteditable], canvas, table, [role=slider], [role=region][tabindex]';

/** True if the element uses the keys that turn pages. */
export function usesKeys(target: EventTarget | null): boolean {
  return isWithin(target, KEY_USERS);
}

/** Elements that a finger moves sideways, or writes in. */
const SWIPE_USERS = 'input, select, textarea, [contenteditable], [role=slider], [role=region]';

function usesSwipes(target: EventTarget | null): boolean {
  return isWithin(target, SWIPE_USERS);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  if (target === null || !('closest' in target)) return false;
  return (target as Element).closest(selector) !== null;
}

/** The step of a key: 1 to the next claim, −1 to the previous; null for other keys. A held key steps once, so that no claim is skipped. */
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

/** In CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels: a shorter movement is a tap. */
const SWIPE_MIN = 60;
/** A swipe goes sideways at least so many times as far as up or down. Anything steeper scrolls. */
const FLATNESS_MIN = 2;

/** The step of a swipe, as of a key; null for a movement that is no swipe. The next page comes from where a line of text ends. */
export function stepOfSwipe(from: Point, to: Point, direction: 'ltr' | 'rtl'): 1 | -1 | null {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const isSwipe = Math.abs(across) > SWIPE_MIN && Math.abs(across) >= FLATNESS_MIN * Math.abs(down);
  if (!isSwipe) return null;
  return across < 0 === (direction === 'ltr') ? 1 : -1;
}

type Surface = Pick<HTMLElement, 'style' | 'addEventListener'>;

/**
 * Listens for swipes of one finger or pen. A mouse selects text instead.
 * @returns A function that stops it.
 */
export function listenForSwipes(
  surface: Surface,
  direction: 'ltr' | 'rtl',
  onstep: (step: 1 | -1) => void,
): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const { touchAction } = surface.style;
  let from: Point | null = null;

  const begin = ({ clientX, clientY, isPrimary, pointerType, target }: PointerEvent): void => {
    const mayBeSwipe = isPrimary && pointerType !== 'mouse' && !usesSwipes(target);
    from = mayBeSwipe ? { x: clientX, y: clientY } : null;
  };
  const end = ({ clientX, clientY }: PointerEvent): void => {
    const step = from && stepOfSwipe(from, { x: clientX, y: clientY }, direction);
    from = null;
    if (step !== null) onstep(step);
  };

  surface.addEventListener('pointerdown', begin, { signal });
  surface.addEventListener('pointerup', end, { signal });
  surface.addEventListener('pointercancel', () => (from = null), { signal });
  // Without this, the browser scrolls sideways and cancels the pointer.
  surface.style.touchAction = 'pan-y pinch-zoom';
  return () => {
    listeners.abort();
    surface.style.touchAction = touchAction;
  };
}

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>;

/** Matches elements that already use arrow keys or letters for something else. */
const KEY_HANDLING_SELECTOR =
  'input, select, textarea, [contenteditable], canvas, table, [role=slider], [role=region][tabindex]';

/** True if the element uses the keys of reading mode for something else, as text fields do. */
export function handlesReadingKeys(target: EventTarget | null): boolean {
  return isInsideElementMatching(target, KEY_HANDLING_SELECTOR);
}

/** Matches elements in which a horizontal swipe already has another effect. */
const SWIPE_HANDLING_SELECTOR =
  'input, select, textarea, [contenteditable], [role=slider], [role=region]';

function handlesSwipes(target: EventTarget | null): boolean {
  return isInsideElementMatching(target, SWIPE_HANDLING_SELECTOR);
}

function isInsideElementMatching(target: EventTarget | null, selector: string): boolean {
  if (target === null || !('closest' in target)) return false;
  return (target as Element).closest(selector) !== null;
}

/**
 * The step for a key: 1 to the next claim, −1 to the previous claim, null for all other keys. Holding a key makes only
 * one step, so that the reader skips no claim.
 * @param areLettersOn False if the reader has switched off keys that are letters. Arrow keys always work.
 */
export function stepForKey(
  event: KeyPress,
  direction: 'ltr' | 'rtl',
  areLettersOn = true,
): 1 | -1 | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat, defaultPrevented } = event;
  if (defaultPrevented || repeat || altKey || ctrlKey || metaKey || shiftKey) return null;
  switch (key) {
    case 'j':
      return areLettersOn ? 1 : null;
    case 'k':
      return areLettersOn ? -1 : null;
    case 'ArrowRight':
      return direction === 'rtl' ? -1 : 1;
    case 'ArrowLeft':
      return direction === 'rtl' ? 1 : -1;
    default:
      return null;
  }
}

/** A point on the screen, in CSS pixels. */
interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Smallest length of a swipe, in CSS pixels. A shorter movement is a tap. */
const SWIPE_LENGTH_MIN = 60;
/** Smallest ratio of a swipe's horizontal movement to its vertical movement. A steeper movement scrolls the page. */
const SWIPE_FLATNESS_MIN = 2;

/**
 * The step for a swipe: 1 to the next claim, −1 to the previous claim, null if the movement is not a swipe. In
 * left-to-right text, a swipe to the left goes to the next claim.
 */
export function stepForSwipe(
  from: ScreenPoint,
  to: ScreenPoint,
  direction: 'ltr' | 'rtl',
): 1 | -1 | null {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const isSwipe =
    Math.abs(across) > SWIPE_LENGTH_MIN && Math.abs(across) >= SWIPE_FLATNESS_MIN * Math.abs(down);
  if (!isSwipe) return null;
  return across < 0 === (direction === 'ltr') ? 1 : -1;
}

/**
 * Listens for swipes with one finger or a pen. It ignores the mouse, which selects text. Scrolling elements in the
 * surface need `touch-action: pan-y`, because a browser sends no more pointer events when it scrolls horizontally.
 * @returns A function that stops listening.
 */
export function listenForSwipes(
  surface: Pick<HTMLElement, 'addEventListener'>,
  direction: 'ltr' | 'rtl',
  onstep: (step: 1 | -1) => void,
): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  let from: ScreenPoint | null = null;

  const begin = ({ clientX, clientY, isPrimary, pointerType, target }: PointerEvent): void => {
    const mayBeSwipe = isPrimary && pointerType !== 'mouse' && !handlesSwipes(target);
    from = mayBeSwipe ? { x: clientX, y: clientY } : null;
  };
  const end = ({ clientX, clientY }: PointerEvent): void => {
    const step = from && stepForSwipe(from, { x: clientX, y: clientY }, direction);
    from = null;
    if (step !== null) onstep(step);
  };

  surface.addEventListener('pointerdown', begin, { signal });
  surface.addEventListener('pointerup', end, { signal });
  surface.addEventListener('pointercancel', () => (from = null), { signal });
  return () => {
    listeners.abort();
  };
}

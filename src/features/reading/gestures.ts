type Key = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>;

/** Where the arrow keys and letters mean something else. */
const OWN_KEYS =
  'input, select, textarea, [contenteditable], canvas, table, [role=slider], [role=region][tabindex]';

/** Whether keys pressed at this element are for it, and not for the reading. */
export function hasKeysOfItsOwn(target: EventTarget | null): boolean {
  if (target === null || !('closest' in target)) return false;
  return (target as Element).closest(OWN_KEYS) !== null;
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

interface Position {
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels: a shorter way is a tap that slipped. */
const SHORTEST = 60;
/** Sideways at least twice as far as up or down; anything steeper scrolls. */
const FLATNESS = 2;

/** The step that a swipe asks for: 1 is the next page, drawn in from where reading goes on. */
export function stepOfSwipe(from: Position, to: Position, direction: 'ltr' | 'rtl'): 1 | -1 | null {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) <= SHORTEST || Math.abs(across) < FLATNESS * Math.abs(down)) return null;
  return across < 0 === (direction === 'ltr') ? 1 : -1;
}

/** What is itself moved sideways, or written in. */
const OWN_GESTURES = 'input, select, textarea, [contenteditable], [role=slider], [role=region]';

function isOfItsOwn(target: EventTarget | null): boolean {
  if (target === null || !('closest' in target)) return false;
  return (target as Element).closest(OWN_GESTURES) !== null;
}

type Surface = Pick<HTMLElement, 'style' | 'addEventListener'>;

/**
 * Listens for swipes of one finger or pen, not of the mouse, which selects text.
 * @returns what ends it.
 */
export function listenForSwipes(
  surface: Surface,
  direction: 'ltr' | 'rtl',
  onstep: (step: 1 | -1) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const { touchAction } = surface.style;
  let from: Position | null = null;

  const begin = ({ clientX, clientY, isPrimary, pointerType, target }: PointerEvent): void => {
    const isSwipe = isPrimary && pointerType !== 'mouse' && !isOfItsOwn(target);
    from = isSwipe ? { x: clientX, y: clientY } : null;
  };
  const end = ({ clientX, clientY }: PointerEvent): void => {
    const step = from && stepOfSwipe(from, { x: clientX, y: clientY }, direction);
    from = null;
    if (step !== null) onstep(step);
  };

  surface.addEventListener('pointerdown', begin, { signal });
  surface.addEventListener('pointerup', end, { signal });
  surface.addEventListener('pointercancel', () => (from = null), { signal });
  // Else the browser takes a sideways gesture for itself and cancels the pointer.
  surface.style.touchAction = 'pan-y pinch-zoom';
  return () => {
    listening.abort();
    surface.style.touchAction = touchAction;
  };
}

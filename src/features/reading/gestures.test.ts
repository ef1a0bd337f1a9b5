import { describe, expect, it } from 'vitest';
import { listenForSwipes, stepForKey, stepForSwipe, handlesReadingKeys } from './gestures';

const noModifiers = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  defaultPrevented: false,
};

describe('a key', () => {
  it.each<readonly [key: string, ltr: 1 | -1 | null, rtl: 1 | -1 | null]>([
    ['ArrowRight', 1, -1],
    ['ArrowLeft', -1, 1],
    ['j', 1, 1],
    ['k', -1, -1],
    ['J', null, null],
    ['ArrowDown', null, null],
    ['Enter', null, null],
  ])('%s steps by %s, and by %s in text from right to left', (key, ltr, rtl) => {
    expect(stepForKey({ ...noModifiers, key }, 'ltr')).toBe(ltr);
    expect(stepForKey({ ...noModifiers, key }, 'rtl')).toBe(rtl);
  });

  it('that is a letter steps nowhere if the reader has switched letters off', () => {
    const steps = ['j', 'k', 'ArrowRight'].map((key) =>
      stepForKey({ ...noModifiers, key }, 'ltr', false),
    );
    expect(steps).toEqual([null, null, 1]);
  });

  it.each(Object.keys(noModifiers))('with %s steps nowhere', (modifier) => {
    expect(stepForKey({ ...noModifiers, key: 'ArrowRight', [modifier]: true }, 'ltr')).toBeNull();
  });
});

describe('an element that uses keys', () => {
  const within = (selector: string) =>
    Object.assign(new EventTarget(), {
      closest: (list: string) => (list.split(', ').includes(selector) ? {} : null),
    });

  it.each(['input', 'select', 'textarea', '[role=slider]', 'canvas', 'table'])('is %s', (name) => {
    expect(handlesReadingKeys(within(name))).toBe(true);
  });

  it('is not a link, a button or the page', () => {
    expect(handlesReadingKeys(within('a'))).toBe(false);
    expect(handlesReadingKeys(within('button'))).toBe(false);
    expect(handlesReadingKeys(new EventTarget())).toBe(false);
    expect(handlesReadingKeys(null)).toBe(false);
  });
});

const start = { x: 200, y: 300 };
const after = (across: number, down = 0) => ({ x: start.x + across, y: start.y + down });

describe('a swipe', () => {
  it.each<readonly [across: number, down: number, step: 1 | -1 | null]>([
    [-61, 0, 1],
    [61, 0, -1],
    [-60, 0, null],
    [60, 0, null],
    [-120, 60, 1],
    [-120, -61, null],
    [120, 60, -1],
    [0, 200, null],
    [0, 0, null],
  ])('of %i across and %i down', (across, down, step) => {
    expect(stepForSwipe(start, after(across, down), 'ltr')).toBe(step);
    expect(stepForSwipe(start, after(-across, down), 'rtl')).toBe(step);
  });
});

type Touch = readonly [type: string, at: typeof start, more?: object];

describe('listening for swipes', () => {
  const pointer = { isPrimary: true, pointerType: 'touch' };
  const surfaceFor = (...events: readonly Touch[]) => {
    const surface = new EventTarget();
    const steps: number[] = [];
    const stop = listenForSwipes(surface, 'ltr', (step) => {
      steps.push(step);
    });
    const send = () =>
      events.forEach(([type, { x, y }, more]) => {
        const event = Object.assign(new Event(type), {
          clientX: x,
          clientY: y,
          ...pointer,
          ...more,
        });
        surface.dispatchEvent(event);
      });
    return { surface, steps, stop, send };
  };

  it.each<readonly [what: string, steps: number[], events: readonly Touch[]]>([
    [
      'a finger',
      [1],
      [
        ['pointerdown', start],
        ['pointerup', after(-90)],
      ],
    ],
    [
      'a tap',
      [],
      [
        ['pointerdown', start],
        ['pointerup', after(2)],
      ],
    ],
    [
      'a mouse',
      [],
      [
        ['pointerdown', start, { pointerType: 'mouse' }],
        ['pointerup', after(-90)],
      ],
    ],
    [
      'a second finger',
      [],
      [
        ['pointerdown', start],
        ['pointerdown', start, { isPrimary: false }],
        ['pointerup', after(-90)],
      ],
    ],
    [
      'a gesture that the browser takes',
      [],
      [
        ['pointerdown', start],
        ['pointercancel', start],
        ['pointerup', after(-90)],
      ],
    ],
    ['a finger that came from elsewhere', [], [['pointerup', after(-90)]]],
    [
      'two swipes',
      [1, -1],
      [
        ['pointerdown', start],
        ['pointerup', after(-90)],
        ['pointerdown', start],
        ['pointerup', after(90)],
      ],
    ],
  ])('to %s', (_, expected, events) => {
    const { steps, send } = surfaceFor(...events);
    send();
    expect(steps).toEqual(expected);
  });

  it('leaves an element alone that is itself moved sideways', () => {
    const { surface, steps, send } = surfaceFor(['pointerdown', start], ['pointerup', after(-90)]);
    const selectors: string[] = [];
    const closest = (selector: string) => selectors.push(selector);
    Object.assign(surface, { closest });
    send();
    expect(steps).toEqual([]);
    expect(selectors.join()).toContain('[role=slider]');
    Object.assign(surface, { closest: () => null });
    send();
    expect(steps).toEqual([1]);
  });

  it('hears no swipe once stopped', () => {
    const { steps, stop, send } = surfaceFor(['pointerdown', start], ['pointerup', after(-90)]);
    stop();
    send();
    expect(steps).toEqual([]);
  });
});

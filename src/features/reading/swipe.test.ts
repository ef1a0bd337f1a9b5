import { describe, expect, it } from 'vitest';
import { listenForSwipes, stepOfSwipe } from './gestures';

const start = { x: 200, y: 300 };
const moved = (across: number, down = 0) => ({ x: start.x + across, y: start.y + down });

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
    expect(stepOfSwipe(start, moved(across, down), 'ltr')).toBe(step);
    expect(stepOfSwipe(start, moved(-across, down), 'rtl')).toBe(step);
  });
});

type Touch = readonly [type: string, at: typeof start, more?: object];

describe('a surface', () => {
  const pointer = { isPrimary: true, pointerType: 'touch' };
  const swiped = (...events: readonly Touch[]) => {
    const surface = Object.assign(new EventTarget(), { style: { touchAction: 'auto' } });
    const steps: number[] = [];
    const end = listenForSwipes(surface as unknown as HTMLElement, 'ltr', (step) => {
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
    return { surface, steps, end, send };
  };

  it.each<readonly [what: string, steps: number[], events: readonly Touch[]]>([
    [
      'a finger',
      [1],
      [
        ['pointerdown', start],
        ['pointerup', moved(-90)],
      ],
    ],
    [
      'a tap',
      [],
      [
        ['pointerdown', start],
        ['pointerup', moved(2)],
      ],
    ],
    [
      'a mouse',
      [],
      [
        ['pointerdown', start, { pointerType: 'mouse' }],
        ['pointerup', moved(-90)],
      ],
    ],
    [
      'a second finger',
      [],
      [
        ['pointerdown', start],
        ['pointerdown', start, { isPrimary: false }],
        ['pointerup', moved(-90)],
      ],
    ],
    [
      'a gesture that the browser takes',
      [],
      [
        ['pointerdown', start],
        ['pointercancel', start],
        ['pointerup', moved(-90)],
      ],
    ],
    ['a finger that came from elsewhere', [], [['pointerup', moved(-90)]]],
    [
      'two swipes',
      [1, -1],
      [
        ['pointerdown', start],
        ['pointerup', moved(-90)],
        ['pointerdown', start],
        ['pointerup', moved(90)],
      ],
    ],
  ])('under %s', (_, expected, events) => {
    const { steps, send } = swiped(...events);
    send();
    expect(steps).toEqual(expected);
  });

  it('leaves alone what is moved sideways by itself', () => {
    const { surface, steps, send } = swiped(['pointerdown', start], ['pointerup', moved(-90)]);
    const asked: string[] = [];
    const closest = (selector: string) => asked.push(selector);
    Object.assign(surface, { closest });
    send();
    expect(steps).toEqual([]);
    expect(asked.join()).toContain('[role=slider]');
    Object.assign(surface, { closest: () => null });
    send();
    expect(steps).toEqual([1]);
  });

  it('hears nothing after the end, and is left as it was', () => {
    const { surface, steps, end, send } = swiped(['pointerdown', start], ['pointerup', moved(-90)]);
    expect(surface.style.touchAction).toBe('pan-y pinch-zoom');
    end();
    send();
    expect([steps, surface.style.touchAction]).toEqual([[], 'auto']);
  });
});

import { describe, expect, it } from 'vitest';
import { hasKeysOfItsOwn, stepOfKey } from './gestures';

const plain = {
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
  ])('%s turns by %s, and by %s from right to left', (key, ltr, rtl) => {
    expect(stepOfKey({ ...plain, key }, 'ltr')).toBe(ltr);
    expect(stepOfKey({ ...plain, key }, 'rtl')).toBe(rtl);
  });

  it.each(Object.keys(plain))('turns nothing with %s', (modifier) => {
    expect(stepOfKey({ ...plain, key: 'ArrowRight', [modifier]: true }, 'ltr')).toBeNull();
  });
});

describe('what has keys of its own', () => {
  const within = (selector: string) =>
    Object.assign(new EventTarget(), {
      closest: (list: string) => (list.split(', ').includes(selector) ? {} : null),
    });

  it.each(['input', 'select', 'textarea', '[role=slider]', 'canvas', 'table'])('is %s', (one) => {
    expect(hasKeysOfItsOwn(within(one))).toBe(true);
  });

  it('is not a link, a button or the page', () => {
    expect(hasKeysOfItsOwn(within('a'))).toBe(false);
    expect(hasKeysOfItsOwn(within('button'))).toBe(false);
    expect(hasKeysOfItsOwn(new EventTarget())).toBe(false);
    expect(hasKeysOfItsOwn(null)).toBe(false);
  });
});

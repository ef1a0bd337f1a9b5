import { describe, expect, it, vi } from 'vitest';
import { computeOncePer } from './once-per';

describe('oncePer', () => {
  it('makes one value for each object', () => {
    const make = vi.fn(({ id }: { readonly id: string }, factor: number) => id.repeat(factor));
    const repeated = computeOncePer(make);
    const [a, b] = [{ id: 'a' }, { id: 'a' }];
    expect([repeated(a, 2), repeated(a, 2), repeated(b, 3)]).toEqual(['aa', 'aa', 'aaa']);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('also remembers null', () => {
    const make = vi.fn<(key: object) => null>(() => null);
    const none = computeOncePer(make);
    const key = {};
    expect([none(key), none(key)]).toEqual([null, null]);
    expect(make).toHaveBeenCalledTimes(1);
  });
});

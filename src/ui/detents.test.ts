import { describe, expect, it } from 'vitest';
import { detentAfterDrag, DETENTS, nextDetent, type Detent } from './detents';

describe('the sheet', () => {
  it.each<readonly [from: Detent, step: 1 | -1, to: Detent]>([
    ['peek', 1, 'half'],
    ['half', 1, 'full'],
    ['full', 1, 'full'],
    ['full', -1, 'half'],
    ['half', -1, 'peek'],
    ['peek', -1, 'peek'],
  ])('from %s by %d is at %s', (from, step, to) => {
    expect(nextDetent(from, step)).toBe(to);
  });

  it.each<readonly [share: number, detent: Detent]>([
    [-0.2, 'peek'],
    [0, 'peek'],
    [0.31, 'peek'],
    [0.32, 'half'],
    [0.5, 'half'],
    [0.71, 'half'],
    [0.72, 'full'],
    [1.3, 'full'],
  ])('let go at %d of the screen rests at %s', (share, detent) => {
    expect(detentAfterDrag(share)).toBe(detent);
  });

  it('rests nowhere lower for being dragged higher', () => {
    const shares = Array.from({ length: 101 }, (_, index) => index / 100);
    const rests = shares.map((share) => DETENTS.indexOf(detentAfterDrag(share)));
    expect(rests).toEqual([...rests].sort());
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { coveredBy } from './covered';

afterEach(() => vi.unstubAllGlobals());

describe('what covers the map', () => {
  it('is the card of layers on a wide screen, while it is open', () => {
    vi.stubGlobal('innerWidth', 1280);
    const [open, shut] = [coveredBy(true, true, 'half'), coveredBy(true, false, 'half')];
    expect(open.right).toBeGreaterThan(shut.right);
    expect({ ...open, right: 0 }).toEqual({ ...shut, right: 0 });
  });

  it('is nothing on a screen where the card would leave no room', () => {
    vi.stubGlobal('innerWidth', 900);
    expect(coveredBy(true, true, 'half')).toEqual(coveredBy(true, false, 'half'));
  });

  it('is the sheet on a narrow one, as far as it is open', () => {
    vi.stubGlobal('innerHeight', 800);
    const peek = coveredBy(false, false, 'peek').bottom;
    const half = coveredBy(false, false, 'half').bottom;
    expect(peek).toBeLessThan(half);
    expect(half).toBeGreaterThan(400);
    expect(coveredBy(false, false, 'full').bottom).toBeLessThan(800);
  });
});

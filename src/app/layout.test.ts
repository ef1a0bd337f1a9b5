import { afterEach, describe, expect, it, vi } from 'vitest';
import { mapPadding } from './layout';

afterEach(() => vi.unstubAllGlobals());

describe('what covers the map', () => {
  it('is the card of layers on a wide screen, while it is open', () => {
    vi.stubGlobal('innerWidth', 1280);
    const [open, shut] = [mapPadding(true, true, 'half'), mapPadding(true, false, 'half')];
    expect(open.right).toBeGreaterThan(shut.right);
    expect({ ...open, right: 0 }).toEqual({ ...shut, right: 0 });
  });

  it('is nothing on a screen where the card would leave no room', () => {
    vi.stubGlobal('innerWidth', 900);
    expect(mapPadding(true, true, 'half')).toEqual(mapPadding(true, false, 'half'));
  });

  it('is the sheet on a narrow one, as far as it is open', () => {
    vi.stubGlobal('innerHeight', 800);
    const peek = mapPadding(false, false, 'peek').bottom;
    const half = mapPadding(false, false, 'half').bottom;
    expect(peek).toBeLessThan(half);
    expect(half).toBeGreaterThan(400);
    expect(mapPadding(false, false, 'full').bottom).toBeLessThan(800);
  });
});

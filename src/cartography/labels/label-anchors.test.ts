import { describe, expect, it } from 'vitest';
import { placedMark } from '../../../tests/support/marks';
import { LABEL_ANCHORS, labelBox } from './label-candidates';

describe('the label of a mark', () => {
  it.each(LABEL_ANCHORS)('by its %s lies clear of it', (anchor) => {
    const mark = placedMark('a', 0, 0);
    const { left, top, right, bottom } = labelBox({ mark, x: 0, y: 0 }, anchor, [80, 30]);
    expect([right - left, bottom - top]).toEqual([80, 30]);
    const isClearAcross = left >= 15 || right <= -15;
    const isClearDown = top >= 15 || bottom <= -15;
    expect(isClearAcross || isClearDown).toBe(true);
  });
});

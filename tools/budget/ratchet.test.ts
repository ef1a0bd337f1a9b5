import { describe, expect, it } from 'vitest';
import { sizeChangeMessages, unexplainedStepMessages, type RatchetStep } from './ratchet';

const steps: readonly RatchetStep[] = [
  { kilobytes: { overview: 50, site: 50 }, bought: 'A beginning.' },
  { kilobytes: { overview: 60, site: 62 }, bought: 'Reading the basemap with a library.' },
];

describe('the ratchet of the size budget', () => {
  it.each([
    ['the same sizes', { overview: 60, site: 62 }],
    ['2 % more', { overview: 61.2, site: 62 }],
    ['2 % less', { overview: 58.8, site: 62 }],
  ])('holds with %s', (_what, measured) => {
    expect(sizeChangeMessages(steps, measured)).toEqual([]);
  });

  it.each([
    ['more than 2 % more', { overview: 61.3, site: 62 }],
    ['more than 2 % less', { overview: 58.7, site: 62 }],
  ])('asks for a step with %s', (_what, measured) => {
    expect(sizeChangeMessages(steps, measured)).toEqual([
      `overview: ${measured.overview} kB, and the last step has 60 kB`,
    ]);
  });

  it('asks for a first step', () => {
    expect(sizeChangeMessages([], { overview: 1, site: 1 })).toHaveLength(1);
  });

  it('asks each step what it bought', () => {
    expect(unexplainedStepMessages(steps)).toEqual([]);
    expect(
      unexplainedStepMessages([...steps, { kilobytes: { overview: 1, site: 1 }, bought: ' ' }]),
    ).toEqual(['step 3 does not say what it bought']);
  });
});

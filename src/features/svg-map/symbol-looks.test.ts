import { expect, it } from 'vitest';
import { looksByName, looksOfMark, nameOfLook } from './symbol-looks';

const mark = (isMaybeInPeriod: boolean, hasDifferingAccounts: boolean) => ({
  symbols: [
    { shape: 'square', hue: 'blue' },
    { shape: 'square', hue: 'blue', isHedged: true },
    { shape: 'circle', hue: 'grey' },
  ] as const,
  isMaybeInPeriod,
  hasDifferingAccounts,
});

it('symbols that look alike have one name, and all others have another', () => {
  const marks = [false, true].flatMap((maybe) =>
    [false, true].map((differ) => mark(maybe, differ)),
  );
  const looks = looksByName([...marks, ...marks]);
  expect(looks.size).toBe(4 * 3);
  for (const look of marks.flatMap(looksOfMark)) expect(looks.get(nameOfLook(look))).toEqual(look);
});

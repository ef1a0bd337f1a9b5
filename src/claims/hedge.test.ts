import { describe, expect, it, test } from 'vitest';
import { HEDGES, isHedge } from './hedge';

const lists = Object.entries(HEDGES) as readonly (readonly [string, readonly string[]])[];
const words = lists.flatMap(([, list]) => list);

describe('the list of hedges', () => {
  test.each(lists)(
    'in %s has no word twice, and no word that is written in another way',
    (_, list) => {
      const written = list.map((word) => word.trim().normalize('NFC').toLowerCase());
      expect(list).toEqual(written);
      expect(new Set(list).size).toBe(list.length);
      // Two words that differ only in vowel marks are one hedge.
      expect(list.filter((word) => /[\u064B-\u0652\u0640]/.test(word))).toEqual([]);
    },
  );

  test.each(lists)('in %s is under a valid language tag', (language) => {
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
  });

  it('has only hedges', () => {
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => !isHedge(word))).toEqual([]);
    expect(words.filter((word) => !isHedge(word.toUpperCase()))).toEqual([]);
    expect(words.filter((word) => !isHedge(word.normalize('NFD')))).toEqual([]);
  });
});

describe('a hedge', () => {
  test.each([
    ['probably', true],
    ['Probably', true],
    ['HIGHLY LIKELY', true],
    [' highly  likely ', true],
    ['على الأرجح', true],
    ['يُرجَّح', true],
    ['احتمالاً', true],
    ['ربمـــا', true],
    ['Möglicherweise', true],
    ['quizá', true],
    ['ВЕРОЯТНО', true],
    ['BÜYÜK İHTİMALLE', true],
    ['可能', true],
    // A reporter's words.
    ['allegedly', false],
    ['mutmaßlich', false],
    // Words that affirm, or that can affirm.
    ['certainly', false],
    ['قد', false],
    ['очевидно', false],
    // "If possible" in Italian.
    ['possibilmente', false],
    ['probably not', false],
    ['it is probably', false],
    ['probably.', false],
    ['', false],
    ['toString', false],
  ])('%j: %j', (text, expected) => {
    expect(isHedge(text)).toBe(expected);
  });
});

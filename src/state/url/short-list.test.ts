import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  codeOfEntry,
  entriesByCode,
  readList as readCoded,
  writeList as writeCoded,
} from './short-list';

const readList = (list: string, all: readonly string[]) => readCoded(list, entriesByCode(all));
const writeList = (some: readonly string[], all: readonly string[]) =>
  writeCoded(some, entriesByCode(all));
const entries = Array.from({ length: 1700 }, (_, index) => `some-claimant-with-a-name-${index}`);

test('a list of few entries has them as they are', () => {
  expect(writeList(['army', 'police'], ['army', 'police', 'navy'])).toBe('army,police');
  expect(readList('army,,police,nobody', ['army', 'police'])).toEqual(['army', 'police', 'nobody']);
});

test('the code of an entry never changes, because addresses are permanent', () => {
  expect(['army', 'uppsala-conflict-data-program-ucdp', ''].map(codeOfEntry)).toEqual([
    ...['7zpd0', 'e21g5', 'tntfp'],
  ]);
});

describe('a long list', () => {
  it('has five characters an entry', () => {
    const list = writeList(entries.slice(0, 400), entries);
    expect(list).toHaveLength(1 + 5 * 400);
    expect(list).toMatch(/^~[\w-]*$/);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.subarray(entries, { minLength: 60 }), (some) => {
        expect(readList(writeList(some, entries), entries).toSorted()).toEqual(some.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('means the same on a map with more entries', () => {
    const before = entries.slice(0, 900);
    const list = writeList(before.slice(0, 300), before);
    expect(readList(list, entries)).toEqual(before.slice(0, 300));
  });

  it('names entries of one code as they are', () => {
    const [one, other] = twoOfOneCode();
    const all = [...entries, one, other];
    const some = [one, ...entries.slice(0, 100)];
    const list = writeList(some, all);
    expect(list.endsWith(`,${one}`)).toBe(true);
    expect(new Set(readList(list, all))).toEqual(new Set(some));
  });

  it('with a code that nobody has, or two have, has it as an unknown entry', () => {
    const [one, other] = twoOfOneCode();
    const code = codeOfEntry(one);
    expect(readList(`~${code}${codeOfEntry('army')}!!`, [one, other, 'army'])).toEqual([
      code,
      'army',
      '!!',
    ]);
  });
});

/** Two entries of the same code. With 26 bits, there are two among some ten thousand. */
function twoOfOneCode(): readonly [string, string] {
  const byCode = new Map<string, string>();
  for (let index = 0; ; index += 1) {
    const entry = `entry-${index}`;
    const other = byCode.get(codeOfEntry(entry));
    if (other !== undefined) return [other, entry];
    byCode.set(codeOfEntry(entry), entry);
  }
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAsExpected } from './compare';
import { GAP } from './journey';

test.each([
  [[], [], true],
  [[], ['a'], false],
  [['a'], [], false],
  [['a', 'b'], ['a', 'b'], true],
  [['b', 'a'], ['a', 'b'], false],
  [['a'], ['a', 'b'], false],
  [['a', GAP], ['a', 'b'], true],
  [[GAP, 'b'], ['a', 'b'], true],
  [[GAP, 'a'], ['a', 'b'], false],
  [[GAP], [], true],
  [['Claim ... of 82.'], ['Claim 2 of 82.'], true],
  [['Claim ... of 82.'], ['Claim 2 of 825'], false],
  [['1 (one)?'], ['1 (one)?'], true],
  [['The Post,', 'Statement:'], ['The Post.', 'Statement'], true],
  [['The Post, London'], ['The Post. London'], false],
  [['Really?'], ['Really.'], false],
])('expected %j, heard %j: %j', (expected, heard, isRight) => {
  expect(isAsExpected(expected, heard)).toBe(isRight);
});

test('law: any texts are as they expect themselves', () => {
  fc.assert(fc.property(fc.array(fc.string()), (texts) => isAsExpected(texts, texts)));
});

test('law: a text more or less is noticed', () => {
  const words = fc.array(fc.stringMatching(/^[a-z ]+$/));
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-z]+$/), (texts, more) => {
      expect(isAsExpected(texts, [...texts, more])).toBe(false);
      expect(isAsExpected([...texts, more], texts)).toBe(false);
    }),
  );
});

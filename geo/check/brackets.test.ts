import { expect, test } from 'vitest';
import { problemsIn, VALID_MAP_TEXT } from './one-fault';

/** Every brace and bracket of the valid map. No text in it has one. */
const BRACKETS = Array.from(VALID_MAP_TEXT.matchAll(/[[\]{}]/g), ({ 0: sign, index }) => ({
  sign,
  index,
  line: VALID_MAP_TEXT.slice(0, index).split('\n').length,
}));
const EXPECTED = /\{|\}|\[|\]|array|list|object|value is missing|member name/;

test.each(BRACKETS)(
  'without $sign at $index in line $line, there is one problem, about it',
  ({ index }) => {
    const text = VALID_MAP_TEXT.slice(0, index) + VALID_MAP_TEXT.slice(index + 1);
    const problems = problemsIn(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(EXPECTED);
    expect(problems[0]?.message).not.toContain('comma');
  },
);

test('a feature without its opening brace is one problem, at its first member', () => {
  const start = VALID_MAP_TEXT.indexOf('{', VALID_MAP_TEXT.indexOf('"features"'));
  const text = VALID_MAP_TEXT.slice(0, start) + VALID_MAP_TEXT.slice(start + 1);
  expect(problemsIn(text)).toMatchObject([
    { line: 24, message: 'a { is missing before this member name' },
  ]);
});

test('a mistake before the missing brace is still reported', () => {
  const start = VALID_MAP_TEXT.indexOf('{', VALID_MAP_TEXT.indexOf('"features"'));
  const text = (VALID_MAP_TEXT.slice(0, start) + VALID_MAP_TEXT.slice(start + 1)).replace(
    '"language": "en",',
    '"language": "en"',
  );
  expect(problemsIn(text).map(({ message }) => message)).toEqual([
    'a comma is missing before this',
    'a { is missing before this member name',
  ]);
});

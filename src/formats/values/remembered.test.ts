import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered } from './remembered';

test('law: a remembered function gives what the function gives, whatever was read before', () => {
  const read = (text: string): string | null => (text.length > 3 ? `${text}!` : null);
  const again = remembered(read);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 })), (texts) => {
      for (const text of texts) expect(again(text)).toBe(read(text));
    }),
  );
});

test('a text is read once, until too many others came between', () => {
  const texts: string[] = [];
  const again = remembered((text) => texts.push(text));
  for (const text of ['a', 'b', 'a', '', '']) again(text);
  expect(texts).toEqual(['a', 'b', '']);
  for (let at = 0; at < 5000; at += 1) again(`text ${at}`);
  again('a');
  expect(texts.filter((text) => text === 'a')).toHaveLength(2);
});

test('a long text is not kept', () => {
  let count = 0;
  const again = remembered(() => (count += 1));
  again('x'.repeat(1000));
  again('x'.repeat(1000));
  expect(count).toBe(2);
});

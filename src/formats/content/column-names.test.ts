import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnNamesOf } from './column-names';

it('calls nameless columns by their place, and numbers repeated ones', () => {
  const { header, notes } = columnNamesOf([' Date ', '', 'Source\n 2', 'Date', 'Date'], 6);
  expect(header).toEqual(['Date', 'column 2', 'Source 2', 'Date (2)', 'Date (3)', 'column 6']);
  expect(notes).toEqual([
    'nameless columns are called by their place: 2, 6',
    'names that stand twice are numbered: "Date (2)", "Date (3)"',
  ]);
});

it('gives way to names that look like its own', () => {
  expect(columnNamesOf(['a', 'a', 'a (2)', '', 'column 4'], 5).header).toEqual([
    'a',
    'a (3)',
    'a (2)',
    'column 4 (2)',
    'column 4',
  ]);
});

it('keeps names that objects have', () => {
  expect(columnNamesOf(['__proto__', 'constructor', '__proto__'], 3).header).toEqual([
    '__proto__',
    'constructor',
    '__proto__ (2)',
  ]);
});

it('gives each column a name of its own', () => {
  const name = fc.oneof(fc.constantFrom('', 'a', 'a (2)', 'column 1', 'column 1 (2)'), fc.string());
  fc.assert(
    fc.property(fc.array(name, { maxLength: 9 }), fc.nat({ max: 3 }), (names, more) => {
      const { header } = columnNamesOf(names, names.length + more);
      expect(new Set(header).size).toBe(names.length + more);
      names.forEach((written, index) => {
        const text = written.replace(/\s+/g, ' ').trim();
        if (text !== '') expect(header[index]?.startsWith(text)).toBe(true);
      });
    }),
  );
});

it('numbers thousands of the same name at once, and cuts very long ones', () => {
  const { header } = columnNamesOf(Array<string>(16_384).fill('a'), 16_384);
  expect(header.at(-1)).toBe('a (16384)');
  const long = columnNamesOf(['x'.repeat(9999), 'x'.repeat(9998)], 2);
  expect(long.header).toEqual([`${'x'.repeat(200)}…`, `${'x'.repeat(200)}… (2)`]);
  expect(long.notes[1]).toBe('names of more than 200 letters are cut, in columns 1, 2');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSeparationOf } from './separator';

describe('what separates the cells', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n', 'commas'],
    [
      'semicolons with decimal commas',
      'name;lat;lon\nBasra;30,5;47,8\nErbil;36,2;44,0\n',
      'semicolons',
    ],
    ['tabs with as many commas in each row', 'a, b, c\td\n1, 2, 3\t4\n5, 6, 7\t8\n', 'tabs'],
    ['commas, with lists in one cell', 'id,names,place\n1,a; b,x\n2,c; d,y\n', 'commas'],
    ['commas inside quotes', 'a;b\n"1,2,3";4\n"5,6,7";8\n', 'semicolons'],
    ['bars', 'a|b\n1|2\n', 'bars'],
    ['what the file says', 'sep=;\na,b;c\n', 'sep=;'],
    ['below a title', 'Incidents, 2021\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n', 'semicolons'],
  ])('%s', (_, text, found) => {
    expect(cellSeparationOf(text)?.found).toBe(found);
  });

  it('begins after the line that names it', () => {
    expect(cellSeparationOf('sep=;\r\na;b')).toMatchObject({
      separator: ';',
      from: 7,
      firstLine: 2,
    });
  });

  it('is what a person says', () => {
    expect(cellSeparationOf('a;b\n1;2', ',')).toMatchObject({ separator: ',', found: 'commas' });
    expect(cellSeparationOf('a^b\n1^2', '^')).toMatchObject({ separator: '^' });
  });

  it.each([
    'one line of prose',
    'Prose, with commas.\nAnd more of it.\nNothing else, really, at all.\nEnd.',
  ])('is nothing in prose', (text) => {
    expect(cellSeparationOf(text)).toBeNull();
  });

  it('is found for any table of words', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.array(fc.array(word, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        (width, separator, rows) => {
          const text = rows.map((cells) => cells.slice(0, width).join(separator)).join('\n');
          expect(cellSeparationOf(text)?.separator).toBe(separator);
        },
      ),
    );
  });
});

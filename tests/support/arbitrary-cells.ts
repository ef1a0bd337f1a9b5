import fc from 'fast-check';
import { expect } from 'vitest';

/** Pieces of cells that people write: dates, places, counts, addresses, and what comes between them. */
const PIECES = [
  ...['27', '06', '2021', '5', '31', '0', '00', '99', '103', '1.5', '33.258', '44,256', '20210627'],
  ...['27/06/2021', '05/03/2022', '2021-06-27', '2021-06', '12:30', 'T12:30', 'Z', '+03:00', 'PM'],
  ...['June', 'Nov', 'مارس', 'كانون', 'الثاني', 'июня', 'c.', 'about', 'between', 'and', 'to'],
  ...['since', 'night of', 'late', 'summer', 'Exact date unknown', 'unknown', '?', '~', '-', ' - '],
  ...['–', '/', '.', ',', ';', ' ', '  ', '\n', "'", '"', '°', '′', '″', 'N', 'S', 'E', 'W', 'ش'],
  ...['lat', 'lon', 'POINT(', ')', '38SMB', '4488', '38SMB4488', '[', ']', 'https://a.example/x'],
  ...['at least', '+', '>', 'dozens', '٢٧', '٠٦', '٢٠٢١', '٫', '٬', '\u200F', 'Exact', '(2) 25 km'],
];

/** A cell of a table: such pieces in any order, or any text at all. */
export const arbitraryCell: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((p) => p.join('')),
  },
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((p) => p.join(' ')),
  },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);

/** The longest that one cell of 50,000 characters may take, in milliseconds. What is not linear takes minutes. */
const LONGEST_TIME = 1000;

/** Gives `read` long cells, each made of one piece again and again. */
export function expectLittleTime(read: (text: string) => unknown): void {
  for (const piece of [...PIECES, 'a', '1', '1 ', 'a,', 'https://', '\u0301']) {
    for (const length of [199, 50_000]) {
      const before = performance.now();
      read(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
      expect(performance.now() - before).toBeLessThan(LONGEST_TIME);
    }
  }
}

import type { Day } from './edtf';
import type { Edtf } from './model';

export type CalendarUnit = 'day' | 'month' | 'year';

const digits = (n: number, length: number): string => String(Math.abs(n)).padStart(length, '0');

/** The EDTF of a day, or of its month or year. A year of more than four digits stands alone. */
export function writtenDate({ year, month, day }: Day, unit: CalendarUnit): Edtf {
  if (Math.abs(year) > 9999) return `Y${year}`;
  const written = `${year < 0 ? '-' : ''}${digits(year, 4)}`;
  switch (unit) {
    case 'year':
      return written;
    case 'month':
      return `${written}-${digits(month, 2)}`;
    case 'day':
      return `${written}-${digits(month, 2)}-${digits(day, 2)}`;
  }
}

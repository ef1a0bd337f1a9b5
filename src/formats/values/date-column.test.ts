import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarDay, serialDay } from '../../claims/edtf/calendar';
import { parseEdtf } from '../../claims/edtf/parse';
import { parseTimeRange } from '../../claims/edtf/time-range';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { readDateColumn, type DateColumnOptions } from './date-column';
import { englishMonth } from './month-names';

const readDate = (text: string, options?: DateColumnOptions) =>
  readDateColumn([text], options).dates[0];
const edtfOf = (text: string, options?: DateColumnOptions) => {
  const date = readDate(text, options);
  return date?.kind === 'read' ? date.edtf : date?.kind;
};
const whyNot = (text: string, options?: DateColumnOptions) => {
  const date = readDate(text, options);
  return date?.kind === 'refused' ? date.why : undefined;
};

test.each([
  ['2021-06-27', '2021-06-27'],
  ['2021-6-7', '2021-06-07'],
  ['2021/06/27', '2021-06-27'],
  ['20250927', '2025-09-27'],
  ['31 January 2023', '2023-01-31'],
  ['January 31, 2023', '2023-01-31'],
  ['January 31st 2023', '2023-01-31'],
  ['31-December-2016', '2016-12-31'],
  ['20 APR 2026', '2026-04-20'],
  ['27th of June, 2021', '2021-06-27'],
  ['2021-Jun-27', '2021-06-27'],
  ['Sept. 2021', '2021-09'],
  ['27.6.2021', '2021-06-27'],
  ['27/06/2021', '2021-06-27'],
  ['06/28/2021', '2021-06-28'],
  ['03/03/2021', '2021-03-03'],
  ['2021-06-27 00:00:00.000', '2021-06-27'],
  ['2021-06-27T00:00:00Z', '2021-06-27'],
  ['27/06/2021 23:15', '2021-06-27'],
  ['June 2021', '2021-06'],
  ['6/2021', '2021-06'],
  ['2021/06', '2021-06'],
  ['2021', '2021'],
  ['2021.0', '2021'],
  ['1990s', '199X'],
  ['Exact date unknown - Nov 21', '2021-11'],
  ['Nov 2021 (exact date unknown)', '2021-11'],
  ['summer 2021', '2021-22'],
  ['late June 2021', '2021-06'],
])('%s is %s', (text, expected) => {
  expect(edtfOf(text)).toBe(expected);
});

test.each([
  ['27 juin 2021', '2021-06-27'],
  ['1er août 2021', '2021-08-01'],
  ['27. Juni 2021', '2021-06-27'],
  ['27 de junio de 2021', '2021-06-27'],
  ['del 27 al 28 de junio de 2021', '2021-06-27/2021-06-28'],
  ['27 июня 2021 г.', '2021-06-27'],
  ['27 червня 2021 року', '2021-06-27'],
  ['٢٧/٠٦/٢٠٢١', '2021-06-27'],
  ['۲۷ حزيران ۲۰۲۱', '2021-06-27'],
  ['٢٧ يونيو ٢٠٢١', '2021-06-27'],
  ['27 كانون الثاني 2021', '2021-01-27'],
  ['27 كانون الثاني/يناير 2021', '2021-01-27'],
  ['\u200F27 تشرين الأول 2021', '2021-10-27'],
])('%s, of another language, is %s', (text, expected) => {
  expect(edtfOf(text)).toBe(expected);
});

test.each([
  ['c. 2021', '2021~'],
  ['~2021', '2021~'],
  ['about 27 June 2021', '2021-06-27~'],
  ['27 June 2021?', '2021-06-27?'],
  ['27 June 2021 (?)', '2021-06-27?'],
  ['probably around June 2021', '2021-06%'],
  ['between 27 and 28 June 2021', '2021-06-27/2021-06-28'],
  ['27-28 June 2021', '2021-06-27/2021-06-28'],
  ['27–28 June 2021', '2021-06-27/2021-06-28'],
  ['June 27-28, 2021', '2021-06-27/2021-06-28'],
  ['27 June - 2 July 2021', '2021-06-27/2021-07-02'],
  ['31 December 2020 to 2 January 2021', '2020-12-31/2021-01-02'],
  ['27/06/2021 - 28/06/2021', '2021-06-27/2021-06-28'],
  ['27/06 - 28/06/2021', '2021-06-27/2021-06-28'],
  ['June-July 2021', '2021-06/2021-07'],
  ['2020-2021', '2020/2021'],
  ['night of 27-28 June 2021', '2021-06-27/2021-06-28'],
  ['27 June 2021 - 27 June 2021', '2021-06-27'],
  ['since June 2021', '2021-06/..'],
])('%s is %s', (text, expected) => {
  expect(edtfOf(text)).toBe(expected);
});

test.each(['', ' ', '-', 'unknown', 'N/A', 'NULL', 'Exact date unknown', 'غير معروف'])(
  '%j is missing',
  (text) => {
    expect(edtfOf(text)).toBe('missing');
  },
);

test.each([
  ['30 February 2021', 'no date of the calendar'],
  ['29/02/2021', 'no date of the calendar'],
  ['20253027', 'no date of the calendar'],
  ['30-Apr-19', '--century 20'],
  ['05.03.22', '--century 20'],
  ['27 June', 'with its year'],
  ['Nov 21', 'with its year'],
  ['night of 27 June 2021', 'both days'],
  ['before June 2021', '“before”'],
  ['from June 2021', 'not read as a date'],
  ['7 Muharram 1446 AH', 'Islamic'],
  ['44374', 'spreadsheet'],
  ['1624752000000', 'time stamp'],
  ['27 December - 2 January 2022', 'ends before it begins'],
  ['2021-06-27T25:00', 'no clock'],
  ['2021.1', 'not read as a date'],
  ['2005-06-07-08', 'not read as a date'],
  ['27 June 2021, Mosul', '“Mosul”'],
  ['05/03/2022 June', 'not read as a date'],
  ['2021-06-27 June 2021', 'not read as a date'],
  ['2021-06 (June)', 'not read as a date'],
  ['27 June 2021 -', 'not read as a date'],
  ['– 27 June 2021', 'not read as a date'],
  ['about summer 2021', 'not read as a date'],
  ['27 Brumaire 2021', '“Brumaire”'],
])('%s is refused, with %s', (text, part) => {
  expect(whyNot(text)).toContain(part);
  expect(whyNot(text)).toContain(text);
});

describe('a time of day', () => {
  test.each([
    ['2021-06-27T12:30+03:00', '2021-06-27T12:30+03:00'],
    ['2021-06-27 18:05:09', '2021-06-27T18:05:09'],
    ['27 June 2021 at 5:30 PM', '2021-06-27T17:30'],
    ['27 June 2021 12:30 am', '2021-06-27T00:30'],
    ['2021-06-27T00:00:00+0300', '2021-06-27T00:00+03:00'],
    ['2021-06-27T12:00:00.000Z', '2021-06-27T12:00Z'],
  ])('of %s is kept as %s', (text, statedTime) => {
    const date = readDate(text);
    expect(date).toMatchObject({ kind: 'read', edtf: '2021-06-27' });
    expect(date).toHaveProperty('statedTime', statedTime);
  });

  test('in UTC gives a warning, because the day at the place may be another', () => {
    expect(readDate('2021-06-27T12:00:00.000Z')).toHaveProperty('notes', [
      expect.stringContaining('in UTC'),
    ]);
    expect(readDate('2021-06-27T12:00:00Z')).toMatchObject({ edtf: '2021-06-27T12:00:00Z' });
    expect(readDate('2021-06-27T12:00+03:00')).toHaveProperty('notes', []);
  });
});

test.each([
  ['2021-06-26T22:30:00.000Z', '+03:00', '2021-06-27', '2021-06-27T01:30+03:00'],
  ['2021-06-26T22:30:15Z', '+03:00', '2021-06-27', '2021-06-27T01:30:15+03:00'],
  ['2021-03-01 02:00 UTC', '-04:30', '2021-02-28', '2021-02-28T21:30-04:30'],
  ['2021-06-27T00:00:00Z', '-04:00', '2021-06-27', undefined],
  ['2021-06-27T12:30+02:00', '+03:00', '2021-06-27', '2021-06-27T12:30+02:00'],
])('%s at a place of %s is %s', (text, offset, edtf, statedTime) => {
  const date = readDate(text, { offset });
  expect(date).toMatchObject({ kind: 'read', edtf, notes: [] });
  expect(date?.kind === 'read' && date.statedTime).toBe(statedTime);
});

test('a day of the week that the day was not gives a warning', () => {
  expect(readDate('Sunday, 27 June 2021')).toHaveProperty('notes', []);
  expect(readDate('Monday 27 June 2021')).toHaveProperty('notes', [
    expect.stringContaining('was a Sunday'),
  ]);
});

describe('a column', () => {
  it('decides the order of day and month by one date that has only one', () => {
    const { order, isAmbiguous, dates } = readDateColumn(['05/03/2022', '27/06/2021', '']);
    expect({ order, isAmbiguous }).toEqual({ order: 'dmy', isAmbiguous: false });
    expect(dates[0]).toMatchObject({ kind: 'read', edtf: '2022-03-05' });
    expect(dates[2]).toEqual({ kind: 'missing', said: '' });
    expect(readDateColumn(['05/03/2022', '06/27/2021']).dates[0]).toHaveProperty(
      'edtf',
      '2022-05-03',
    );
  });

  it('asks the person if nothing decides, and reads what is certain', () => {
    const { order, isAmbiguous, dates } = readDateColumn([
      '05/03/2022',
      '03/03/2021',
      '2021-04-01',
    ]);
    expect({ order, isAmbiguous }).toEqual({ order: null, isAmbiguous: true });
    expect(dates[0]).toEqual({
      kind: 'refused',
      why: '“05/03/2022” can be 5 March 2022 or 3 May 2022; say which with --date-order dmy or --date-order mdy.',
    });
    expect(dates[1]).toMatchObject({ edtf: '2021-03-03' });
    expect(dates[2]).toMatchObject({ edtf: '2021-04-01' });
  });

  it('follows the person, and refuses what has no day in that order', () => {
    const column = readDateColumn(['05/03/2022', '06/27/2021'], { order: 'dmy' });
    expect(column.dates[0]).toMatchObject({ edtf: '2022-03-05' });
    expect(column.dates[1]).toMatchObject({ kind: 'refused' });
    expect(column.contradiction).toContain('“06/27/2021”');
  });

  it('says that it contradicts itself, and then decides nothing', () => {
    const column = readDateColumn(['27/06/2021', '06/28/2021', '05/03/2022']);
    expect(column).toMatchObject({ order: null, isAmbiguous: true });
    expect(column.contradiction).toContain('“27/06/2021” has the day first');
    expect(column.dates.map(({ kind }) => kind)).toEqual(['read', 'read', 'refused']);
  });

  it('is not decided by an impossible day, nor by a short year', () => {
    expect(readDateColumn(['05/03/2022', '31/02/2021', '22/03/05']).order).toBeNull();
  });

  it('reads short years in the century that the person gives', () => {
    expect(edtfOf('30-Apr-19', { century: 20 })).toBe('2019-04-30');
    expect(edtfOf("Nov '91", { century: 19 })).toBe('1991-11');
    expect(edtfOf('2 July 5', { century: 20 })).toBe('refused');
    expect(edtfOf('05.03.22', { century: 20 })).toBe('refused');
    expect(edtfOf('05.03.22', { century: 20, order: 'dmy' })).toBe('2022-03-05');
  });

  it('reads the numbers of a workbook by its epoch, and a year as a year', () => {
    expect(edtfOf('44374', { epoch: 1900 })).toBe('2021-06-27');
    expect(edtfOf('42912.5', { epoch: 1904 })).toBe('2021-06-27');
    expect(edtfOf('2021', { epoch: 1900 })).toBe('2021');
    expect(edtfOf('20210627', { epoch: 1900 })).toBe('2021-06-27');
  });
});

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const arabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const arabicMonths =
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول';
const russianMonths =
  'января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря';
const nameOf = (names: string, month: number) => names.split(',')[month - 1] ?? '';

type Writer = (year: string, month: number, day: number) => string;
const WRITERS: readonly Writer[] = [
  (y, m, d) => `${y}-${twoDigits(m)}-${twoDigits(d)}`,
  (y, m, d) => `${y}${twoDigits(m)}${twoDigits(d)}`,
  (y, m, d) => `${y}-${twoDigits(m)}-${twoDigits(d)} 00:00:00.000`,
  (y, m, d) => `${y}-${twoDigits(m)}-${twoDigits(d)}T23:59+03:00`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${d}/${m}/${y}`,
  (y, m, d) => `${twoDigits(d)}.${twoDigits(m)}.${y}`,
  (y, m, d) => arabicDigits(`${d}/${m}/${y}`),
  (y, m, d) => `${d} ${englishMonth(m)} ${y}`,
  (y, m, d) => `${englishMonth(m)} ${d}, ${y}`,
  (y, m, d) => `${d}-${englishMonth(m)}-${y}`,
  (y, m, d) => `${d} ${englishMonth(m).slice(0, 3).toUpperCase()} ${y}`,
  (y, m, d) => `${d} ${nameOf(arabicMonths, m)} ${y}`,
  (y, m, d) => arabicDigits(`${d} ${nameOf(arabicMonths, m)} ${y}`),
  (y, m, d) => `${d} ${nameOf(russianMonths, m)} ${y} г.`,
];

describe('laws', () => {
  const days = fc
    .integer({ min: serialDay({ year: 1000, month: 1, day: 1 }), max: 2_932_896 })
    .map(calendarDay);

  test('any real day is read as that day, whatever form it is written in', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...WRITERS), ({ year, month, day }, write) => {
        const text = write(String(year), month, day);
        const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
        expect(edtfOf(text, { order: 'dmy' })).toBe(iso);
      }),
      { numRuns: 1000 },
    );
  });

  test('a column of day and month never gives a day of the other order', () => {
    const column = fc.array(days, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(column, fc.constantFrom('dmy', 'mdy'), (real, order) => {
        const texts = real.map(({ year, month, day }) =>
          order === 'dmy' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`,
        );
        readDateColumn(texts).dates.forEach((date, index) => {
          const { year = 0, month = 0, day = 0 } = real[index] ?? {};
          const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
          if (date.kind === 'read') expect(date.edtf).toBe(iso);
          else expect(date.kind === 'refused' && date.why).toContain('--date-order');
        });
      }),
    );
  });

  test('EDTF passes as it is, unless it is midnight in UTC', () => {
    const texts = [
      '2021-04-XX',
      '2021-06-27~',
      '2021-04/..',
      '/2021',
      '2021%',
      '2021-06-27T01:00:00',
    ];
    for (const text of texts) expect(edtfOf(text)).toBe(text);
  });

  test('no text makes it throw, and what it reads is EDTF', () => {
    const options = fc.record(
      {
        order: fc.constantFrom('dmy' as const, 'mdy' as const),
        epoch: fc.constantFrom(1900 as const, 1904 as const),
        offset: fc.constantFrom('+03:00', '-12:00', 'x'),
        century: fc.constantFrom(19 as const, 20 as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(arbitraryCell, { maxLength: 4 }), options, (texts, given) => {
        const { dates } = readDateColumn(texts, given);
        expect(dates).toHaveLength(texts.length);
        for (const date of dates) {
          if (date.kind !== 'read') continue;
          expect(parseEdtf(date.edtf)).not.toBeNull();
          if (date.statedTime !== undefined) expect(parseTimeRange(date.statedTime)).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a long cell takes no long time', () => {
    expectLittleTime((text) => readDateColumn([text]));
  });
});

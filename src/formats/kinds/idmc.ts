import { serialDay } from '../../claims/edtf/calendar';
import { htmlText } from '../content/html-text';
import type { ImportedRow, ImportedSource } from '../import/imported';
import type { RowCells } from '../import/row-cells';
import { optional } from '../import/table-rows';
import { tableKind } from '../import/table-kind';
import { edtfOf, isInCalendar, type DateReading, type PartialDay } from '../values/date-reading';
import { readDateColumn } from '../values/date-column';
import { readDateRange } from '../values/date-parts';
import { englishMonth } from '../values/month-names';
import { refuse } from '../values/reading';

/** IDMC's Internal Displacement Updates, as JSON or CSV. */
export const idmc = tableKind({
  id: 'idmc',
  name: 'IDMC’s displacement updates',
  needs: ['displacement_type', 'displacement_date', 'figure', 'standard_popup_text', 'latitude'],
  makers: {
    name: 'Internal Displacement Monitoring Centre (IDMC)',
    url: 'https://www.internal-displacement.org/',
    licence: 'CC BY 3.0 IGO',
  },
  columns: {
    latitude: ['latitude'],
    longitude: ['longitude'],
    country: ['country'],
    event_id: ['id'],
    event: ['event_name'],
    event_date: ['displacement_date'],
    event_type: ['type'],
    text: ['standard_popup_text'],
  },
  uses: ['centroid'],
  keeps: [
    ...['iso3', 'displacement_type', 'qualifier', 'figure', 'displacement_date', 'year', 'role'],
    ...['displacement_start_date', 'displacement_end_date', 'event_start_date', 'event_end_date'],
    ...['category', 'subcategory', 'subtype', 'standard_info_text', 'old_id', 'created_at'],
  ],
  dateOf: (cells, date) => dateInText(cells, date),
  finish,
  notesOf: () => [
    'The fields of dates are midnights of another clock, often a day before the day of the text. The day is that of the text.',
  ],
});

const MONTHS = Array.from({ length: 12 }, (_, at) => englishMonth(at + 1));
const DAY_OF_TEXT = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')})`, 'g');

/** The day, or the first and the last day, from the bold line of the text: `…, 07 November - 08 November`. */
function dateInText(cells: RowCells, field: DateReading): DateReading {
  const written = cells.named('standard_popup_text');
  const { bold } = titleOf(written);
  const titled = daysIn(bold.replace(/\s+/g, ' '));
  const days = titled.length > 0 ? titled : daysIn(htmlText(written).text.replace(/\s+/g, ' '));
  const near = serialOf(field) ?? serialOf(readDateColumn([cells.named('year')]).dates[0]);
  if (days.length === 0 || near === null)
    return refuse(
      'The row gives its date as a moment of another clock, which can be the day before. Its text names no day. Write the day.',
    );
  const [start, end] = days.slice(0, 2).map((day) => yearNear(day, near));
  const [first, last] = readDateColumn([start ?? '', end ?? start ?? '']).dates;
  return first === undefined || last === undefined ? field : readDateRange(first, last);
}

/** The bold line at the start of a text, and the text after it. Empty if the line has no closing tag. */
function titleOf(written: string): { readonly bold: string; readonly rest: string } {
  const lower = written.toLowerCase();
  const open = lower.indexOf('<b>');
  const close = open === -1 ? -1 : lower.indexOf('</b>', open);
  if (close === -1 || lower.length !== written.length) return { bold: '', rest: written };
  return {
    bold: written.slice(open + '<b>'.length, close),
    rest: written.slice(0, open) + written.slice(close + '</b>'.length),
  };
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const daysIn = (text: string): MonthDay[] =>
  [...text.matchAll(DAY_OF_TEXT)].map(([, day = '', month = '']) => ({
    day: Number(day),
    month: MONTHS.indexOf(month) + 1,
  }));

function serialOf(date: DateReading | undefined): number | null {
  if (date?.kind !== 'read') return null;
  const [, year, month = '7', day = '1'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date.edtf) ?? [];
  return year === undefined
    ? null
    : serialDay({ year: Number(year), month: Number(month), day: Number(day) });
}

/** The day in the year that brings it nearest to the date field. That field can be wrong by hours, but not by months. */
function yearNear({ month, day }: MonthDay, near: number): string {
  const middle = 1970 + Math.floor(near / 365.2425);
  const days = [middle - 1, middle, middle + 1]
    .map((year): PartialDay & MonthDay => ({ year, month, day }))
    .filter(isInCalendar)
    .toSorted((a, b) => Math.abs(serialDay(a) - near) - Math.abs(serialDay(b) - near));
  return days[0] === undefined ? `${day}.${month}` : edtfOf(days[0]);
}

/** How many characters of a name are searched for a place. */
const NAME_LENGTH_MAX = 300;

function finish(row: ImportedRow, cells: RowCells): ImportedRow {
  const written = cells.named('standard_popup_text');
  const { rest: withoutTitle } = titleOf(written);
  const { links } = htmlText(written);
  const words = htmlText(withoutTitle.replace(/<a\b[\s\S]*$/i, '')).text.replace(/\s+/g, ' ');
  const label = htmlText(/<a\b[\s\S]*$/i.exec(written)?.[0] ?? '').text.replace(/\s+/g, ' ');
  const text = words.trim() || htmlText(written).text;
  const [, speaker] = /\baccording to ([^.,<>]{3,120})(?:[.,]|$)/i.exec(text) ?? [];
  const [claim, ...others] = row.claims;
  if (claim === undefined) return row;
  // Example of an event's name: `India: Flood - Assam - 10/10/2023`.
  const name = (row.event.name ?? '').slice(0, NAME_LENGTH_MAX);
  const place = /: .* - ([^-]+) - \d\d\/\d\d\/\d{4}$/.exec(name)?.[1];
  return {
    ...row,
    site: { ...row.site, ...optional('name', place?.trim() ?? cells.named('country')) },
    event: {
      ...row.event,
      ...optional('type', row.event.type ?? cells.named('displacement_type')),
    },
    claims: [
      {
        ...claim,
        ...(speaker === undefined
          ? {}
          : {
              claimant: speaker.trim(),
              attribution: /\bmedia\b/i.test(speaker)
                ? ('reported' as const)
                : ('statement' as const),
              via: ['Internal Displacement Monitoring Centre (IDMC)'],
            }),
        text,
        source: documentOf(links[0], label.trim()),
      },
      ...others,
    ],
  };
}

/** The document that a text links, with its publisher and its date: `Ministry M - 07 November 2023`. */
function documentOf(url: string | undefined, label: string): ImportedSource | null {
  if (url === undefined && label === '') return null;
  const [, publisher = label, day = ''] = /^(.+?) - (\d{1,2} [A-Z][a-z]+ \d{4})$/.exec(label) ?? [];
  const [published] = readDateColumn([day]).dates;
  return {
    ...(url !== undefined && { url }),
    ...(label !== '' && { citation: label, headline: label, publisher }),
    ...(published?.kind === 'read' && { datePublished: published.edtf }),
  };
}

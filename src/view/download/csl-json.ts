import { parseEdtf, type EdtfDate } from '../../dataset/edtf';
import type { Edtf } from '../../dataset/model';
import type { Cited } from './cited';

/** A date in CSL: parts no finer than it is, else its own text. */
interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** Citation Style Language's JSON, as reference managers read it: a list of one. */
export function cslJson(cited: Cited): string {
  const { publisher, container, accessed, title } = cited;
  const item = {
    id: cited.key,
    type: cited.kind === 'map' ? 'dataset' : 'webpage',
    title: title.text,
    ...(container !== null && { 'container-title': container }),
    ...(publisher !== null && { author: [{ literal: publisher }], publisher }),
    issued: cslDate(cited.issued),
    ...(accessed !== null && { accessed: cslDate(accessed) }),
    URL: cited.url,
    ...(title.language !== null && { language: title.language }),
    note: cited.note,
  };
  return JSON.stringify([item], null, 2);
}

function cslDate(text: Edtf): CslDate {
  const date = parseEdtf(text);
  if (date === null) return { literal: text };
  const parts =
    date.kind === 'date' ? [partsOf(date)] : [partsOfEnd(date.start), partsOfEnd(date.end)];
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return { literal: text };
  return {
    'date-parts': known,
    ...(date.kind === 'date' && date.season !== undefined && { season: date.season - 20 }),
    ...((date.approximate || date.uncertain) && { circa: true }),
  };
}

function partsOfEnd(end: EdtfDate | 'open' | 'unknown'): readonly number[] | null {
  return typeof end === 'string' || end.season !== undefined ? null : partsOf(end);
}

function partsOf({ precision, earliest }: EdtfDate): readonly number[] | null {
  switch (precision) {
    case 'time':
    case 'day':
      return [earliest.year, earliest.month, earliest.day];
    case 'month':
      return [earliest.year, earliest.month];
    case 'season':
    case 'year':
      return [earliest.year];
    case 'decade':
    case 'century':
      return null;
  }
}

import { shortList } from '../content/lists';
import { comparableName } from './fields';

/** The most columns that one sentence names. */
const LISTED_MAX = 4;

type Mapping = Readonly<Record<string, string>>;

/**
 * Says that each row of a table holds several events or claims: numbered dates, places, speakers or texts. The person must
 * name the columns that count, or split the rows. Null if no field is repeated, or if the mapping decides.
 */
export function severalInOneRow(header: readonly string[], mapping: Mapping = {}): string | null {
  const mapped = new Set(Object.values(mapping));
  const names = header.map(comparableName);
  if (!mapped.has('latitude') && !mapped.has('position')) {
    const places = severalPlaces(header, names);
    if (places !== null) return places;
  }
  for (const { what, field, isBase } of GROUPS) {
    if (mapped.has(field)) continue;
    const group = numberedGroup(names, isBase).map((at) => header[at] ?? '');
    if (group.length > 1)
      return `Each row has several ${what} (${shortList(group, LISTED_MAX)}), so it holds several events or claims. Write each in a row of its own, or say which one counts: --map "${group[0] ?? ''}=${field}". The others then stay with the claim.`;
  }
  return null;
}

/** Fields that a row has only once, and the column names that repeat them with a number. */
const GROUPS: readonly {
  readonly what: string;
  readonly field: string;
  readonly isBase: (name: string) => boolean;
}[] = [
  {
    what: 'dates',
    field: 'event_date',
    // Dates of documents, and of the work on a record, are not dates of events.
    isBase: (name) =>
      /date$/.test(name) &&
      !/sourc|publi|report|archiv|post|updat|creat|access|birth|end|said/.test(name),
  },
  {
    what: 'speakers',
    field: 'claimant',
    isBase: (name) => /^(?:claimant|claimedby|saidby|speaker)$/.test(name),
  },
  {
    what: 'texts',
    field: 'text',
    isBase: (name) => /^(?:claim|statement|text)$/.test(name),
  },
];

/** The columns of the first name that is repeated with numbers, such as `date`, `date_2`. */
function numberedGroup(
  names: readonly string[],
  isBase: (name: string) => boolean,
): readonly number[] {
  const byBase = new Map<string, number[]>();
  names.forEach((name, at) => {
    const base = name.replace(/\d{1,3}$/, '');
    if (isBase(base)) byBase.set(base, [...(byBase.get(base) ?? []), at]);
  });
  // `Date` and `date` count as one name; two programs may have written them.
  const isNumbered = (group: readonly number[]): boolean =>
    new Set(group.map((at) => names[at])).size > 1;
  return [...byBase.values()].find(isNumbered) ?? [];
}

const LATITUDE = /^(.*?)(?:latitude|lat)(\d{0,3})$/;
const LONGITUDE = /^(.*?)(?:longitude|long|lng|lon)(\d{0,3})$/;

/** Says that a row has several places. Null if a pair of coordinates has no prefix and no number: then that pair is the place. */
function severalPlaces(header: readonly string[], names: readonly string[]): string | null {
  const longitudes = columnsByKey(names, LONGITUDE);
  const pairs = [...columnsByKey(names, LATITUDE)].flatMap(([key, latitude]) => {
    const longitude = longitudes.get(key);
    return longitude === undefined ? [] : [{ key, latitude, longitude }];
  });
  const isNumbered = pairs.some(({ key }) => /^#\d/.test(key));
  const hasPlain = pairs.some(({ key }) => key === '#');
  const [first] = pairs;
  if (first === undefined || pairs.length < 2 || (hasPlain && !isNumbered)) return null;
  const nameOf = (at: number): string => header[at] ?? '';
  const listed = pairs.map(
    ({ latitude, longitude }) => `${nameOf(latitude)} and ${nameOf(longitude)}`,
  );
  return `Each row has several places (${shortList(listed, LISTED_MAX)}). Write each in a row of its own, or say which one counts: --map "${nameOf(first.latitude)}=latitude" --map "${nameOf(first.longitude)}=longitude". The others then stay with the claim.`;
}

/** Columns that match a pattern. The key is the text before and after the match: `launch#`, `#2`, or `#` for the plain name. */
function columnsByKey(names: readonly string[], pattern: RegExp): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap((name, at) => {
      const [, before, number] = pattern.exec(name) ?? [];
      return before === undefined ? [] : [[`${before}#${number ?? ''}`, at] as const];
    }),
  );
}

import { isHedge } from '../../claims/hedge';
import type { Question } from '../../claims/model';
import { readCount } from '../values/count';
import { splitLinks, splitList } from '../values/links';
import type { ImportedClaim, ImportedSource } from './imported';
import { attributionOf, casualtyGroupOf, dateOfCell, questionOf } from './known-words';
import type { RowCells } from './row-cells';
import type { TableFormat } from './table-rows';
import type { WordNotKnown } from './words-not-known';

/**
 * The claims of a row: first its text, then the numbers in other columns. A string is the reason why the row is not taken.
 * @param words Words that the model does not have. The first claim keeps them.
 */
export function claimsOfRow(
  cells: RowCells,
  words: readonly WordNotKnown[],
  format: TableFormat,
): readonly ImportedClaim[] | string {
  const named = [cells.of('event_type'), cells.of('event')].filter((part) => part !== '');
  const text = cells.of('text') || (format.textOf?.(cells) ?? '') || named.join(': ');
  if (text === '') return 'The row claims nothing. Write what is claimed in the column “text”.';
  const kept: Record<string, string> = {};
  const { source, more } = sourcesOf(cells);
  more.forEach((document, index) => (kept[`source ${index + 2}`] = document));
  for (const { field, word } of words) kept[field] = word;
  const about = questionOf(cells.of('about')) ?? 'occurrence';
  const attribution = attributionOf(cells.of('attribution'));
  const hedge = cells.of('hedge');
  const saidOn = dateOfCell(cells.of('said_on'));
  const casualties = casualtiesOfRow(cells);
  // If the text is about deaths and a column has their number, the row makes one claim of both.
  const own = casualties.find((one) => one.about === about);
  const count = countOfClaim(cells, about) ?? own?.count ?? null;
  const claim: ImportedClaim = {
    ...(cells.of('claim_id') !== '' && { id: cells.of('claim_id') }),
    claimant: cells.of('claimant') || null,
    ...(attribution !== null && { attribution }),
    via: cells.allOf('via').flatMap((cell) => splitList(cell)),
    about,
    text,
    ...(count !== null && { count }),
    ...(hedge !== '' && isHedge(hedge) && { hedge }),
    ...(saidOn !== null && { date: saidOn }),
    ...(cells.of('remarks') !== '' && { remarks: cells.of('remarks') }),
    source,
    locator: locatorOf(cells),
    ...(Object.keys(kept).length > 0 && { other: kept }),
  };
  const others = casualties.filter((one) => one !== own);
  return [
    claim,
    ...others.map(({ about: question, written, bounds }) =>
      numberClaim(claim, question, written, bounds),
    ),
    ...(format.moreClaims?.(cells, claim) ?? []),
  ];
}

/** The first document of a row as its source, and all other documents as written. */
function sourcesOf(cells: RowCells): {
  readonly source: ImportedSource | null;
  readonly more: readonly string[];
} {
  const written = cells.allOf('source').map((cell) => splitLinks(cell));
  const links = written.flatMap((cell) => cell.links);
  const texts = written.flatMap((cell) => cell.texts).filter((text) => /[\p{L}\p{N}]/u.test(text));
  const [url, ...moreLinks] = links;
  const citation = cells.of('source_citation') || (url === undefined ? texts[0] : undefined);
  const more = [...moreLinks, ...(url === undefined ? texts.slice(1) : texts)];
  if (url === undefined && citation === undefined) return { source: null, more };
  const published = dateOfCell(cells.of('source_date'));
  return {
    source: {
      ...(url !== undefined && { url }),
      ...(citation !== undefined && { citation }),
      ...(cells.of('source_publisher') !== '' && { publisher: cells.of('source_publisher') }),
      ...(cells.of('source_headline') !== '' && { headline: cells.of('source_headline') }),
      ...(published !== null && { datePublished: published }),
    },
    more,
  };
}

function locatorOf(cells: RowCells): ImportedClaim['locator'] {
  const paragraph = wholeNumber(cells.of('paragraph'));
  const row = wholeNumber(cells.of('row'));
  return {
    ...(paragraph !== null && { paragraph }),
    ...(row !== null && row > 0 && { row }),
    ...(cells.of('page') !== '' && { page: cells.of('page') }),
    ...(cells.of('time') !== '' && { time: cells.of('time') }),
    ...(cells.of('quote') !== '' && { exact: cells.of('quote') }),
  };
}

const wholeNumber = (text: string): number | null => (/^\d{1,6}$/.test(text) ? Number(text) : null);

function countOfClaim(
  cells: RowCells,
  about: Question,
): NonNullable<ImportedClaim['count']> | null {
  if (about !== 'fatalities' && about !== 'injuries') return null;
  const given = Object.fromEntries(
    (['low', 'best', 'high'] as const).flatMap((bound) => {
      const number = wholeNumber(cells.of(`count_${bound}`));
      return number === null ? [] : [[bound, number]];
    }),
  );
  if (Object.keys(given).length === 0) return null;
  return { ...given, of: casualtyGroupOf(cells.of('count_of')) ?? 'total' };
}

interface Casualties {
  readonly about: 'fatalities' | 'injuries';
  /** The number as the file writes it. */
  readonly written: string;
  readonly bounds: Bounds;
  /** Null if the bounds contradict one another. */
  readonly count: NonNullable<ImportedClaim['count']> | null;
}

/** The numbers of people in their own columns. Zero is a number; a blank cell is not. */
function casualtiesOfRow(cells: RowCells): readonly Casualties[] {
  return (
    [
      ['deaths', 'fatalities'],
      ['injuries', 'injuries'],
    ] as const
  ).flatMap(([field, about]) => {
    const written = cells.of(field);
    if (written === '') return [];
    const read = readCount(written);
    if (read.kind !== 'read') return [];
    const bounds = { low: read.low, best: read.best, high: read.high };
    return [{ about, written, bounds, count: countWithin(bounds) }];
  });
}

interface Bounds {
  readonly low?: number | undefined;
  readonly best?: number | undefined;
  readonly high?: number | undefined;
}

/** The count with these bounds. Null if there are no bounds, or if they contradict one another. */
function countWithin({ low, best, high }: Bounds): NonNullable<ImportedClaim['count']> | null {
  const given = [low, best, high].filter((bound) => bound !== undefined);
  const isOrdered = given.every((bound, at) => at === 0 || (given[at - 1] ?? 0) <= bound);
  if (!isOrdered || given.length === 0) return null;
  return {
    ...(low !== undefined && { low }),
    ...(best !== undefined && { best }),
    ...(high !== undefined && { high }),
    of: 'total',
  };
}

/**
 * A claim of a number of people. It has the claimant and the document of the claim `base`.
 * @param written The number as the file writes it. If its bounds contradict one another, only this text has them.
 */
export function numberClaim(
  base: ImportedClaim,
  about: 'fatalities' | 'injuries',
  written: string,
  bounds: Bounds,
): ImportedClaim {
  const { id, claimant, attribution, via, source, locator, date } = base;
  const count = countWithin(bounds);
  return {
    ...(id !== undefined && { id: `${id} ${about}` }),
    claimant,
    ...(attribution !== undefined && { attribution }),
    ...(via !== undefined && { via }),
    about,
    text: `${about === 'fatalities' ? 'Killed' : 'Injured'}: ${written}`,
    ...(count !== null && { count }),
    ...(date !== undefined && { date }),
    source,
    locator,
  };
}

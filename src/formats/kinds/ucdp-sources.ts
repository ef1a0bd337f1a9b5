import type { OtherValues } from '../../claims/model';
import type { ImportedClaim, ImportedSource } from '../import/imported';
import type { RowCells } from '../import/row-cells';
import { readDateColumn } from '../values/date-column';

/** UCDP's words for a speaker that the document does not name. */
const NOBODY =
  /^(?:-|not (?:given|specified|stated|clear|known|available|mentioned)|unspecified|unknown|unclear|none|aggregation event|various|several|n\/?a|see (?:what|source|article).*)?$/i;
const UNNAMED =
  /\b(?:anonymous|unnamed|unidentified|eye ?-?witness(?:es)?|witness(?:es)?|residents?|villagers?|locals|local sources?|sources?)\b/i;
const OUTLET =
  /\b(?:AFP|Reuters|Xinhua|BBC|CNN|AP|media|news|newspapers?|website|TV|television|radio|journalists?|reporters?|correspondents?|agency)\b/i;

/** The speaker that the column `source_original` names; UCDP then only passed the claim on. Otherwise the claimant is null. */
export function speakerOf(
  original: string,
): Pick<ImportedClaim, 'claimant' | 'attribution' | 'via'> {
  const name = original.replace(/\s+/g, ' ').trim();
  if (NOBODY.test(name) || !/\p{L}/u.test(name)) return { claimant: null, attribution: 'reported' };
  const attribution = OUTLET.test(name)
    ? 'reported'
    : UNNAMED.test(name)
      ? 'anonymous'
      : 'statement';
  return {
    claimant: name,
    attribution,
    via: ['Uppsala Conflict Data Program (UCDP)'],
  };
}

/**
 * The documents of a row. Newer rows list them as `"office,date,headline"`, separated by semicolons; older rows have free
 * text. The first document is the source; the others stay in `other`.
 */
export function documentsOf(cells: RowCells): {
  readonly source: ImportedSource | null;
  readonly more: OtherValues;
} {
  const article = cells.named('source_article').trim();
  const isListed = /^"[^"]*"(?:; ?"[^"]*")*$/.test(article);
  const parts = isListed ? (article.match(/"[^"]*"/g) ?? []) : [article];
  const documents = [
    ...new Set(parts.map((part) => part.replace(/^"|"$/g, '').trim()).filter(Boolean)),
  ];
  const [first, ...more] = documents;
  if (first === undefined) {
    const office = cells.named('source_office');
    return { source: office === '' ? null : { citation: office, publisher: office }, more: {} };
  }
  return {
    source: isListed ? listedDocument(first) : { citation: first, publisher: first },
    more: Object.fromEntries(more.map((document, index) => [`source ${index + 2}`, document])),
  };
}

function listedDocument(document: string): ImportedSource {
  const [, office, date = '', headline] = /^(.+?),(\d{4}-\d\d-\d\d),(.+)$/.exec(document) ?? [];
  if (office === undefined || headline === undefined)
    return { citation: document, publisher: document };
  const [published] = readDateColumn([date]).dates;
  return {
    citation: document,
    publisher: office.trim(),
    headline: headline.trim(),
    ...(published?.kind === 'read' && { datePublished: published.edtf }),
  };
}

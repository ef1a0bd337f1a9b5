import type { Field } from './fields';

/** For each field: HXL tags of its column, best first. The order of a tag's attributes does not matter. */
const HXL_TAGS: readonly (readonly [field: Field, tags: readonly string[]])[] = [
  ['site_id', ['#loc+code', '#loc+id']],
  ['site', ['#loc+name', '#loc']],
  ['latitude', ['#geo+lat', '#lat_deg']],
  ['longitude', ['#geo+lon', '#lon_deg']],
  ['position', ['#geo+coord']],
  ['country', ['#country+code', '#country+code+iso2', '#country+name', '#country']],
  ['admin1', ['#adm1+name', '#adm1']],
  ['event_id', ['#event+id', '#event+code']],
  ['event', ['#event+name', '#event']],
  ['event_date', ['#date+occurred', '#date+start', '#date+event', '#date']],
  ['event_end', ['#date+end']],
  ['year', ['#date+year']],
  ['event_type', ['#event+type']],
  ['text', ['#description', '#event+description']],
  ['deaths', ['#affected+killed']],
  ['injuries', ['#affected+injured']],
  ['source', ['#meta+url', '#meta+source+url', '#meta+source', '#source']],
];

/** The tag with sorted attributes, without attributes for a form or a language, such as `+en` and `+v_iso2`. */
function comparableTag(tag: string): string {
  const [name = '', ...attributes] = tag.toLowerCase().replace(/\s/g, '').split('+');
  const meant = attributes.filter(
    (one) => !/^(?:[a-z]{2}|text|num|v_\w+)$/.test(one) || one === 'id',
  );
  return [name, ...meant.sort()].join('+');
}

/** The column of each field, found by HXL tags. The key is the field, the value the column's index from 0. */
export function columnsByTag(tags: readonly string[]): ReadonlyMap<Field, number> {
  const known = tags.map(comparableTag);
  const found = HXL_TAGS.flatMap(([field, wanted]) => {
    const at = wanted.map((tag) => known.indexOf(comparableTag(tag))).find((one) => one >= 0);
    return at === undefined ? [] : [[field, at] as const];
  });
  return new Map(found);
}

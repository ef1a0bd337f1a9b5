import type { Field } from './fields';

/** The HXL tags by which columns of fields are known, in any order of their attributes. The first one that a column has counts. */
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

/** The tag with its attributes in one order, without those that only say the form or the language: `+en`, `+v_iso2`. */
function comparableTag(tag: string): string {
  const [name = '', ...attributes] = tag.toLowerCase().replace(/\s/g, '').split('+');
  const meant = attributes.filter(
    (one) => !/^(?:[a-z]{2}|text|num|v_\w+)$/.test(one) || one === 'id',
  );
  return [name, ...meant.sort()].join('+');
}

/** For each field that HXL tags name, the column of its tag. */
export function columnsByTag(tags: readonly string[]): ReadonlyMap<Field, number> {
  const known = tags.map(comparableTag);
  const found = HXL_TAGS.flatMap(([field, wanted]) => {
    const at = wanted.map((tag) => known.indexOf(comparableTag(tag))).find((one) => one >= 0);
    return at === undefined ? [] : [[field, at] as const];
  });
  return new Map(found);
}

import type { JsonLd } from './json-ld-nodes.ts';

type Value = JsonLd[string];

const isNode = (value: Value): value is JsonLd =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * Writes each actor and event (`Thing`) of a page in full once, and later only its `@id`. JSON-LD gives both the same
 * meaning. A page can have a hundred claims by one claimant.
 */
export function withThingsOnce(page: JsonLd): JsonLd {
  const toldIds = new Set<string>();
  const onceIn = (value: Value): Value => {
    if (Array.isArray(value)) return value.map((item) => onceIn(item as Value)) as Value;
    if (!isNode(value)) return value;
    const { '@type': type, '@id': id } = value;
    if (type === 'Thing' && typeof id === 'string') {
      if (toldIds.has(id)) return { '@id': id };
      toldIds.add(id);
    }
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => [member, onceIn(inner)]),
    );
  };
  return onceIn(page) as JsonLd;
}

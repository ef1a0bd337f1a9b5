import { pathText } from '../finding';
import { quoted } from '../quoted';
import type { Item, Kind, Rule } from '../records';

/** Ids are unique among their kind; actors and sources are keys, which the JSON reader compares. */
export const idsAreUnique: Rule = ({ items }, report) => {
  for (const kind of ['site', 'event', 'claim'] as const satisfies Kind[]) {
    const first = new Map<string, Item>();
    for (const item of items[kind]) {
      if (item.id === null) continue;
      const earlier = first.get(item.id);
      if (earlier === undefined) first.set(item.id, item);
      else report([...item.path, 'id'], doubled(item.id, kind, earlier));
    }
  }
};

function doubled(id: string, kind: Kind, earlier: Item): string {
  return `${quoted(id)} is already the id of the ${kind} at ${pathText(earlier.path)}; give each ${kind} its own`;
}

import type { Dataset, Source } from '../dataset/model';
import type { Derived } from './derive';

/** The documents of the claims that the page shows, in the order of the file; all of the map, where the whole of it is shown. */
export function sourcesShown(
  { sources }: Dataset,
  { selected, sites, shown, all }: Pick<Derived, 'selected' | 'sites' | 'shown' | 'all'>,
): readonly Source[] {
  const whole = selected === null && shown.claims === all.claims;
  const views = selected === null ? sites : [selected];
  const used = new Set<string>();
  for (const view of views) {
    if (used.size === sources.size) break;
    for (const id of view.sources) used.add(id);
  }
  return [...sources.values()].filter(({ id }) => whole || used.has(id));
}

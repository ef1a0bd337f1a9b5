import type { Dataset } from '../../dataset/model';
import { found } from './found';
import { isWhole, type Shown } from './shown';
import type { Found } from './texts-of';

/** What a query finds among what the filters show: ids, by kind. */
interface Results {
  readonly ids: Readonly<Record<Found['kind'], readonly string[]>>;
  readonly count: number;
  /** How many more the filters hide. */
  readonly hidden: number;
}

function isShown(dataset: Dataset, { kind, id }: Found, shown: Shown): boolean {
  switch (kind) {
    case 'site':
      return shown.sites.has(id);
    case 'event':
      return shown.events.has(id) && isWhole(dataset, id, shown);
    case 'claim': {
      const claimant = dataset.claimById.get(id)?.claimant;
      return shown.claims.has(id) && claimant !== undefined && shown.actors.has(claimant);
    }
    case 'actor':
      return shown.actors.has(id);
  }
}

/** By entry, as far as it was asked for: the next letter that is typed asks for the same. */
const knownOfShown = new WeakMap<Shown, Map<Found, boolean>>();

export function resultsOf(dataset: Dataset, query: string, shown: Shown): Results {
  const known = knownOfShown.get(shown) ?? new Map<Found, boolean>();
  knownOfShown.set(shown, known);
  const all = found(dataset, query);
  const ids: Record<Found['kind'], string[]> = { site: [], event: [], claim: [], actor: [] };
  let count = 0;
  for (const one of all) {
    const isIn = known.get(one) ?? isShown(dataset, one, shown);
    known.set(one, isIn);
    if (!isIn) continue;
    ids[one.kind].push(one.id);
    count += 1;
  }
  return { ids, count, hidden: all.length - count };
}

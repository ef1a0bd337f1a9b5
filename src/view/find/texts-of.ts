import type { Dataset } from '../../dataset/model';
import { wordings } from '../../dataset/text';

/** Something on the map that can be found. */
export interface Found {
  readonly kind: 'site' | 'event' | 'claim' | 'actor';
  readonly id: string;
}

/** All words by which a thing is found: what it is called, and what is said in it. */
interface Texts {
  readonly names: readonly string[];
  readonly bodies: readonly string[];
}

/** All that can be found, in the order in which it is listed. */
export function findable({ sites, eventById, claimById, actors }: Dataset): readonly Found[] {
  return [
    ...sites.map(({ id }) => ({ kind: 'site' as const, id })),
    ...Array.from(eventById.keys(), (id) => ({ kind: 'event' as const, id })),
    ...Array.from(claimById.keys(), (id) => ({ kind: 'claim' as const, id })),
    ...Array.from(actors.keys(), (id) => ({ kind: 'actor' as const, id })),
  ];
}

/** An actor's description is no part of it: it is shown nowhere, and may name others. */
export function textsOf(dataset: Dataset, { kind, id }: Found): Texts {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      return {
        names: [...wordings(site?.name), ...wordings(site?.alternateName)],
        bodies: [...wordings(site?.admin1), ...wordings(site?.country)],
      };
    }
    case 'event':
      return { names: wordings(dataset.eventById.get(id)?.name), bodies: [] };
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return { names: [], bodies: [...wordings(claim?.text), ...wordings(claim?.remarks)] };
    }
    case 'actor': {
      const actor = dataset.actors.get(id);
      return { names: [...wordings(actor?.name), ...wordings(actor?.alternateName)], bodies: [] };
    }
  }
}

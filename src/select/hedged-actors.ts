import type { Claim, Dataset, TranslatableText } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { allWordingsOf } from '../claims/text';

/**
 * Hedges by actor. The key is an actor that claims name as responsible only with a hedge. The value is the hedges of these
 * claims, without duplicates. An actor that any claim names without a hedge is not included.
 */
export type HedgesByActorId = ReadonlyMap<string, readonly TranslatableText[]>;

export const NO_HEDGES: HedgesByActorId = new Map();

/** The hedged actors of these claims, in the order in which the claims name them. */
function hedgesByActorIdOf(claims: readonly Claim[]): HedgesByActorId {
  const hedgesByActorId = new Map<string, TranslatableText[]>();
  const plainlyNamedIds = new Set<string>();
  for (const { namedActorIds = [], hedge } of claims) {
    for (const id of namedActorIds) {
      if (hedge === undefined) plainlyNamedIds.add(id);
      else hedgesByActorId.set(id, [...(hedgesByActorId.get(id) ?? []), hedge]);
    }
  }
  for (const id of plainlyNamedIds) hedgesByActorId.delete(id);
  return new Map([...hedgesByActorId].map(([id, hedges]) => [id, distinctHedges(hedges)]));
}

/**
 * The hedged actors of an event.
 * @param allClaims All claims about the event, before the filter. Pass the same array object on every call, because the cache
 * compares arrays by identity.
 * @param heardClaims The claims about the event that pass the filter.
 */
export function heardHedgesByActorId(
  allClaims: readonly Claim[],
  heardClaims: readonly Claim[],
): HedgesByActorId {
  // Avoids the work for most events. A click on an actor toggle calls this function for many events.
  return hasHedgedNaming(allClaims) ? cachedHedges(heardClaims) : NO_HEDGES;
}

/** The actors that every responsibility claim of the map names with a hedge. The filter is ignored. */
export const hedgesByActorIdOnMap = computeOncePer((dataset: Dataset): HedgesByActorId =>
  hedgesByActorIdOf([...dataset.claimById.values()]),
);

/** The actors that the claims of an event name, and those that they name only with a hedge. */
interface NamedAndHedgedActors {
  readonly namedActorIds: readonly string[];
  readonly hedgesByActorId: HedgesByActorId;
}

/** The actors that are hedged at each of these events that names them. */
export function hedgesOfAlwaysHedgedActors(
  events: readonly NamedAndHedgedActors[],
): HedgesByActorId {
  if (events.every(({ hedgesByActorId }) => hedgesByActorId.size === 0)) return NO_HEDGES;
  const hedgesOfActor = (id: string): readonly TranslatableText[] =>
    distinctHedges(events.flatMap(({ hedgesByActorId }) => hedgesByActorId.get(id) ?? []));
  const isPlainlyNamed = (id: string): boolean =>
    events.some(
      ({ namedActorIds, hedgesByActorId }) =>
        namedActorIds.includes(id) && !hedgesByActorId.has(id),
    );
  const ids = new Set(events.flatMap(({ hedgesByActorId }) => [...hedgesByActorId.keys()]));
  return new Map([...ids].filter((id) => !isPlainlyNamed(id)).map((id) => [id, hedgesOfActor(id)]));
}

const hasHedgedNaming = computeOncePer((claims: readonly Claim[]): boolean =>
  claims.some(({ namedActorIds = [], hedge }) => hedge !== undefined && namedActorIds.length > 0),
);

const cachedHedges = computeOncePer(hedgesByActorIdOf);

/** The hedges without duplicates. Capitals are ignored. */
function distinctHedges(hedges: readonly TranslatableText[]): readonly TranslatableText[] {
  const byWordings = new Map<string, TranslatableText>();
  for (const hedge of hedges) {
    const wordings = allWordingsOf(hedge).join('\n').toLowerCase();
    if (!byWordings.has(wordings)) byWordings.set(wordings, hedge);
  }
  return [...byWordings.values()];
}

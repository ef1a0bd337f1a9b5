import type { FileClaim, FileSite, MapFile } from '../../claims/check/schema';
import { isSame, keyOf, sorted } from './same-value';
import { newId, type NewIds, type NewIdsByKind } from './with-new-ids';

/** How many characters of an id stay before a suffix. An id has at most 100 characters (`claims/check/fields.ts`). */
const ID_START_MAX = 60;

/** The key of a site: its name and its position. Two sites with the same key are one site. */
const siteKey = ({ geometry, properties }: FileSite): string =>
  keyOf(sorted(properties.name), sorted(geometry));

/**
 * For each record of `file`: its id in the merged map. If `known` has an equal record, it is the id of that record. Otherwise it
 * is the record's own id, with the file's name as a suffix if the id is taken.
 * @param onRenamed Called with each id that changes.
 */
export function newIdsOf(
  known: MapFile,
  file: MapFile,
  suffix: string,
  onRenamed: (id: string) => void,
): NewIdsByKind {
  const free = (taken: ReadonlySet<string>, id: string): string => {
    if (!taken.has(id)) return id;
    onRenamed(id);
    for (let number = 1; ; number += 1) {
      const candidate = `${id.slice(0, ID_START_MAX)}-${suffix}${number === 1 ? '' : `-${number}`}`;
      if (!taken.has(candidate)) return candidate;
    }
  };
  const renames = <T>(
    entries: readonly (readonly [id: string, record: T])[],
    taken: ReadonlySet<string>,
    sameAs: (id: string, record: T) => string | undefined,
  ): NewIds => {
    const all = new Set([...taken, ...entries.map(([id]) => id)]);
    return new Map(
      entries.map(([id, record]) => {
        const same = sameAs(id, record);
        const given = same ?? (taken.has(id) ? free(all, id) : id);
        all.add(given);
        return [id, given];
      }),
    );
  };
  const sites = renames(
    file.features.map((site) => [site.id, site] as const),
    new Set(known.features.map(({ id }) => id)),
    sameBy(
      known.features.map((site) => [site.id, site] as const),
      siteKey,
    ),
  );
  const knownEvents = new Map(
    eventsOf(known).map(({ site, event }) => [event.id, { site, event }]),
  );
  const events = renames(
    eventsOf(file).map((owned) => [owned.event.id, owned] as const),
    new Set(knownEvents.keys()),
    (id, { site, event }) => {
      const same = knownEvents.get(id);
      const isOne =
        same?.site === newId(sites, site) &&
        isSame([same.event.name, same.event.event_date], [event.name, event.event_date]);
      return isOne ? id : undefined;
    },
  );
  const ownersOf = (map: MapFile) => new Map(claimsOf(map).map((one) => [one.claim.id, one]));
  const knownClaims = ownersOf(known);
  return {
    actors: renames(
      Object.entries(file.actors),
      new Set(Object.keys(known.actors)),
      sameBy(Object.entries(known.actors), ({ name }) => keyOf(sorted(name))),
    ),
    sources: renames(
      Object.entries(file.sources),
      new Set(Object.keys(known.sources)),
      sameBy(Object.entries(known.sources), (source) => keyOf(sorted(source))),
    ),
    sites,
    events,
    claims: renames(
      claimsOf(file).map((owned) => [owned.claim.id, owned] as const),
      new Set(knownClaims.keys()),
      (id, { site, event, claim }) => {
        const same = knownClaims.get(id);
        const isOne =
          same?.site === newId(sites, site) &&
          same.event === (event === null ? null : newId(events, event)) &&
          isSame(same.claim, claim);
        return isOne ? id : undefined;
      },
    ),
  };
}

/** Finds the known record with the same key and returns its id. If several have the key, the record's own id comes first. */
function sameBy<T>(
  known: readonly (readonly [id: string, record: T])[],
  keyOfRecord: (record: T) => string,
): (id: string, record: T) => string | undefined {
  const keyById = new Map(known.map(([id, record]) => [id, keyOfRecord(record)]));
  const idByKey = new Map([...keyById].map(([id, key]) => [key, id]));
  return (id, record) => {
    const key = keyOfRecord(record);
    return keyById.get(id) === key ? id : idByKey.get(key);
  };
}

const eventsOf = ({ features }: MapFile) =>
  features.flatMap(({ id, properties }) => properties.events.map((event) => ({ site: id, event })));

const claimsOf = (
  file: MapFile,
): { readonly site: string; readonly event: string | null; readonly claim: FileClaim }[] => [
  ...file.features.flatMap(({ id, properties }) =>
    (properties.claims ?? []).map((claim) => ({ site: id, event: null, claim })),
  ),
  ...eventsOf(file).flatMap(({ site, event }) =>
    event.claims.map((claim) => ({ site, event: event.id, claim })),
  ),
];

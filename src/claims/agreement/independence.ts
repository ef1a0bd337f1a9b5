import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';
import { allWordingsOf } from '../text';
import { isAffiliationUnknown, isInParty, lineageOf, topmostPartyOf } from './parties';

/** A claimant, with the facts that decide which claimants it can corroborate. */
export interface Speaker {
  readonly actor: string;
  readonly party: string;
  /** True if no source says to which party the speaker belongs. */
  readonly isAffiliationUnknown: boolean;
  readonly isInParty: boolean;
  /** The claimants whose statements this speaker passed on. */
  readonly relayedClaimants: ReadonlySet<string>;
}

/**
 * Returns a function that gives the speaker for a claimant's id.
 * @param scopes For each event, all claims about it, hidden ones too. They show who passes on whose statements. Pass the
 * same array objects on every call, because the cache compares arrays by identity.
 */
export function createSpeakerLookup(
  dataset: Dataset,
  scopes: readonly (readonly Claim[])[],
): (claimant: string) => Speaker {
  const relays = scopes.map((claims) => relaysAmong(claims, dataset));
  const speakers = new Map<string, Speaker>();
  const relayedSets = new Map<string, ReadonlySet<string>>();
  // Equal sets share one object, so that thousands of outlets with one origin are compared quickly.
  const oneSetOf = (claimants: ReadonlySet<string>): ReadonlySet<string> => {
    const key = [...claimants].sort().join(' ');
    const set = relayedSets.get(key) ?? claimants;
    relayedSets.set(key, set);
    return set;
  };
  return (actor) => {
    const speaker = speakers.get(actor) ?? {
      actor,
      party: topmostPartyOf(dataset, actor),
      isAffiliationUnknown: isAffiliationUnknown(dataset, actor),
      isInParty: isInParty(dataset, actor),
      relayedClaimants: oneSetOf(claimantsRelayedBy(dataset, relays, actor)),
    };
    speakers.set(actor, speaker);
    return speaker;
  };
}

/**
 * Why two speakers cannot corroborate each other. `one-party`: they belong to one party. `unknown-affiliation`: no source
 * says to which party one belongs, and it could be the other's. `one-origin`: one passes on the other's statements, or both
 * pass on statements of a third claimant.
 */
export type Dependence = 'one-party' | 'unknown-affiliation' | 'one-origin';

/** The reason why two speakers cannot corroborate each other. Null if they can. */
export function dependenceOf(a: Speaker, b: Speaker): Dependence | null {
  if (a.party === b.party) return 'one-party';
  if (couldBelongTo(a, b) || couldBelongTo(b, a)) return 'unknown-affiliation';
  if (a.relayedClaimants.has(b.actor) || b.relayedClaimants.has(a.actor)) return 'one-origin';
  return haveCommonOrigin(a, b) ? 'one-origin' : null;
}

function couldBelongTo(somebody: Speaker, other: Speaker): boolean {
  return somebody.isAffiliationUnknown && (other.isAffiliationUnknown || other.isInParty);
}

/** True if both passed on statements of the same third claimant. */
function haveCommonOrigin(a: Speaker, b: Speaker): boolean {
  if (b.relayedClaimants.size === 0) return false;
  if (a.relayedClaimants === b.relayedClaimants) return true;
  for (const claimant of a.relayedClaimants) if (b.relayedClaimants.has(claimant)) return true;
  return false;
}

/** Claimants by relay. The key is a relay (`viaKey`, `publisherKey`); the value is the ids of claimants that it passed on. */
type ClaimantsByRelayKey = ReadonlyMap<string, ReadonlySet<string>>;

const relaysAmong = computeOncePer(
  (claims: readonly Claim[], dataset: Dataset): ClaimantsByRelayKey => {
    const claimantsByKey = new Map<string, Set<string>>();
    for (const { claimant, via, source } of claims) {
      const keys = [
        ...via.map((actor) => viaKey(topmostPartyOf(dataset, actor))),
        ...(publisherIdsBySourceId(dataset).get(source) ?? []).map(publisherKey),
      ];
      for (const key of keys) {
        const claimants = claimantsByKey.get(key) ?? new Set();
        claimantsByKey.set(key, claimants.add(claimant));
      }
    }
    return claimantsByKey;
  },
);

const viaKey = (party: string): string => `via ${party}`;
const publisherKey = (actor: string): string => `published by ${actor}`;

/**
 * The claimants whose statements an actor passed on. There are two signs of that. A claim names the actor, or a member
 * of the actor's party, in `via`. Or the actor, or a party above it, published the source of a claim.
 */
function claimantsRelayedBy(
  dataset: Dataset,
  relays: readonly ClaimantsByRelayKey[],
  actor: string,
): ReadonlySet<string> {
  const keys = [
    viaKey(topmostPartyOf(dataset, actor)),
    ...lineageOf(dataset, actor).map(publisherKey),
  ];
  return new Set(
    relays.flatMap((claimantsByKey) => keys.flatMap((key) => [...(claimantsByKey.get(key) ?? [])])),
  );
}

/** For each source id: the ids of actors named like its publisher. A source gives its publisher as text, not as an id. */
const publisherIdsBySourceId = computeOncePer(
  (dataset: Dataset): ReadonlyMap<string, readonly string[]> => {
    const actorIdsByName = new Map<string, string[]>();
    for (const { id, name, alternateName } of dataset.actorById.values()) {
      for (const text of [...allWordingsOf(name), ...allWordingsOf(alternateName)]) {
        const ids = actorIdsByName.get(normalizedName(text)) ?? [];
        ids.push(id);
        actorIdsByName.set(normalizedName(text), ids);
      }
    }
    return new Map(
      [...dataset.sourceById.values()].map(({ id, publisher }) => [
        id,
        allWordingsOf(publisher).flatMap((name) => actorIdsByName.get(normalizedName(name)) ?? []),
      ]),
    );
  },
);

function normalizedName(name: string): string {
  return name.trim().toLowerCase();
}

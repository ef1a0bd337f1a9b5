import type { Dataset } from '../model';
import { computeOncePer } from '../once-per';

/** The actor's own id, then the ids of the parties above it, up to the topmost party. */
export function lineageOf(dataset: Dataset, actor: string): readonly string[] {
  const lineages = lineagesOf(dataset);
  const known = lineages.get(actor);
  if (known !== undefined) return known;
  const lineage: string[] = [];
  let next: string | undefined = actor;
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next);
    next = dataset.actorById.get(next)?.memberOf;
  }
  lineages.set(actor, lineage);
  return lineage;
}

const lineagesOf = computeOncePer<Dataset, [], Map<string, readonly string[]>>(() => new Map());

/**
 * True if two actors are the same, or if one is a member of the other, directly or through other actors. An actor with
 * `standsFor` counts as its party.
 */
export function isSameOrMember(dataset: Dataset, a: string, b: string): boolean {
  const [one, other] = [namedPartyOrActor(dataset, a), namedPartyOrActor(dataset, b)];
  return lineageOf(dataset, one).includes(other) || lineageOf(dataset, other).includes(one);
}

/** The actor's party if the actor stands for it. Otherwise the actor itself. */
function namedPartyOrActor(dataset: Dataset, actor: string): string {
  const { standsFor, memberOf } = dataset.actorById.get(actor) ?? {};
  return standsFor === 'party' ? (memberOf ?? actor) : actor;
}

export function topmostPartyOf(dataset: Dataset, actor: string): string {
  return lineageOf(dataset, actor).at(-1) ?? actor;
}

/** True if no source says to which party the actor, or a party above it, belongs. It could belong to any party. */
export function isAffiliationUnknown(dataset: Dataset, actor: string): boolean {
  return lineageOf(dataset, actor).some(
    (id) => dataset.actorById.get(id)?.affiliation === 'none-given',
  );
}

/** True if the actor belongs to a party or has members. False for an independent actor, such as an observatory. */
export function isInParty(dataset: Dataset, actor: string): boolean {
  return actorsInParties(dataset).has(actor);
}

const actorsInParties = computeOncePer((dataset: Dataset): ReadonlySet<string> => {
  const members = [...dataset.actorById.values()].filter(({ memberOf }) => memberOf !== undefined);
  return new Set(members.flatMap(({ id, memberOf }) => [id, memberOf ?? id]));
});

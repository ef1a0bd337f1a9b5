import { pathText } from '../positions';
import { quoted, didYouMean, nearest } from '../phrasing';
import {
  type Item,
  type Kind,
  type Rule,
  itemsIn,
  stringsIn,
  type Records,
  textIn,
} from '../records';
import { isSlug } from '../fields';
import { RELATIONS } from '../../model';

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

/** Which members of which objects hold ids, and of what. */
const POINTERS = [
  ['actors', 'memberOf', 'actor'],
  ['corrections', 'site', 'site'],
  ['rings', 'claim', 'claim'],
  ['events', 'actors', 'actor'],
  ['events', 'targets', 'actor'],
  ['claims', 'claimant', 'actor'],
  ['claims', 'via', 'actor'],
  ['claims', 'value', 'actor'],
  ['claims', 'alsoAbout', 'event'],
  ['claims', 'source', 'source'],
  ['claims', 'confirms', 'claim'],
  ['claims', 'disputes', 'claim'],
  ['claims', 'qualifies', 'claim'],
  ['claims', 'corrects', 'claim'],
] as const satisfies readonly (readonly [Owners, string, Kind])[];

type Owners = 'actors' | 'corrections' | 'rings' | 'events' | 'claims';

/** Every id that is used is the id of something in the file. */
export const idsPointSomewhere: Rule = (records, report) => {
  for (const [owners, member, kind] of POINTERS) {
    const used = ownersOf(records, owners).flatMap((item) => stringsIn(item, member));
    for (const { text, path } of used) {
      const message = pointsNowhere(records, kind, text);
      if (message !== null) report(path, message);
    }
  }
};

function ownersOf(records: Records, owners: Owners): readonly Item[] {
  switch (owners) {
    case 'actors':
      return records.items.actor;
    case 'corrections':
      return itemsIn(records.root, 'corrections');
    case 'rings':
      return records.sites.flatMap((site) => itemsIn(site.properties, 'rings'));
    case 'events':
      return records.events;
    case 'claims':
      return records.claims;
  }
}

function pointsNowhere(records: Records, kind: Kind, id: string): string | null {
  const known = records.ids[kind];
  if (known.has(id) || records.incomplete.has(kind) || isNearMalformed(id, known)) return null;
  const article = kind === 'actor' || kind === 'event' ? 'an' : 'a';
  const hint =
    didYouMean(id, known) || `; add it, or write the id of ${article} ${kind} in this file`;
  return `${quoted(id)} is not the id of ${article} ${kind} in this file${hint}`;
}

/** An id that was mistyped where it is given is told there, not wherever it is used. */
function isNearMalformed(id: string, known: ReadonlySet<string>): boolean {
  const malformed = [...known].filter((candidate) => !isSlug(candidate));
  return nearest(id, malformed) !== null;
}

/** A claim does not bear on itself, nor is it "also" about the event that holds it. */
export const claimsLinkToOthers: Rule = ({ claims }, report) => {
  for (const claim of claims) {
    for (const relation of RELATIONS) {
      const itself = stringsIn(claim, relation).filter(({ text }) => text === claim.id);
      const right = `write the id of the claim that it ${relation}`;
      itself.forEach(({ text, path }) => {
        report(path, `${quoted(text)} is this claim itself; ${right}`);
      });
    }
    for (const { text, path } of stringsIn(claim, 'alsoAbout')) {
      if (text !== claim.event) continue;
      report(path, `${quoted(text)} is the event that holds this claim; write other events only`);
    }
  }
};

/** No actor is a member of itself, at any remove; each circle is told once. */
export const partiesHaveNoCircle: Rule = ({ items }, report) => {
  const partyOf = new Map(items.actor.map((actor) => [actor.id, textIn(actor, 'memberOf')]));
  const told = new Set<string>();
  for (const actor of items.actor) {
    const circle: string[] = [];
    let next: string | null | undefined = actor.id;
    while (next && !circle.includes(next)) {
      circle.push(next);
      next = partyOf.get(next);
    }
    if (!next || next !== actor.id || circle.some((id) => told.has(id))) continue;
    circle.forEach((id) => told.add(id));
    const way = [...circle, next].map(quoted).join(' → ');
    report(
      [...actor.path, 'memberOf'],
      `the parties form a circle: ${way}; take one "memberOf" out`,
    );
  }
};

import { isSlug } from '../formats';
import { didYouMean, nearest } from '../nearest';
import { quoted } from '../quoted';
import { itemsIn, stringsIn, type Item, type Kind, type Records, type Rule } from '../records';

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

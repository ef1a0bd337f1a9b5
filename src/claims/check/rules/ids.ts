import { RELATIONS } from '../../model';
import { isValidId } from '../fields';
import { didYouMeanHint, mostSimilarWord, quoted } from '../phrasing';
import { pathText } from '../positions';
import {
  recordsIn,
  stringIn,
  stringsIn,
  textsIn,
  type FileRecord,
  type RecordKind,
  type FileRecords,
  type CheckRule,
} from '../records';

/**
 * Checks that sites, events and claims have unique ids. `parseJson` checks the ids of actors and sources, because they are
 * member names.
 */
export const idsAreUnique: CheckRule = ({ recordsByKind }, report) => {
  for (const kind of ['site', 'event', 'claim'] as const satisfies RecordKind[]) {
    const first = new Map<string, FileRecord>();
    for (const record of recordsByKind[kind]) {
      if (record.id === null) continue;
      const earlier = first.get(record.id);
      if (earlier === undefined) first.set(record.id, record);
      else report([...record.path, 'id'], repeatedIdMessage(record.id, kind, earlier));
    }
  }
};

function repeatedIdMessage(id: string, kind: RecordKind, earlier: FileRecord): string {
  return `${quoted(id)} is already the id of the ${kind} at ${pathText(earlier.path)}; give each ${kind} its own`;
}

type OwnerKind = 'actors' | 'corrections' | 'rings' | 'events' | 'claims';

/**
 * Members that contain ids of other records. Each entry names the records with the member, the member, and the kind of
 * record that its ids refer to.
 */
const ID_MEMBERS = [
  ['actors', 'memberOf', 'actor'],
  ['corrections', 'site', 'site'],
  ['corrections', 'claim', 'claim'],
  ['rings', 'claim', 'claim'],
  ['events', 'actors', 'actor'],
  ['events', 'targets', 'actor'],
  ['events', 'superEvent', 'event'],
  ['claims', 'claimant', 'actor'],
  ['claims', 'via', 'actor'],
  ['claims', 'value', 'actor'],
  ['claims', 'alsoAbout', 'event'],
  ['claims', 'source', 'source'],
  ['claims', 'confirms', 'claim'],
  ['claims', 'disputes', 'claim'],
  ['claims', 'contrasts', 'claim'],
  ['claims', 'qualifies', 'claim'],
  ['claims', 'corrects', 'claim'],
] as const satisfies readonly (readonly [OwnerKind, string, RecordKind])[];

/** Checks that every id in a member of `ID_MEMBERS` is the id of a record in the file. */
export const idsReferToRecords: CheckRule = (records, report) => {
  for (const [owners, member, kind] of ID_MEMBERS) {
    const known = records.idsByKind[kind];
    const used = ownerRecordsOf(records, owners)
      // A text in `value` is a date, not a list of actors.
      .filter(({ members }) => member !== 'value' || Array.isArray(members[member]))
      .filter((record) => !textsIn(record, member).every((id) => known.has(id)))
      .flatMap((record) => stringsIn(record, member));
    for (const { text, path } of used) {
      const message = unknownIdMessage(records, kind, text);
      if (message !== null) report(path, message);
    }
  }
};

function ownerRecordsOf(records: FileRecords, owners: OwnerKind): readonly FileRecord[] {
  switch (owners) {
    case 'actors':
      return records.recordsByKind.actor;
    case 'corrections':
      return recordsIn(records.rootRecord, 'corrections');
    case 'rings':
      return records.sites.flatMap((site) => recordsIn(site.properties, 'rings'));
    case 'events':
      return records.events;
    case 'claims':
      return records.claims;
  }
}

/**
 * The message for an id that no record of the kind has. Null if a record has it, or if the check may have missed records
 * of the kind.
 */
function unknownIdMessage(records: FileRecords, kind: RecordKind, id: string): string | null {
  const known = records.idsByKind[kind];
  if (known.has(id) || records.incompleteKinds.has(kind) || isSimilarToMalformedId(id, known))
    return null;
  const article = kind === 'actor' || kind === 'event' ? 'an' : 'a';
  const hint =
    didYouMeanHint(id, known) || `; add it, or write the id of ${article} ${kind} in this file`;
  return `${quoted(id)} is not the id of ${article} ${kind} in this file${hint}`;
}

/**
 * True if a record's malformed id is similar to `id`. The malformed id already has a finding, and a second one would
 * report the same mistake.
 */
function isSimilarToMalformedId(id: string, known: ReadonlySet<string>): boolean {
  const malformed = [...known].filter((candidate) => !isValidId(candidate));
  return mostSimilarWord(id, malformed) !== null;
}

/** Checks that a claim does not link to itself, and that `alsoAbout` does not repeat the claim's own event. */
export const claimsLinkToOtherClaims: CheckRule = ({ claims }, report) => {
  for (const claim of claims) {
    for (const relation of RELATIONS) {
      if (claim.id === null || !textsIn(claim, relation).includes(claim.id)) continue;
      const ownIds = stringsIn(claim, relation).filter(({ text }) => text === claim.id);
      const right = `write the id of the claim that it ${relation}`;
      ownIds.forEach(({ text, path }) => {
        report(path, `${quoted(text)} is the id of this claim itself; ${right}`);
      });
    }
    for (const { text, path } of stringsIn(claim, 'alsoAbout')) {
      if (text !== claim.eventId) continue;
      report(path, `${quoted(text)} is the event of this claim; write other events only`);
    }
  }
};

/** Checks that no actor is a member of itself, directly or through other actors. Reports each circle once. */
export const partiesHaveNoCircle: CheckRule = ({ recordsByKind }, report) => {
  const partyOf = new Map(
    recordsByKind.actor.map((actor) => [actor.id, stringIn(actor, 'memberOf')]),
  );
  const reported = new Set<string>();
  for (const actor of recordsByKind.actor) {
    const circle: string[] = [];
    let next: string | null | undefined = actor.id;
    while (next && !circle.includes(next)) {
      circle.push(next);
      next = partyOf.get(next);
    }
    if (!next || next !== actor.id || circle.some((id) => reported.has(id))) continue;
    circle.forEach((id) => reported.add(id));
    const steps = [...circle, next].map(quoted).join(' → ');
    report(
      [...actor.path, 'memberOf'],
      `the parties form a circle: ${steps}; remove one "memberOf"`,
    );
  }
};

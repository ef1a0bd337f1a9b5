import { isObject } from '../fields';
import { mostSimilarWord, quoted } from '../phrasing';
import {
  isQuestion,
  stringsIn,
  textsIn,
  type ClaimRecord,
  type EventRecord,
  type FileRecords,
  type ReportFault,
  type CheckRule,
} from '../records';

const COUNT_MEMBERS = ['low', 'best', 'high'] as const;
const COUNTED_QUESTIONS = new Set(['fatalities', 'injuries']);

/**
 * Checks that a claim's `value` fits its question: a count for deaths and injuries, actors for responsibility, a place
 * for location, a date for date. Other questions have no value.
 */
export const valuesFitQuestions: CheckRule = ({ claims }, report) => {
  for (const claim of claims) {
    const { about, value } = claim.members;
    if (!isQuestion(about) || value === undefined) continue;
    const path = [...claim.path, 'value'];
    if (typeof value === 'string' && about !== 'date') {
      report(path, `text does not fit "about": ${quoted(about)}; ${rightValueHint(about)}`);
    } else if (Array.isArray(value)) checkActorList(about, value, claim, report);
    else if (isObject(value) && about === 'location' && !isCount(value)) continue;
    else if (isObject(value) && isPlace(value)) {
      report(path, `a place does not fit "about": ${quoted(about)}; ${rightValueHint(about)}`);
    } else if (isObject(value) && COUNTED_QUESTIONS.has(about)) checkCount(value, claim, report);
    else if (isObject(value))
      report(path, `a count does not fit "about": ${quoted(about)}; ${rightValueHint(about)}`);
  }
};

const isPlace = (value: Record<string, unknown>): boolean =>
  'geometry' in value || 'where_prec' in value;

const isCount = (value: Record<string, unknown>): boolean =>
  'of' in value || COUNT_MEMBERS.some((bound) => bound in value);

/** Warns if a location claim has only words. The map cannot draw words. */
export const locationsHavePlaces: CheckRule = ({ claims }, report) => {
  for (const claim of claims) {
    if (claim.members['about'] !== 'location' || 'value' in claim.members) continue;
    const message = 'the map cannot draw where this claim places the event';
    report(
      claim.path,
      `${message}; add "value": {"geometry": …, "where_prec": …}`,
      `${message}; its words are kept, and a place can be added in the map file`,
    );
  }
};

/** Checks that a locator with text around a quotation also has the quotation. */
export const locatorsHaveTheirQuote: CheckRule = ({ claims }, report) => {
  for (const claim of claims) {
    const { locator } = claim.members;
    if (!isObject(locator)) continue;
    if ('exact' in locator || !['prefix', 'suffix', 'type'].some((member) => member in locator))
      continue;
    report(
      [...claim.path, 'locator'],
      '"exact" is missing; write the words between prefix and suffix',
    );
  }
};

/** Warns about a claim without a locator: a reader cannot find it in its source. */
export const claimsCanBeFound: CheckRule = ({ claims }, report) => {
  const message = 'nothing says where in its source this claim is';
  for (const claim of claims) {
    const { locator } = claim.members;
    if (locator === undefined || (isObject(locator) && Object.keys(locator).length === 0))
      report(
        claim.path,
        `${message}; add "locator": {"paragraph": …}, or "page", "time", "row" or "exact"`,
        `${message}; write its paragraph, page, time code, row or quote`,
      );
  }
};

/** Checks that a source has a web address, or a citation that identifies the document in words. */
export const sourcesCanBeFound: CheckRule = ({ recordsByKind }, report) => {
  for (const { members, path } of recordsByKind.source)
    if (!('url' in members) && !('citation' in members))
      report(path, '"url" is missing; write it, or write in "citation" which document it is');
};

/** Checks that a claim with `contrasts` has `remarks`. The editors must give a reason for their own comparison. */
export const contrastsHaveReasons: CheckRule = ({ claims }, report) => {
  for (const claim of claims) {
    if (!('contrasts' in claim.members) || 'remarks' in claim.members) continue;
    const message = '"contrasts" is the comparison of the editors, and "remarks" is missing';
    report([...claim.path, 'contrasts'], `${message}; write there why the accounts differ`);
  }
};

/** Checks that an event lists exactly the actors that the responsibility claims about the event name. */
export const actorsAreNamedByClaims: CheckRule = (records, report) => {
  const byEvent = responsibilityClaimsByEvent(records);
  for (const event of records.events) {
    const claims = byEvent.get(event) ?? [];
    checkNamedActorsAreListed(records, event, claims, report);
    if (records.incompleteKinds.has('claim')) continue;
    if (claims.some((claim) => canNameAnyActor(records, claim))) continue;
    const named = new Set(claims.flatMap((claim) => meantActorIds(records, claim, 'value')));
    if (textsIn(event, 'actors').every((id) => named.has(id))) continue;
    for (const { text, path } of stringsIn(event, 'actors')) {
      if (!records.idsByKind.actor.has(text) || named.has(text)) continue;
      const message = `no responsibility claim about this event names ${quoted(text)}`;
      report(path, `${message}; add the claim, or remove the actor`);
    }
  }
};

function checkActorList(
  about: string,
  value: unknown[],
  claim: ClaimRecord,
  report: ReportFault,
): void {
  const path = [...claim.path, 'value'];
  if (about !== 'responsibility') {
    report(
      path,
      `a list of actors does not fit "about": ${quoted(about)}; ${rightValueHint(about)}`,
    );
  } else if (value.length === 0) {
    report(path, 'the list is empty; write the actors that the claim names, or leave "value" out');
  }
}

function checkCount(value: Record<string, unknown>, claim: ClaimRecord, report: ReportFault): void {
  const path = [...claim.path, 'value'];
  const givenBounds = COUNT_MEMBERS.filter((bound) => typeof value[bound] === 'number');
  if (COUNT_MEMBERS.every((bound) => !(bound in value))) {
    report(path, 'the count has no number; write "low", "best" or "high", or leave "value" out');
  }
  givenBounds.slice(1).forEach((bound, index) => {
    const before = givenBounds[index] ?? bound;
    const [lower, higher] = [Number(value[before]), Number(value[bound])];
    if (lower <= higher) return;
    report(
      [...path, before],
      `${before} ${lower} is above ${bound} ${higher}; write low ≤ best ≤ high`,
    );
  });
}

function rightValueHint(about: string): string {
  if (COUNTED_QUESTIONS.has(about)) return 'write {"best": …, "of": …}';
  if (about === 'responsibility') return 'write a list of actor ids';
  if (about === 'location') return 'write {"geometry": …, "where_prec": …}';
  if (about === 'date') return 'write an EDTF date, such as "2021-06-27"';
  return 'leave "value" out and keep the number in the text';
}

function checkNamedActorsAreListed(
  records: FileRecords,
  event: EventRecord,
  claims: readonly ClaimRecord[],
  report: ReportFault,
): void {
  if (!isListOfKnownActors(records, event, 'actors')) return;
  const listed = new Set(meantActorIds(records, event, 'actors'));
  const clear = claims.filter((claim) => !canNameAnyActor(records, claim));
  for (const claim of clear) {
    if (textsIn(claim, 'value').every((id) => listed.has(id))) continue;
    for (const { text, path } of stringsIn(claim, 'value')) {
      if (!records.idsByKind.actor.has(text) || listed.has(text)) continue;
      const message = `${quoted(text)} is not among the actors of the event ${quoted(event.id ?? '')}`;
      report(path, `${message}; add it there, or remove it here`);
    }
  }
}

/** The responsibility claims about each event: its own claims, and claims of other events that name it in `alsoAbout`. */
function responsibilityClaimsByEvent(
  records: FileRecords,
): ReadonlyMap<EventRecord, readonly ClaimRecord[]> {
  const mayNameActors = ({ members: { about } }: ClaimRecord) =>
    about === 'responsibility' || !isQuestion(about);
  const byEvent = new Map(
    records.events.map((event) => [event, event.claims.filter(mayNameActors)]),
  );
  const eventById = new Map(records.events.map((event) => [event.id, event]));
  for (const claim of records.claims.filter(mayNameActors)) {
    for (const id of textsIn(claim, 'alsoAbout')) {
      const event = eventById.get(id);
      if (event && id !== claim.eventId) byEvent.get(event)?.push(claim);
    }
  }
  return byEvent;
}

/**
 * The actor ids that the author meant in a member. A misspelt id is replaced by the most similar known id, because
 * another rule reports the misspelling.
 */
function meantActorIds(
  records: FileRecords,
  record: ClaimRecord | EventRecord,
  member: string,
): string[] {
  const known = records.idsByKind.actor;
  return textsIn(record, member).map((text) =>
    known.has(text) ? text : (mostSimilarWord(text, known) ?? text),
  );
}

/** True if the claim is so malformed that it could mean any actor. */
function canNameAnyActor(records: FileRecords, claim: ClaimRecord): boolean {
  const { about, value } = claim.members;
  return (
    !isQuestion(about) || (value !== undefined && !isListOfKnownActors(records, claim, 'value'))
  );
}

/** True if every entry of the list is the id of an actor, or similar to one. */
function isListOfKnownActors(
  records: FileRecords,
  record: ClaimRecord | EventRecord,
  member: string,
): boolean {
  const list = record.members[member];
  if (!Array.isArray(list) || textsIn(record, member).length !== list.length) return false;
  return meantActorIds(records, record, member).every((id) => records.idsByKind.actor.has(id));
}

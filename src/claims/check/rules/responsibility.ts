import { nearest, quoted } from '../phrasing';
import {
  isQuestion,
  stringsIn,
  type ClaimItem,
  type EventItem,
  type Records,
  type Report,
  type Rule,
} from '../records';

/** An event's actors are those whom responsibility claims shown at it name: no more and no fewer. */
export const actorsAreNamedByClaims: Rule = (records, report) => {
  const shownAt = responsibilityClaims(records);
  for (const event of records.events) {
    const claims = shownAt.get(event) ?? [];
    checkNamedAreListed(records, event, claims, report);
    if (records.incomplete.has('claim')) continue;
    if (claims.some((claim) => isUnclear(records, claim))) continue;
    const named = new Set(claims.flatMap((claim) => meantActors(records, claim, 'value')));
    for (const { text, path } of stringsIn(event, 'actors')) {
      if (!records.ids.actor.has(text) || named.has(text)) continue;
      const message = `${quoted(text)} is named by no responsibility claim about this event`;
      report(path, `${message}; add the claim, or take the actor out`);
    }
  }
};

function checkNamedAreListed(
  records: Records,
  event: EventItem,
  claims: readonly ClaimItem[],
  report: Report,
): void {
  if (!isClearList(records, event, 'actors')) return;
  const listed = new Set(meantActors(records, event, 'actors'));
  const clear = claims.filter((claim) => !isUnclear(records, claim));
  for (const { text, path } of clear.flatMap((claim) => stringsIn(claim, 'value'))) {
    if (!records.ids.actor.has(text) || listed.has(text)) continue;
    const message = `${quoted(text)} is not among the actors of the event ${quoted(event.id ?? '')}`;
    report(path, `${message}; add it there, or take it out here`);
  }
}

/** Each event's own responsibility claims, and those of others that are also about it. */
function responsibilityClaims(records: Records): ReadonlyMap<EventItem, readonly ClaimItem[]> {
  const isAboutIt = ({ value: { about } }: ClaimItem) =>
    about === 'responsibility' || !isQuestion(about);
  const shownAt = new Map(records.events.map((event) => [event, event.claims.filter(isAboutIt)]));
  const eventById = new Map(records.events.map((event) => [event.id, event]));
  for (const claim of records.claims.filter(isAboutIt)) {
    for (const { text } of stringsIn(claim, 'alsoAbout')) {
      const event = eventById.get(text);
      if (event && text !== claim.event) shownAt.get(event)?.push(claim);
    }
  }
  return shownAt;
}

/** A misspelt id is told once, by the rule on references; here it stands for what it meant. */
function meantActors(records: Records, item: ClaimItem | EventItem, member: string): string[] {
  const known = records.ids.actor;
  return stringsIn(item, member).map(({ text }) =>
    known.has(text) ? text : (nearest(text, known) ?? text),
  );
}

/** Whether a claim is so malformed that it may have named anybody. */
function isUnclear(records: Records, claim: ClaimItem): boolean {
  const { about, value } = claim.value;
  return !isQuestion(about) || (value !== undefined && !isClearList(records, claim, 'value'));
}

/** Whether every entry of a list is the id of an actor, or near enough to one. */
function isClearList(records: Records, item: ClaimItem | EventItem, member: string): boolean {
  const list = item.value[member];
  if (!Array.isArray(list) || stringsIn(item, member).length !== list.length) return false;
  return meantActors(records, item, member).every((id) => records.ids.actor.has(id));
}

import { isObject } from '../fields';
import { quoted } from '../phrasing';
import { stringIn, stringsIn, textsIn, type CheckRule, type ClaimRecord } from '../records';

/** Checks that claimants do not dispute their own claims, and do not correct claims of other claimants. */
export const claimantsSpeakForThemselves: CheckRule = ({ claims }, report) => {
  const claimantById = new Map<string | null, string | null>(
    claims.map((claim) => [claim.id, stringIn(claim, 'claimant')]),
  );
  for (const claim of claims) {
    const claimant = stringIn(claim, 'claimant');
    if (claimant === null) continue;
    for (const { text, path } of stringsIn(claim, 'disputes')) {
      if (text === claim.id || claimantById.get(text) !== claimant) continue;
      const message = `${quoted(text)} is a claim of ${quoted(claimant)} too`;
      report(path, `${message}, who cannot dispute it; write "corrects"`);
    }
    for (const { text, path } of stringsIn(claim, 'corrects')) {
      const other: string = claimantById.get(text) ?? claimant;
      if (other === claimant) continue;
      const message = `${quoted(text)} is a claim of ${quoted(other)}, and only ${quoted(other)} corrects it`;
      report(path, `${message}; write "disputes"`);
    }
  }
};

/** Checks that no event is part of itself, directly or through other events. Reports each circle once. */
export const eventPartsHaveNoCircle: CheckRule = ({ events }, report) => {
  const wholeOf = new Map(events.map((event) => [event.id, stringIn(event, 'superEvent')]));
  const reported = new Set<string>();
  for (const event of events) {
    const circle: string[] = [];
    let next: string | null | undefined = event.id;
    while (next && !circle.includes(next)) {
      circle.push(next);
      next = wholeOf.get(next);
    }
    if (!next || next !== event.id || circle.some((id) => reported.has(id))) continue;
    circle.forEach((id) => reported.add(id));
    const steps = [...circle, next].map(quoted).join(' → ');
    report(
      [...event.path, 'superEvent'],
      `the events form a circle: ${steps}; remove one "superEvent"`,
    );
  }
};

/**
 * Checks that a claimant in one source does not count more people in a part than in its whole. A part is one group of the
 * total, or one event of several. Claims that the claimant corrects are ignored.
 */
export const partsAreNotAboveTotals: CheckRule = ({ claims, events }, report) => {
  const wholeOf = new Map(events.map((event) => [event.id, stringIn(event, 'superEvent')]));
  const corrected = new Set(claims.flatMap((claim) => textsIn(claim, 'corrects')));
  const byAccount = new Map<string, CountRecord[]>();
  for (const claim of claims) {
    const count = countRecordOf(claim, wholeOf);
    if (count === null || (claim.id !== null && corrected.has(claim.id))) continue;
    const key = ['claimant', 'source', 'about'].map((member) => stringIn(claim, member)).join(' ');
    const counts = byAccount.get(key) ?? [];
    counts.push(count);
    byAccount.set(key, counts);
  }
  for (const counts of byAccount.values()) {
    const countsOf = countsByEventId(counts);
    for (const part of counts) {
      // A count of the whole is about an event in the first lineage.
      const whole = (part.lineages[0] ?? [])
        .flatMap((event) => countsOf.get(event) ?? [])
        .find((other) => part.low > other.high && isWithin(part, other));
      if (whole === undefined) continue;
      const message = `at least ${part.low} ${part.of} are more than the ${whole.high} ${whole.of} of`;
      const whose = `the claim ${quoted(whole.claim.id ?? '')} by the same claimant`;
      const right = 'write numbers that can both be true, or link the later claim by "corrects"';
      report([...part.claim.path, 'value'], `${message} ${whose}; ${right}`);
    }
  }
};

/** The counts of an account by event id. One claimant can have thousands of counts, so a search through all is slow. */
function countsByEventId(
  counts: readonly CountRecord[],
): ReadonlyMap<string, readonly CountRecord[]> {
  const byId = new Map<string, CountRecord[]>();
  for (const count of counts)
    for (const [event = ''] of count.lineages) {
      const claimsOfEvent = byId.get(event) ?? [];
      claimsOfEvent.push(count);
      byId.set(event, claimsOfEvent);
    }
  return byId;
}

interface CountRecord {
  readonly claim: ClaimRecord;
  readonly of: string;
  readonly low: number;
  readonly high: number;
  /** For each event of the claim: its id, then the ids of the events above it. */
  readonly lineages: readonly (readonly string[])[];
}

type WholeByEventId = ReadonlyMap<string | null, string | null>;

function countRecordOf(claim: ClaimRecord, wholeOf: WholeByEventId): CountRecord | null {
  const { value } = claim.members;
  if (!isObject(value) || typeof value['of'] !== 'string') return null;
  const { low, best, high, of } = value;
  const isBestAlone = low === undefined && high === undefined;
  const numberOr = (bound: unknown, other: number) => (typeof bound === 'number' ? bound : other);
  const alsoAbout = textsIn(claim, 'alsoAbout');
  const about = claim.eventId === null ? alsoAbout : [claim.eventId, ...alsoAbout];
  if (about.length === 0) return null;
  return {
    claim,
    of,
    low: numberOr(isBestAlone ? best : low, 0),
    high: numberOr(isBestAlone ? best : high, Infinity),
    lineages: about.map((id) => eventLineageOf(id, wholeOf)),
  };
}

/** The event's id, then the ids of the events that contain it. */
function eventLineageOf(event: string, wholeOf: WholeByEventId): readonly string[] {
  const lineage: string[] = [];
  let next: string | null | undefined = event;
  while (next && !lineage.includes(next)) {
    lineage.push(next);
    next = wholeOf.get(next);
  }
  return lineage;
}

/** True if `whole` counts everybody whom `part` counts, and other people too. False if both count the same people. */
function isWithin(part: CountRecord, whole: CountRecord): boolean {
  if (whole.of !== 'total' && whole.of !== part.of) return false;
  const covered = new Set(whole.lineages.map(([event]) => event));
  const isCovered = part.lineages.every((lineage) => lineage.some((id) => covered.has(id)));
  const areSameEvents =
    part.lineages.length === covered.size && part.lineages.every(([event]) => covered.has(event));
  return isCovered && !(areSameEvents && part.of === whole.of);
}

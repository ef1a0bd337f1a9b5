/** A notice to the reader about a part of the address. The map does not have it, or the code has corrected it. */
export interface Notice {
  readonly kind:
    | 'unknown-site'
    | 'unknown-claim'
    | 'unknown-actors'
    | 'unknown-attributions'
    /** The list has no part with this number. */
    | 'unknown-part'
    /** An end of the period looks like a date, and is none. The map shows the other filters only. */
    | 'unreadable-dates'
    /** The period ended before it began, so its ends were swapped. */
    | 'period-swapped';
  /** The unknown ids, or the two dates of the period, as they are in the address. */
  readonly ids: readonly string[];
}

const MAX_IDS_IN_NOTICE = 5;
const MAX_ID_LENGTH = 60;

/** At most 5 of the ids, each cut to 60 characters, so that the notice stays short. */
export function shortenedIds(ids: readonly string[]): readonly string[] {
  const cut = ids
    .slice(0, MAX_IDS_IN_NOTICE)
    .map((id) => (id.length > MAX_ID_LENGTH ? `${id.slice(0, MAX_ID_LENGTH)}…` : id));
  return ids.length > MAX_IDS_IN_NOTICE ? [...cut, '…'] : cut;
}

/** A part of an address that this map does not have, or that the code corrected. The page shows the notice to the reader. */
export interface Notice {
  readonly kind:
    | 'unknown-site'
    | 'unknown-claim'
    | 'unknown-actors'
    | 'unknown-attributions'
    /** The period ended before it began, so the code swapped its ends. */
    | 'period-swapped';
  /** The unknown ids, or the two dates of the period, as the address spells them. */
  readonly ids: readonly string[];
}

const IDS_MAX = 5;
const LENGTH_MAX = 60;

/** At most 5 of the ids, each cut to 60 characters, so that the notice is always short. */
export function shortened(ids: readonly string[]): readonly string[] {
  const cut = ids
    .slice(0, IDS_MAX)
    .map((id) => (id.length > LENGTH_MAX ? `${id.slice(0, LENGTH_MAX)}…` : id));
  return ids.length > IDS_MAX ? [...cut, '…'] : cut;
}

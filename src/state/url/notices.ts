/** What an address asked for and this map does not have, or what of it had to be changed. */
export interface Notice {
  readonly kind:
    | 'unknown-site'
    | 'unknown-claim'
    | 'unknown-layers'
    | 'unknown-attributions'
    /** The period ended before it began. */
    | 'period-turned';
  /** As the address has them. */
  readonly ids: readonly string[];
}

const IDS_MAX = 5;
const LENGTH_MAX = 60;

/** What an address asked for, cut to what a notice has room for: an address may hold anything. */
export function shortened(ids: readonly string[]): readonly string[] {
  const cut = ids
    .slice(0, IDS_MAX)
    .map((id) => (id.length > LENGTH_MAX ? `${id.slice(0, LENGTH_MAX)}…` : id));
  return ids.length > IDS_MAX ? [...cut, '…'] : cut;
}

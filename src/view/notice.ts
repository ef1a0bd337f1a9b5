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

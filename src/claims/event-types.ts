/** The event types of ACLED (codebook of 2023). The check warns about other types in a map file. */
export const ACLED_EVENT_TYPES = [
  'Battles',
  'Explosions/Remote violence',
  'Violence against civilians',
  'Protests',
  'Riots',
  'Strategic developments',
] as const;

export type AcledEventType = (typeof ACLED_EVENT_TYPES)[number];

export const isAcledEventType = (type: string): type is AcledEventType =>
  ACLED_EVENT_TYPES.some((known) => known === type);

/** The event's type if it is not a type of ACLED. Otherwise null, because pages do not show ACLED's types. */
export const ownEventType = ({
  event_type: type,
}: {
  readonly event_type: string;
}): string | null => (isAcledEventType(type) ? null : type);

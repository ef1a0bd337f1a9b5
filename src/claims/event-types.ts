/** The event types of ACLED (codebook of 2023). A map file may have others; the check then warns. */
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

/** The type of an event as its editors wrote it; null if it is one of ACLED's, which no page shows. */
export const ownEventType = ({
  event_type: type,
}: {
  readonly event_type: string;
}): string | null => (isAcledEventType(type) ? null : type);

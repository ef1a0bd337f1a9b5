import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACLED_EVENT_TYPES, ownEventType } from './event-types';

it.each(ACLED_EVENT_TYPES)('“%s” is a type of ACLED, not one of the editors', (type) => {
  expect(ownEventType({ event_type: type })).toBeNull();
});

it('any other type is the editors’ own, and stays as it is written', () => {
  const known: readonly string[] = ACLED_EVENT_TYPES;
  fc.assert(
    fc.property(
      fc.string().filter((type) => !known.includes(type)),
      (type) => {
        expect(ownEventType({ event_type: type })).toBe(type);
      },
    ),
  );
});

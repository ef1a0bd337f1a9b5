import { DIRECTION_CONTROL, MARKS_TOO_MANY, NAME_MEMBERS } from '../../names';
import { isObject } from '../fields';
import { quoted } from '../phrasing';
import { recordsIn, stringsIn, type CheckRule, type FileRecord } from '../records';

type Wording = ReturnType<typeof stringsIn>[number];
const NO_WORDINGS: readonly Wording[] = [];

/** The wordings of a name, each with its path. */
function wordingsIn(record: FileRecord, member: string): readonly Wording[] {
  const value = record.members[member];
  if (value === undefined) return NO_WORDINGS;
  if (!isObject(value)) return stringsIn(record, member);
  return Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' ? [{ text, path: [...record.path, member, language] }] : [],
  );
}

/** All characters that `DIRECTION_CONTROL` and `MARKS_TOO_MANY` match. Most names have none of them. */
const CAN_BE_UNSHOWABLE = /[\u0300-\uFFFF]/;

/** Warns about a name with characters that the map removes (`withShowableNames`). */
export const namesCanBeShown: CheckRule = (
  { rootRecord, sites, events, recordsByKind },
  report,
) => {
  const records = [
    rootRecord,
    ...recordsByKind.actor,
    ...recordsByKind.source,
    ...sites.flatMap(({ properties }) => [properties, ...recordsIn(properties, 'rings')]),
    ...events,
  ];
  for (const record of records)
    for (const { text, path } of NAME_MEMBERS.flatMap((member) => wordingsIn(record, member))) {
      if (!CAN_BE_UNSHOWABLE.test(text)) continue;
      if (DIRECTION_CONTROL.test(text))
        report(
          path,
          `${quoted(text)} has characters that turn the direction of writing; the map leaves them out`,
        );
      if (MARKS_TOO_MANY.test(text))
        report(
          path,
          `${quoted(text)} has more than 8 marks on one letter; the map leaves the others out`,
        );
    }
};

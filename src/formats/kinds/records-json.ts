import { isJsonObject, jsonRecords, type JsonObject } from '../content/json-values';
import { recordTable } from '../content/record-table';
import type { Format } from '../import/format';
import { missingColumns } from '../import/missing-columns';
import { rowsOfTable } from '../import/table-rows';

/** Any list of records in JSON, read as a table. Objects inside a record become columns such as `place.lat`. */
export const recordsJson: Format = {
  id: 'records-json',
  name: 'a list of records in JSON',
  isOf: (content) => content.kind === 'json' && jsonRecords(content.value) !== null,
  read: (content, options) => {
    const records = content.kind === 'json' ? jsonRecords(content.value) : null;
    if (records === null) return 'This is no list of records in JSON. Leave out --from.';
    const table = recordTable(options.fileName, records.map(flat));
    return missingColumns(table, options) ?? rowsOfTable(table, {}, options);
  },
};

/** The record with the members of its inner objects as its own members, one level deep. */
function flat(record: JsonObject): JsonObject {
  const entries = Object.entries(record).flatMap(([name, value]) =>
    isJsonObject(value)
      ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one] as const)
      : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

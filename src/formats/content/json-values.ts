import { cellText } from './cell-kind';
import type { Cell } from './content';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON value as a cell. Lists of strings are joined by semicolons. Other lists and objects are written as JSON. */
export function jsonCell(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join('; ')
    : JSON.stringify(value);
}

/** A JSON value as text. `String(value)` is not enough: it throws for `{"toString": null}`. */
export const jsonText = (value: unknown): string => cellText(jsonCell(value));

/** Names of the members in which web services put their list of records. */
const WRAPPERS = ['Result', 'data', 'results', 'items', 'records', 'events', 'rows'];

/** The records of a file: a list of objects, as the root or in a member such as `data`. Null if there is no such list. */
export function jsonRecords(value: unknown): readonly JsonObject[] | null {
  const lists = isJsonObject(value) ? WRAPPERS.map((name) => value[name]) : [value];
  const list = lists.find((one): one is unknown[] => Array.isArray(one));
  if (list === undefined || list.length === 0 || !list.every(isJsonObject)) return null;
  const isGeoJson = list.every(({ type }) => type === 'Feature');
  return isGeoJson ? null : list;
}

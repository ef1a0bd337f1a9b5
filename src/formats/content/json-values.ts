import { cellText } from './cell-kind';
import type { Cell } from './content';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of JSON as a cell. Lists of words are joined by semicolons; other lists and objects stay as JSON. */
export function jsonCell(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join('; ')
    : JSON.stringify(value);
}

/** A value of JSON in words. Not every object of JSON can be turned into a string: `{"toString": null}` cannot. */
export const jsonText = (value: unknown): string => cellText(jsonCell(value));

/** Members in which programs wrap the records that they answer. */
const WRAPPERS = ['Result', 'data', 'results', 'items', 'records', 'events', 'rows'];

/** The records of a file: a list of objects, by itself or in a member such as `data`. Null if it is none. */
export function jsonRecords(value: unknown): readonly JsonObject[] | null {
  const lists = isJsonObject(value) ? WRAPPERS.map((name) => value[name]) : [value];
  const list = lists.find((one): one is unknown[] => Array.isArray(one));
  if (list === undefined || list.length === 0 || !list.every(isJsonObject)) return null;
  const isGeoJson = list.every(({ type }) => type === 'Feature');
  return isGeoJson ? null : list;
}

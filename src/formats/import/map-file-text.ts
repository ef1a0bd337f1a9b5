import type { MapFile } from '../../claims/check/schema';

/** A file with more events has one event on a line. Fully indented, it would be twice as large to download. */
const MAX_INDENTED_EVENTS = 1000;
/** How many levels of such a file are indented: down to the list of a site's events. */
const INDENTED_LEVELS = 5;

/** The text of a map file. It is indented so that a person can read and correct it. A large file has one event on a line. */
export function mapFileText(file: MapFile): string {
  const eventCount = file.features.reduce(
    (sum, { properties }) => sum + properties.events.length,
    0,
  );
  const text = eventCount > MAX_INDENTED_EVENTS ? indented(file, 0) : JSON.stringify(file, null, 2);
  return `${text}\n`;
}

/** A value as JSON, indented down to `INDENTED_LEVELS`. Each deeper value is on one line. */
function indented(value: unknown, level: number): string {
  if (typeof value !== 'object' || value === null || level >= INDENTED_LEVELS)
    return JSON.stringify(value);
  const isList = Array.isArray(value);
  const items: readonly string[] = isList
    ? value.map((item) => indented(item, level + 1))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${JSON.stringify(name)}: ${indented(member, level + 1)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return open + close;
  const indent = '  '.repeat(level);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`;
}

import type { MapFile } from '../../claims/check/schema';

/** A file of more events has one event a line. Indented, it would be twice as large, and readers load it. */
const MAX_INDENTED_EVENTS = 1000;
/** How deep such a file is indented: down to the list of a site's events. */
const INDENTED_LEVELS = 5;

/** The text of a map file: indented, so that a person can read and correct it, but a large one by the event. */
export function mapFileText(file: MapFile): string {
  const eventCount = file.features.reduce(
    (sum, { properties }) => sum + properties.events.length,
    0,
  );
  const text = eventCount > MAX_INDENTED_EVENTS ? indented(file, 0) : JSON.stringify(file, null, 2);
  return `${text}\n`;
}

/** A value as JSON, indented down to `INDENTED_LEVELS`, and each value below them on one line. */
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

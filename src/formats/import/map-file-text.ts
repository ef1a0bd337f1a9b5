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
  const text = eventCount > MAX_INDENTED_EVENTS ? indented(file) : JSON.stringify(file, null, 2);
  return `${text}\n`;
}

/** A value as JSON, indented down to `INDENTED_LEVELS`. Each deeper value is on one line. */
function indented(value: unknown): string {
  // One list of all pieces. To join the pieces of each level would copy a large map once for each level.
  const pieces: string[] = [];
  writeIndented(value, 0, pieces);
  return pieces.join('');
}

function writeIndented(value: unknown, level: number, pieces: string[]): void {
  if (typeof value !== 'object' || value === null || level >= INDENTED_LEVELS) {
    pieces.push(JSON.stringify(value));
    return;
  }
  const isList = Array.isArray(value);
  const members = Object.entries(value).filter(([, member]) => isList || member !== undefined);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) {
    pieces.push(open + close);
    return;
  }
  const indent = '  '.repeat(level);
  members.forEach(([name, member], index) => {
    const start = `${index === 0 ? open : ','}\n${indent}  `;
    pieces.push(isList ? start : `${start}${JSON.stringify(name)}: `);
    writeIndented(member, level + 1, pieces);
  });
  pieces.push(`\n${indent}${close}`);
}

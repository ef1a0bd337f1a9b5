import { quoted } from './quoted';

/** Member names and list indexes from the root of the file. */
export type Path = readonly (string | number)[];

/** A fault before its line and column are known. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  /** What to point at: the value, the member's name, or a place in the text. */
  readonly at: 'value' | 'key' | number;
}

/** The path as people write it: `features[2].properties.events[0].event_date`. */
export function pathText(path: Path): string {
  if (path.length === 0) return '(file)';
  const text = path.map((segment) => {
    if (typeof segment === 'number') return `[${segment}]`;
    return /^[A-Za-z_$][\w$]*$/.test(segment) ? `.${segment}` : `[${quoted(segment)}]`;
  });
  return text.join('').replace(/^\./, '');
}

export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

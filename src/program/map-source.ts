import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { BuildMistake } from '../../tools/prerender/build-mistake';
import type { MapSource } from '../../tools/prerender/map-source';
import type { CommandInput } from './command';
import { importSettingsOf } from './import-options';

/** The map of a file: the file itself, or what was made of it. */
export interface MapOfFile {
  readonly source: MapSource;
  /** What the import did, one line each; empty for a map file. */
  readonly lines: readonly string[];
}

/**
 * Reads a map file, or imports a file of others.
 * @throws a `BuildMistake` with all that is wrong in the file.
 */
export async function mapOfFile(file: string, input: CommandInput): Promise<MapOfFile> {
  const { readMapFile } = await import('../../tools/prerender/map-source');
  if (looksLikeMapFile(file)) return { source: readMapFile(file), lines: [] };
  // What reads the files of others is large: only such a file loads it.
  const [{ readMapOf }, { reportLines }] = await Promise.all([
    import('./read-map'),
    import('./import-report'),
  ]);
  const outcome = await readMapOf(file, importSettingsOf(input, file));
  switch (outcome.kind) {
    case 'map':
      return { source: readMapFile(file), lines: [] };
    case 'imported':
      return {
        source: { name: `${file}, imported`, bytes: Buffer.from(outcome.text) },
        lines: reportLines(file, { ...outcome, warnings: [] }, false),
      };
    case 'problems':
      throw new BuildMistake(
        outcome.problems.map(({ place, message }) => `${file}: ${place}: ${message}`).join('\n'),
      );
    case 'refused':
      throw new BuildMistake(`${file}: ${outcome.why}`);
  }
}

/** True for a map file, and for JSON of which the check says best what is wrong. */
export function looksLikeMapFile(file: string): boolean {
  if (!isJsonName(file)) return false;
  try {
    const bytes = readFileSync(file);
    if (!isUtf8(bytes)) return true;
    const text = bytes.toString('utf8');
    return (text.includes('"actors"') && text.includes('"sources"')) || !isJson(text);
  } catch {
    return true;
  }
}

export const isJsonName = (file: string): boolean => /\.(geo)?json$/i.test(file);

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

import { readBytes } from '../../geo/check/check-file.ts';
import { escapeUnsafeCharacters } from '../../src/claims/check/phrasing.ts';
import { BuildMistake } from './build-mistake.ts';

/** The content of a map file, and the name at the start of each line that the check prints. */
export interface MapSource {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Reads a map file.
 * @throws a `BuildMistake` that says why it cannot be read.
 */
export function readMapFile(file: string): MapSource {
  const bytes = readBytes(file);
  if (typeof bytes === 'string')
    throw new BuildMistake(`${escapeUnsafeCharacters(file)}: ${bytes}`);
  return { name: file, bytes };
}

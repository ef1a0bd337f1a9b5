import { statSync } from 'node:fs';
import { LIMITS } from '../formats/content/content';

/** The size of a file in bytes. 0 if the file does not exist. */
export const sizeOf = (path: string): number =>
  statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** True for a file that is too large to read into memory. The import refuses it and names the limit. */
export const isTooLarge = (path: string): boolean => sizeOf(path) > LIMITS.bytes;

import { statSync } from 'node:fs';
import { LIMITS } from '../formats/content/content';

/** The bytes of a file; 0 if there is none. */
export const sizeOf = (path: string): number =>
  statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** True for a file that nobody should read into memory: the import refuses it with the limit. */
export const isTooLarge = (path: string): boolean => sizeOf(path) > LIMITS.bytes;

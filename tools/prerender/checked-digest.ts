import { createHash } from 'node:crypto';
import { readDataset } from '../../src/claims/check/read.ts';

/**
 * The SHA-256 of a map file's text, in hexadecimal. Empty if the check finds a problem. By this digest, a page
 * recognises a map file that the build has checked.
 */
export function checkedDigest(text: string): string {
  // Removes the byte order mark, as browsers do when they read text.
  const read = text.replace(/^\uFEFF/, '');
  return readDataset(read).ok ? createHash('sha256').update(read).digest('hex') : '';
}

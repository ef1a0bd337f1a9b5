import { createHash } from 'node:crypto';
import { readDataset } from '../../src/claims/check/read.ts';

/**
 * The SHA-256 of a map file's text, in hexadecimal; empty if the check finds a problem. By it a page knows that the
 * build has checked its map file.
 */
export function checkedDigest(text: string): string {
  // Browsers drop the byte order mark when they read a file as text.
  const read = text.replace(/^\uFEFF/, '');
  return readDataset(read).ok ? createHash('sha256').update(read).digest('hex') : '';
}

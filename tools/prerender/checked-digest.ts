import { createHash } from 'node:crypto';
import { readDataset } from '../../src/claims/check/read.ts';

/** What tells a page that its map file has been checked already: the SHA-256 of the text, in hexadecimal; empty where the text has faults. */
export function checkedDigest(text: string): string {
  // Browsers leave the mark out when they read a file as text.
  const read = text.replace(/^\uFEFF/, '');
  return readDataset(read).ok ? createHash('sha256').update(read).digest('hex') : '';
}

import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { crc32 } from './crc';

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
])('the checksum of %j is %i', (text, sum) => {
  expect(crc32(strToU8(text))).toBe(sum);
});

import { Inflate, inflateSync } from 'fflate';
import { bytesText, Refusal, type Limits } from './content';

/** A file in a zip, as the zip's directory describes it. Folders are left out. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  /** The unpacked size that the directory states. `unpacked` checks it. */
  readonly declaredBytes: number;
  readonly method: number;
  /** The CRC-32 of the unpacked bytes. */
  readonly crc: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENCRYPTED = 1;
const WHOLE_32 = 0xffffffff;
const BROKEN = 'this zip is damaged or breaks off; download it again';

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8 && (bytes[3] ?? 0) <= 8;

/**
 * The files of a zip in the order of its directory, which is at the end of the zip. Nothing is unpacked.
 * @throws Refusal if the zip is damaged, encrypted, or too large.
 */
export function zipEntriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < earliest) throw new Refusal(BROKEN);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Refusal(BROKEN);
    const flags = view.getUint16(at + 8, true);
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      declaredBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    if ((flags & ENCRYPTED) !== 0) {
      throw new Refusal('this zip is locked with a password; unpack it first');
    }
    if (entry.packedBytes === WHOLE_32 || entry.declaredBytes === WHOLE_32) {
      throw new Refusal('a part of this zip is larger than 4 GB; unpack it, and split it');
    }
    if (!name.endsWith('/')) entries.push(entry);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Refuses entries if their declared sizes exceed the limits, in total or as a ratio to the packed size.
 * @throws Refusal with the limit in its sentence.
 */
export function refuseLargeEntries(entries: readonly ZipEntry[], limits: Limits): void {
  const all = entries.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0);
  if (all > limits.bytes) throw tooLarge(limits);
  for (const { name, packedBytes, declaredBytes } of entries) {
    if (isOutOfProportion(packedBytes, declaredBytes, limits)) throw outOfProportion(name, limits);
  }
}

const isOutOfProportion = (packed: number, unpacked: number, limits: Limits): boolean =>
  unpacked > limits.freeBytes && unpacked > packed * limits.proportion;

const tooLarge = ({ bytes }: Limits): Refusal =>
  new Refusal(
    `this zip unpacks to more than ${bytesText(bytes)}, which is the limit; split the file`,
  );

const outOfProportion = (name: string, { proportion, freeBytes }: Limits): Refusal =>
  new Refusal(
    `${name} unpacks out of proportion: over ${bytesText(freeBytes)}, a part may be ${proportion} times its packed size; unpack it yourself if you trust it`,
  );

const LOCAL_HEADER = 0x04034b50;
const PUSHED_BYTES = 65_536;

/**
 * Unpacks one file of a zip. The bytes are counted during unpacking, because the directory may state a false size.
 * @throws Refusal if it is larger than declared or than the limits, compressed by an unknown method, or damaged.
 */
export function unpacked(bytes: Uint8Array, entry: ZipEntry, limits: Limits): Uint8Array {
  const { name, headerAt, packedBytes, declaredBytes, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER)
    throw new Refusal(BROKEN);
  const start =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  if (packed.length < packedBytes) throw new Refusal(BROKEN);
  refuseLargeEntries([entry], limits);
  if (method === 0) return whole(packed, entry);
  if (method !== 8) {
    throw new Refusal(
      `${name} is packed in a way that is not known here; unpack it, and zip it again`,
    );
  }
  return whole(inflated(packed, declaredBytes, name), entry);
}

/** Returns the bytes if their checksum is right. Damaged text can otherwise look like text that is right. */
function whole(bytes: Uint8Array, { crc }: ZipEntry): Uint8Array {
  if (crc32(bytes) !== crc) throw new Refusal(BROKEN);
  return bytes;
}

/** Parts up to this many packed bytes are unpacked in one step. They cannot grow more than about 1,000 times. */
const AT_ONCE_BYTES = 131_072;

function inflated(packed: Uint8Array, declaredBytes: number, name: string): Uint8Array {
  const tooLong = new Refusal(
    `${name} is larger than this zip declares (${bytesText(declaredBytes)}); the file is damaged or a trap`,
  );
  // One byte more than declared: if it gets used, the part is larger than declared.
  const grown = new Uint8Array(declaredBytes + 1);
  let size = 0;
  const inflate = new Inflate((chunk) => {
    if (size + chunk.length > declaredBytes) throw tooLong;
    grown.set(chunk, size);
    size += chunk.length;
  });
  try {
    if (packed.length <= AT_ONCE_BYTES) size = inflateSync(packed, { out: grown }).length;
    else {
      for (let at = 0; at < packed.length; at += PUSHED_BYTES) {
        inflate.push(packed.subarray(at, at + PUSHED_BYTES), at + PUSHED_BYTES >= packed.length);
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(BROKEN);
  }
  if (size > declaredBytes) throw tooLong;
  if (size < declaredBytes) throw new Refusal(BROKEN);
  return grown.subarray(0, declaredBytes);
}

/** The table of CRC-32 by byte, with the polynomial of zip files. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The CRC-32 of bytes, as zip files store it: 0 to 2³² − 1. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

import { Refusal } from './content';
import { legacyEncodingOf, legacyText } from './legacy-encoding';

/** Decoded text. `found` tells the person how it was decoded, such as the name of the encoding. */
export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly found: readonly string[];
}

/**
 * Decodes bytes as UTF-8 or UTF-16, with or without a byte order mark, or else as the most likely legacy encoding.
 * `encoding` overrules all this. Text that another program decoded wrongly before is not repaired.
 * @throws Refusal if no decoder has the name `encoding`, or if the bytes are not text.
 */
export function decodedText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding !== undefined) return decodedAs(bytes, encoding);
  const mark = markOf(bytes);
  if (mark !== null) {
    return { text: new TextDecoder(mark.label).decode(bytes), found: [mark.name] };
  }
  const wide = wideLabelOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), found: [wideName(wide)] };
  if (isBinary(bytes)) {
    throw new Refusal(
      'this file is not text, and its kind is not known; save it as CSV, XLSX, GeoJSON or KML',
    );
  }
  return decodedUtf8(bytes) ?? decodedLegacy(bytes);
}

/** True if more than one byte in a hundred is a control character. A table may have a few of them. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 100_000);
  let controls = 0;
  for (const byte of start) if (byte < 0x09 || (byte > 0x0d && byte < 0x1c)) controls += 1;
  return controls > start.length / 100;
}

function decodedAs(bytes: Uint8Array, encoding: string): DecodedText {
  try {
    const { encoding: name } = new TextDecoder(encoding);
    return { text: legacyText(bytes, encoding), found: [`${name} (as asked)`] };
  } catch {
    throw new Refusal(
      `there is no encoding ${JSON.stringify(encoding)}; write utf-8, utf-16le, windows-1252, windows-1256 or another name of the Encoding Standard`,
    );
  }
}

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8 with a byte order mark' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16 (little-endian) with a byte order mark' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16 (big-endian) with a byte order mark' },
] as const;

function markOf(bytes: Uint8Array): (typeof MARKS)[number] | null {
  return MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte)) ?? null;
}

const wideName = (label: string): string =>
  `UTF-16 (${label === 'utf-16le' ? 'little' : 'big'}-endian) without a byte order mark`;

/** High bytes of UTF-16 characters in tables: ASCII, Latin, Cyrillic, Arabic and its presentation forms, punctuation. */
const HIGH_BYTES = new Set([0x00, 0x01, 0x03, 0x04, 0x06, 0x07, 0x20, 0x22, 0xfb, 0xfe]);

/** The label of UTF-16 without a byte order mark. Every second byte is one of `HIGH_BYTES`, and the other bytes are not zero. */
function wideLabelOf(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, Math.min(4096, bytes.length - (bytes.length % 2)));
  if (start.length < 4) return null;
  for (const [label, high] of [
    ['utf-16le', 1],
    ['utf-16be', 0],
  ] as const) {
    const highs = start.filter((_, index) => index % 2 === high);
    const lows = start.filter((_, index) => index % 2 !== high);
    const zeros = highs.filter((byte) => byte === 0).length;
    const isHigh = highs.filter((byte) => HIGH_BYTES.has(byte)).length >= 0.95 * highs.length;
    if (isHigh && zeros > 0 && !lows.includes(0)) return label;
  }
  return null;
}

function decodedUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), found: ['UTF-8'] };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const broken = text.split('\uFFFD').length - 1;
    const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
    if (whole < 9 * broken) return null;
    const letters = broken === 1 ? 'letter' : 'letters';
    return { text, found: [`UTF-8 with ${broken} broken ${letters}, shown as \uFFFD`] };
  }
}

function decodedLegacy(bytes: Uint8Array): DecodedText {
  const { label, name, isSure } = legacyEncodingOf(bytes);
  return {
    text: legacyText(bytes, label),
    found: [isSure ? name : `${name}, as a guess: look at the letters, and name the encoding`],
  };
}

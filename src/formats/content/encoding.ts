import { Refusal } from './content';
import { legacyEncodingOf, legacyText } from './legacy-encoding';

/** Text, and how its bytes were decoded. `found` holds words for the person, such as the name of the encoding. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly found: readonly string[];
}

/**
 * Reads bytes as text: UTF-8 or UTF-16, with or without a byte order mark, else the legacy encoding that fits best.
 * `encoding` overrules it all. Text that somebody else has read wrongly before is not repaired.
 * @throws Refusal if no decoder has the name, or if the bytes are no text.
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

/** True if zeros and other controls are more than one byte in a hundred. A stray one is no reason to refuse a table. */
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

/** High bytes of the characters that UTF-16 tables contain: ASCII, Latin, Cyrillic, Arabic and its presentation forms, punctuation. */
const HIGH_BYTES = new Set([0x00, 0x01, 0x03, 0x04, 0x06, 0x07, 0x20, 0x22, 0xfb, 0xfe]);

/** UTF-16 without a mark: every second byte is zero or one of few, and the bytes between are not zero. */
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

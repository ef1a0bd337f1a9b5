import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { SampleFile } from './sample-files';

/** One change in a file. Places are shares of its length, so that a change fits a file of any length. */
type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut' | 'double' | 'end'; readonly at: number; readonly length: number }
  | { readonly kind: 'put'; readonly at: number; readonly token: Uint8Array }
  | { readonly kind: 'swap'; readonly at: number; readonly length: number; readonly to: number };

/** What formats are made of, and what readers trip over. */
const TOKENS: readonly string[] = [
  ...['"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', 'sep=,\n', '\\', '\\u0000', '\0'],
  ...['{', '}', '[', ']', '[[', ']]', ':', 'null', 'true', '{"type":"Feature"}', '1e999', '-0'],
  ...['NaN', 'Infinity', '9'.repeat(40), '[91,181]', '[44.2,33.1]', '__proto__', 'constructor'],
  ...['<', '>', '</', '/>', '<![CDATA[', ']]>', '<!--', '-->', '&amp;', '&#0;', '&x;', '<b>'],
  ...['<Placemark/>', '<NetworkLink/>', '<c r="XFD1048576"/>', '<c t="s"><v>9</v></c>', ' t="e"'],
  ...['#date', '#geo+lat', '\uFEFF', '\u202E', 'ط', '٢٧', '\uD800', '01/02/03', '2021-02-30'],
  ...['-180', '180.0000001', '90', '85.1', '0', '', 'PK\u0003\u0004', 'version https://git-lfs'],
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const someLength = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 400 }));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat({ max: 7 }) }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'double' as const, 'end' as const),
    at: share,
    length: someLength,
  }),
  fc.record({
    kind: fc.constant('put' as const),
    at: share,
    token: fc.oneof(
      fc.constantFrom(...TOKENS).map((token) => strToU8(token)),
      fc.uint8Array({ maxLength: 4 }),
    ),
  }),
  fc.record({ kind: fc.constant('swap' as const), at: share, length: someLength, to: share }),
);

function changed(bytes: Uint8Array, one: Change): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (one.kind) {
    case 'flip': {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << one.bit);
      return copy;
    }
    case 'cut':
      return joined(before, after.subarray(one.length));
    case 'double':
      return joined(before, after.subarray(0, one.length), after);
    case 'end':
      return before;
    case 'put':
      return joined(before, one.token, after);
    case 'swap': {
      const to = Math.floor(one.to * bytes.length);
      return joined(before, bytes.subarray(to, to + one.length), after.subarray(one.length));
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file, which a failing test shows as text. */
function shown(name: string, bytes: Uint8Array): NamedBytes {
  const asText = () => `${name}: ${JSON.stringify(new TextDecoder().decode(bytes))}`;
  const file = { name, bytes, [fc.toStringMethod]: asText };
  return file;
}

/** A sample with changes. Of a packed one, mostly a part is changed and packed again: else its checksum refuses it at once. */
function changedSample(
  { name, bytes, parts }: SampleFile,
  changes: readonly Change[],
  partAt: number | null,
): NamedBytes {
  const names = Object.keys(parts ?? {});
  const part = partAt === null ? undefined : names[partAt % Math.max(1, names.length)];
  if (parts === undefined || part === undefined)
    return { name, bytes: changes.reduce(changed, bytes) };
  const inside = changes.reduce(changed, parts[part] ?? new Uint8Array());
  return { name, bytes: zipSync({ ...parts, [part]: inside }, { level: 1 }) };
}

/** One of some files with bytes changed, cut, doubled or put in; perhaps under another name. */
export const arbitraryChangeOf = (samples: readonly SampleFile[]): fc.Arbitrary<NamedBytes> =>
  fc
    .record({
      sample: fc.constantFrom(...samples),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      partAt: fc.option(fc.nat({ max: 50 }), { freq: 5 }),
      otherName: fc.option(fc.constantFrom('a.csv', 'a.json', 'a.geojson', 'a.txt', 'a'), {
        freq: 1,
      }),
    })
    .map(({ sample, changes, partAt, otherName }) => {
      const file = changedSample(sample, changes, partAt);
      return shown(otherName ?? file.name, file.bytes);
    });

/** Bytes of nothing, made of what formats are made of. */
export const arbitraryMadeFile: fc.Arbitrary<NamedBytes> = fc
  .record({
    name: fc.constantFrom('a.csv', 'a.tsv', 'a.json', 'a.geojson', 'a.kml', 'a.xlsx', 'a'),
    bytes: fc
      .array(
        fc.oneof(
          fc.constantFrom(...TOKENS).map((token) => strToU8(token)),
          fc.string({ maxLength: 8 }).map((text) => strToU8(text)),
          fc.uint8Array({ maxLength: 6 }),
        ),
        { maxLength: 40 },
      )
      .map((parts) => joined(...parts)),
  })
  .map(({ name, bytes }) => shown(name, bytes));

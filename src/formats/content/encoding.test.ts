import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from './content';
import { decodedText } from './encoding';
import { legacyText } from './legacy-encoding';

/** Writes a text in an encoding of one byte a letter, by asking for each byte what it means. */
function encoded(text: string, label: string): Uint8Array {
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [legacyText(new Uint8Array([byte]), label), byte]),
  );
  return new Uint8Array(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f));
}

function wide(text: string, isBigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !isBigEndian);
  }
  return new Uint8Array(view.buffer);
}

const ARABIC = 'id,date,place\n1,2021-06-27,القائم\n2,2021-06-28,بغداد\n';
const RUSSIAN = 'id,place\n1,Москва\n2,Харьков и область\n';
const FRENCH = 'id,lieu\n1,Général Côté\n2,“Été” à Beyrouth\n';

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', ARABIC, new TextEncoder().encode(ARABIC)],
    ['UTF-8 with a byte order mark', ARABIC, new TextEncoder().encode(`\uFEFF${ARABIC}`)],
    ['UTF-16 (little-endian) with a byte order mark', ARABIC, wide(`\uFEFF${ARABIC}`, false)],
    ['UTF-16 (big-endian) with a byte order mark', ARABIC, wide(`\uFEFF${ARABIC}`, true)],
    ['UTF-16 (little-endian) without a byte order mark', ARABIC, wide(ARABIC, false)],
    ['UTF-16 (big-endian) without a byte order mark', RUSSIAN, wide(RUSSIAN, true)],
    ['Windows-1256 (Arabic)', ARABIC, encoded(ARABIC, 'windows-1256')],
    ['Windows-1251 (Cyrillic)', RUSSIAN, encoded(RUSSIAN, 'windows-1251')],
    ['Windows-1252 (Western European)', FRENCH, encoded(FRENCH, 'windows-1252')],
  ])('is found: %s', (found, text, bytes) => {
    expect(decodedText(bytes)).toEqual({ text, found: [found] });
  });

  it('is what a person says', () => {
    const bytes = encoded(ARABIC, 'windows-1256');
    expect(decodedText(bytes, 'windows-1252').text).not.toBe(ARABIC);
    expect(decodedText(bytes, 'windows-1256').text).toBe(ARABIC);
  });

  it('is refused if nobody knows it', () => {
    expect(() => decodedText(new Uint8Array([65]), 'klingon')).toThrow(Refusal);
  });

  it('is UTF-8 where a few letters of it are broken, and that is said', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(ARABIC), 0xe9, 0x0a]);
    expect(decodedText(bytes).found).toEqual(['UTF-8 with 1 broken letter, shown as \uFFFD']);
  });

  it('is a guess where letters are all that there is', () => {
    expect(decodedText(new Uint8Array([0x61, 0x2c, 0xb0, 0x0a])).found[0]).toMatch(/as a guess/);
  });

  it('is none for bytes that are no text', () => {
    expect(() => decodedText(new Uint8Array([1, 2, 0, 0, 0, 7, 9, 0, 0]))).toThrow(/not text/);
  });

  it('is found in tables that are mostly ASCII', () => {
    const ascii = fc.stringMatching(/^[a-z0-9 ]{0,30}$/);
    const words = [
      ['windows-1256', ['بغداد', 'القائم', 'دمشق', 'قصف', 'غارة جوية', 'الجيش', 'قتيل']],
      ['windows-1251', ['Киев', 'Харьков', 'удар', 'ракета', 'обстрел', 'Донецк']],
      ['windows-1252', ['Beyrouth détruite', 'Général', 'España', 'Türkei', 'São Tomé', 'Malmö']],
    ] as const;
    fc.assert(
      fc.property(
        fc.array(ascii, { maxLength: 20 }),
        fc.constantFrom(...words),
        fc.integer({ min: 0, max: 5 }),
        (cells, [label, list], index) => {
          const text = `${cells.join(',')}\n${list[index] ?? ''},x\n`;
          expect(decodedText(encoded(text, label)).text).toBe(text);
        },
      ),
    );
  });

  it('is Windows-1252 in full, of which some versions of Node know only a part', () => {
    const quotes = new Uint8Array([0x93, 0x61, 0x94, 0x20, 0x80, 0x99]);
    expect(decodedText(quotes, 'windows-1252').text).toBe('“a” €™');
    expect(decodedText(quotes, 'latin1').text).toBe('“a” €™');
  });
});

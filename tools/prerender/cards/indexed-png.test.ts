import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIndexedPng } from './indexed-png';
import { readPng } from './read-png';

const picture = (width: number, colours: readonly number[]) => ({
  width,
  height: colours.length / width,
  pixels: Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]),
  ),
});
const written = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

describe('a picture with a palette', () => {
  it('has the size and the colours that it had', async () => {
    const rows = fc.integer({ min: 1, max: 8 }).chain((width) =>
      fc
        .array(fc.array(fc.nat(0xffffff), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 8,
        })
        .map((lines) => ({ width, lines })),
    );
    await fc.assert(
      fc.asyncProperty(rows, async ({ width, lines }) => {
        const read = readPng(await writeIndexedPng(picture(width, lines.flat())));
        expect([read.width, read.height]).toEqual([width, lines.length]);
        for (const [y, line] of lines.entries())
          for (const [x, colour] of line.entries())
            expect(read.colourAt(x, y)).toBe(written(colour));
      }),
    );
  });

  it('is read by others', async () => {
    const png = await writeIndexedPng(picture(2, [0x102030, 0xff0000, 0x00ff00, 0x0000ff]));
    const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image width="2" height="2" image-rendering="pixelated" href="${href}"/></svg>`;
    expect([...new Resvg(svg).render().pixels]).toEqual([
      ...[0x10, 0x20, 0x30, 255, 255, 0, 0, 255],
      ...[0, 255, 0, 255, 0, 0, 255, 255],
    ]);
  });

  it('gives what is left over the nearest colour, and keeps what most of it has', async () => {
    const greys = Array.from({ length: 256 }, (_, grey) => grey * 0x010101);
    const read = readPng(await writeIndexedPng(picture(513, [...greys, ...greys, 0x808081])));
    expect(read.colourAt(300, 0)).toBe(written(44 * 0x010101));
    expect(read.colourAt(512, 0)).toBe('#808080');
  });
});

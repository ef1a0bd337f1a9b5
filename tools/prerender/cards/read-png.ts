import { inflateSync } from 'node:zlib';

/** The picture in a PNG file, for tests. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel as `#rrggbb`. */
  colourAt(x: number, y: number): string;
  /** How many pixels have this colour. */
  pixelCountOf(colour: string): number;
}

function readPngChunks(file: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let byteOffset = 8; byteOffset < file.length;) {
    const length = file.readUInt32BE(byteOffset);
    chunks.set(
      file.toString('latin1', byteOffset + 4, byteOffset + 8),
      file.subarray(byteOffset + 8, byteOffset + 8 + length),
    );
    byteOffset += length + 12;
  }
  return chunks;
}

/** Reads a PNG that `indexed-png.ts` wrote: eight bits for each pixel, and a palette. */
export function readPng(png: Uint8Array): DecodedPng {
  const chunks = readPngChunks(Buffer.from(png));
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map(
    (type) => chunks.get(type) ?? Buffer.alloc(0),
  );
  if (header === undefined || palette === undefined || data === undefined)
    throw new Error('no PNG');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  const colourOf = (number: number): string =>
    `#${palette.toString('hex', number * 3, number * 3 + 3)}`;
  const counts = new Uint32Array(256);
  for (let row = 0; row < height; row += 1)
    for (const number of rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)))
      counts[number] = (counts[number] ?? 0) + 1;
  const colours = Array.from({ length: palette.length / 3 }, (_, number) => colourOf(number));
  return {
    width,
    height,
    colourAt: (x, y) => colourOf(rows[y * (width + 1) + 1 + x] ?? -1),
    pixelCountOf: (colour) => counts[colours.indexOf(colour)] ?? 0,
  };
}

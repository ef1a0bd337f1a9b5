/** Where the parts of an archive are, in bytes; PMTiles version 3, section 3. */
export interface Header {
  readonly root: Part;
  /** Where leaf directories and tiles begin; their entries count from there. */
  readonly leaves: number;
  readonly tiles: number;
  readonly maxZoom: number;
}

export interface Part {
  readonly offset: number;
  readonly length: number;
}

/** A run of tiles with the same content; or, where the run is 0, the leaf directory that knows more. */
export interface Entry extends Part {
  readonly tileId: number;
  readonly run: number;
}

export const HEADER_BYTES = 127;
const GZIP = 2;

/** @throws where the bytes are no PMTiles archive of version 3 that is compressed with gzip throughout. */
export function headerOf(bytes: ArrayBuffer): Header {
  const view = new DataView(bytes);
  const at = (offset: number): number => Number(view.getBigUint64(offset, true));
  const isArchive = view.getUint16(0, true) === 0x4d50 && view.getUint8(7) === 3;
  if (!isArchive) throw new Error('The basemap is no PMTiles archive of version 3.');
  if (view.getUint8(97) !== GZIP || view.getUint8(98) !== GZIP)
    throw new Error('The basemap is not compressed with gzip.');
  return {
    root: { offset: at(8), length: at(16) },
    leaves: at(40),
    tiles: at(56),
    maxZoom: view.getUint8(101),
  };
}

/** The numbers of a directory, one after the other, in as few bytes as each needs. */
function variableNumbers(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    let [number, weight] = [0, 1];
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number += (byte & 127) * weight;
      if (byte < 128) return number;
      weight *= 128;
    }
  };
}

/** The entries of a directory that is gunzip, by tile id. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const next = variableNumbers(bytes);
  const count = next();
  const column = (): number[] => Array.from({ length: count }, next);
  const [steps, runs, lengths, offsets] = [column(), column(), column(), column()];
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = entries[index - 1];
    const written = offsets[index] ?? 0;
    entries.push({
      tileId: (before?.tileId ?? 0) + (steps[index] ?? 0),
      run: runs[index] ?? 0,
      length: lengths[index] ?? 0,
      // 0 stands for "right behind the one before".
      offset: written === 0 && before !== undefined ? before.offset + before.length : written - 1,
    });
  }
  return entries;
}

/** The entry that holds a tile, or the leaf directory that may; none where the archive has no such tile. */
export function entryFor(entries: readonly Entry[], tileId: number): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.tileId ?? Infinity) <= tileId) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  return entry !== undefined && (entry.run === 0 || tileId < entry.tileId + entry.run)
    ? entry
    : undefined;
}

/** The number of a tile along the Hilbert curves of all zooms, one after the other (zoom 0–26). */
export function tileIdOf(zoom: number, column: number, row: number): number {
  let id = (4 ** zoom - 1) / 3;
  let [x, y] = [column, row];
  for (let side = 2 ** zoom / 2; side >= 1; side /= 2) {
    const [right, down] = [(x & side) > 0 ? 1 : 0, (y & side) > 0 ? 1 : 0];
    id += side * side * ((3 * right) ^ down);
    if (down === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return id;
}

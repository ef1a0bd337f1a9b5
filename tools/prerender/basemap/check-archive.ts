import { open, type FileHandle } from 'node:fs/promises';
import { bytesToHeader, Compression, PMTiles, TileType, type Header } from 'pmtiles';
import { featuresByLayerOf } from '../../../geo/basemap/read-tile.ts';
import { fileSource } from './opened-archive.ts';
import { findSchema, layersInMetadata } from './tile-schema.ts';

/**
 * The facts about an archive that the build needs. The archive has Protomaps' schema or that of the embedded basemap.
 */
export interface CheckedArchive {
  readonly path: string;
  readonly deepestZoom: number;
  /** West, south, east and north, in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** The credit in the archive's metadata, as HTML. Empty if the metadata has no credit. */
  readonly attribution: string;
}

/** The archive, or a sentence that says why the file cannot be used. */
export type ArchiveCheck =
  | { readonly ok: true; readonly archive: CheckedArchive }
  | { readonly ok: false; readonly fault: string };

const HEADER_BYTES = 127;

/** Files that publishers often mistake for an archive: how the file starts, and what it really is. */
const OTHER_FILES: readonly (readonly [start: string, what: string])[] = [
  [
    'version https://git-lfs',
    'is only a pointer of Git LFS; get the file itself by "git lfs pull"',
  ],
  ['<', 'is a web page or XML, perhaps the error page of a download'],
  ['{', 'is JSON, no archive of tiles'],
  ['SQLite format 3', 'is an MBTiles file; "pmtiles convert" makes an archive of it'],
  ['PK\u0003\u0004', 'is a zip file; unpack it first'],
  ['\u001f\u008b', 'is packed by gzip; unpack it first'],
];

/** Checks whether a file is a PMTiles archive that the live map and the written maps can draw. */
export async function checkArchive(path: string): Promise<ArchiveCheck> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const archive = await readArchive(path, file);
    return typeof archive === 'string'
      ? { ok: false, fault: `${path} ${archive}.` }
      : { ok: true, archive };
  } catch (error) {
    return { ok: false, fault: `${path} ${readingFault(error)}.` };
  } finally {
    await file?.close();
  }
}

function readingFault(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code === 'ENOENT') return 'is not there';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES') return 'may not be read';
  return `cannot be read: ${message ?? String(error)}`;
}

/**
 * @returns the archive, or the end of a sentence that starts with the file's name and says why the file cannot be used.
 */
async function readArchive(path: string, file: FileHandle): Promise<CheckedArchive | string> {
  const { size } = await file.stat();
  const start = new Uint8Array(HEADER_BYTES);
  const { bytesRead } = await file.read(start, 0, HEADER_BYTES, 0);
  const startFault = faultOfStart(start.subarray(0, bytesRead));
  if (startFault !== null) return startFault;
  const header = bytesToHeader(start.buffer);
  const headerFault = faultOfHeader(header, size);
  if (headerFault !== null) return headerFault;
  const archive = new PMTiles(await fileSource(path, file));
  const metadata = await archive.getMetadata();
  const found = findSchema(layersInMetadata(metadata));
  if (found.schema === null) return found.fault;
  if (found.schema === 'embedded') return 'is the embedded basemap, which a site has without it';
  const tile = await archive.getZxy(...firstTileOf(header));
  if (tile !== undefined) featuresByLayerOf(tile.data);
  const { attribution } = metadata as { readonly attribution?: unknown };
  return {
    path,
    deepestZoom: header.maxZoom,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    attribution: typeof attribution === 'string' ? attribution : '',
  };
}

function faultOfStart(start: Uint8Array): string | null {
  if (start.length === 0) return 'is empty';
  const text = Buffer.from(start).toString('latin1');
  const other = OTHER_FILES.find(([begin]) => text.trimStart().startsWith(begin));
  if (other !== undefined) return other[1];
  if (!text.startsWith('PM')) return 'is no PMTiles archive';
  // In version 2, the version number is two bytes after the letters "PM".
  if (!text.startsWith('PMTiles'))
    return `is a PMTiles archive of version ${start[2] ?? '?'}; "pmtiles convert" makes version 3 of it`;
  if (start[7] !== 3) return `is a PMTiles archive of version ${start[7] ?? '?'}, and not of 3`;
  return start.length < HEADER_BYTES ? `ends too early: it has only ${start.length} bytes` : null;
}

function faultOfHeader(header: Header, size: number): string | null {
  const { tileType, tileCompression, internalCompression } = header;
  if (tileType !== TileType.Mvt) return 'holds pictures, and no vector tiles';
  if (tileCompression !== Compression.Gzip || internalCompression !== Compression.Gzip)
    return 'is not packed by gzip, which every browser can unpack';
  const {
    tileDataOffset,
    tileDataLength = 0,
    leafDirectoryOffset,
    leafDirectoryLength = 0,
  } = header;
  const end = Math.max(tileDataOffset + tileDataLength, leafDirectoryOffset + leafDirectoryLength);
  return size < end ? `ends too early: it has ${size} of ${end} bytes` : null;
}

/** The tile at the middle of the archive, at its lowest zoom. */
function firstTileOf({ minZoom, minLon, maxLon, minLat, maxLat }: Header) {
  const count = 2 ** minZoom;
  const latitude = (((minLat + maxLat) / 2) * Math.PI) / 180;
  const [x, y] = [
    ((minLon + maxLon) / 2 / 360 + 0.5) * count,
    (0.5 - Math.asinh(Math.tan(latitude)) / (2 * Math.PI)) * count,
  ].map((at) => Math.max(0, Math.min(count - 1, Math.floor(at))));
  return [minZoom, x ?? 0, y ?? 0] as const;
}

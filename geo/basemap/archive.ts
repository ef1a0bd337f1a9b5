import { zxyToTileId } from 'pmtiles';
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import { LAYER_NAMES } from './features';
import { MAX_REGION_ZOOM } from './region';
import type { Tile } from './tiles';

/** The offset of the bounds in a PMTiles header. The centre follows the bounds. `S2PMTilesWriter` writes zeros for both. */
const HEADER_BOUNDS_OFFSET = 102;
const WORLD_BOUNDS = [-180, -85.0511287, 180, 85.0511287] as const;
const MAP_CENTRE = { zoom: 5, longitude: 41, latitude: 34.4 } as const;

/** The first bytes of an archive (PMTiles version 3, section 3.1). `S2PMTilesWriter` writes only two of them. */
const FILE_SIGNATURE = 'PMTiles';

/** Makes a PMTiles v3 archive with gzipped tiles. */
export async function makeArchive(tiles: Iterable<Tile>, attribution: string): Promise<Uint8Array> {
  const buffer = new BufferWriter();
  const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
  // Sorts the tiles by id, so that neighbouring tiles lie together and one range request can fetch several.
  const sorted = [...tiles].sort(
    (one, other) => zxyToTileId(one.zoom, one.x, one.y) - zxyToTileId(other.zoom, other.x, other.y),
  );
  for (const { zoom, x, y, data } of sorted) await writer.writeTileXYZ(zoom, x, y, data);
  const metadata = {
    name: 'strike-map basemap',
    format: 'pbf',
    type: 'baselayer',
    attribution,
    vector_layers: LAYER_NAMES.map((id) => ({
      id,
      fields: {},
      minzoom: 0,
      maxzoom: MAX_REGION_ZOOM,
    })),
  };
  await writer.commit(metadata);
  return withFullHeader(buffer.commit());
}

/** Writes the parts of the header that `S2PMTilesWriter` leaves out. */
function withFullHeader(archive: Uint8Array): Uint8Array {
  archive.set(new TextEncoder().encode(FILE_SIGNATURE));
  const header = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const setDegrees = (offset: number, value: number) =>
    header.setInt32(HEADER_BOUNDS_OFFSET + offset, Math.round(value * 1e7), true);
  for (const [index, value] of WORLD_BOUNDS.entries()) setDegrees(index * 4, value);
  header.setUint8(HEADER_BOUNDS_OFFSET + 16, MAP_CENTRE.zoom);
  setDegrees(17, MAP_CENTRE.longitude);
  setDegrees(21, MAP_CENTRE.latitude);
  return archive;
}

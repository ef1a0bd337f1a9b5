#!/bin/sh
# s2-pmtiles 1.1.2 writes "PM" and five zero bytes where PMTiles 3 asks for the seven letters "PMTiles" (section 3.1 of the
# specification, and the registration of application/vnd.pmtiles). It also leaves the bounds and the centre at zero, although
# the metadata has them. The pmtiles 4.5.0 package compares two bytes and opens the archive; a reader that compares seven does not.
# Here: `archiveOf` in geo/basemap/archive.ts writes the magic number, bounds and centre itself, and its test compares them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error s2-pmtiles@1.1.2 pmtiles@4.5.0 >/dev/null

cat >seen.mjs <<'END'
import { PMTiles } from 'pmtiles';
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';

const buffer = new BufferWriter();
const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
await writer.writeTileXYZ(0, 0, 0, new Uint8Array([1, 2, 3]));
await writer.commit({ bounds: [38, 29, 49, 38], vector_layers: [] });
const bytes = buffer.commit();
const archive = new PMTiles({
  getKey: () => 'archive',
  getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
});
const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
const { bounds } = await archive.getMetadata();
console.log('first bytes:', JSON.stringify(String.fromCharCode(...bytes.slice(0, 7))));
console.log('bounds in the metadata:', bounds.join(' '));
console.log('bounds in the header:', minLon, minLat, maxLon, maxLat);
END
cat >expected <<'END'
first bytes: "PM\u0000\u0000\u0000\u0000\u0000"
bounds in the metadata: 38 29 49 38
bounds in the header: 0 0 0 0
END
node seen.mjs | diff expected -
echo 'still so'

#!/bin/sh
# write-excel-file 4.1.1: a cell whose text is a name that every JavaScript object has, such as "constructor", makes the
# workbook unreadable. The library keeps its table of shared strings in a plain object, finds the inherited member
# there, and writes that in place of a number. ECMA-376 wants a whole number in the cell (18.4.8, shared strings).
# A reader of the workbook then fails, or shows an empty cell. Nothing is thrown while it is written.
# Here: src/formats/sheets/xlsx.ts writes texts into their cells (inlineStr). A law compares what is read again.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error write-excel-file@4.1.1 fflate@0.8.3 >/dev/null

cat >show.mjs <<'END'
import writeWorkbook from 'write-excel-file/universal';
import { strFromU8, unzipSync } from 'fflate';

for (const text of ['Baghdad', 'constructor', 'valueOf']) {
  const blob = await writeWorkbook([[text]]).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
  const value = /<v>([\s\S]*?)<\/v>/.exec(sheet)?.[1] ?? 'none';
  console.log(`${text}: ${/^\d+$/.test(value) ? 'a whole number' : value.replace(/\s+/g, ' ')}`);
}
END

cat >expected <<'END'
Baghdad: a whole number
constructor: function Object() { [native code] }
valueOf: function valueOf() { [native code] }
END

node show.mjs | diff expected -
echo 'still so'

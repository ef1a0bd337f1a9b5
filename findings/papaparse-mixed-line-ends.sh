#!/bin/sh
# papaparse 5.7.1 takes the first line end for that of the whole file. A table whose header ends in CRLF and whose rows end in
# LF (rows added by another program) becomes one single row: each LF, and the first cell after it, is part of the cell before.
# `errors` is empty. The other way round, each last cell keeps a CR. A file with one line end throughout is read right.
# Here: src/formats/content/delimited.ts takes each line end for itself, and knows the line of each row. A law compares the two.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error papaparse@5.7.1 >/dev/null

cat >seen.mjs <<'END'
import Papa from 'papaparse';

function show(name, text) {
  const { data, errors } = Papa.parse(text);
  console.log(`${name}: ${JSON.stringify(data)} errors: ${errors.length}`);
}
show('LF after LF', 'id,place\n1,Irbil\n2,Baghdad');
show('LF after CRLF', 'id,place\r\n1,Irbil\n2,Baghdad');
show('CRLF after LF', 'id,place\n1,Irbil\r\n2,Baghdad');
END
cat >expected <<'END'
LF after LF: [["id","place"],["1","Irbil"],["2","Baghdad"]] errors: 0
LF after CRLF: [["id","place"],["1","Irbil\n2","Baghdad"]] errors: 0
CRLF after LF: [["id","place"],["1","Irbil\r"],["2","Baghdad"]] errors: 0
END
node seen.mjs | diff expected -
echo 'still so'

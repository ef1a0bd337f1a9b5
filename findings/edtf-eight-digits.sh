#!/bin/sh
# edtf 4.11.1 reads a string of five or more digits as milliseconds since 1970. `20210627`, which several conflict datasets
# write for a day (and which is a date in ISO 8601's basic format), becomes a moment on 1 January 1970, without an error.
# As EDTF it is none: EDTF has no basic format. The same holds for the month `202106`.
# Here: `parseEdtf` in src/claims/edtf/parse.ts refuses both, and its test has them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error edtf@4.11.1 >/dev/null

cat >seen.mjs <<'END'
import edtf from 'edtf';

for (const text of ['2021-06-27', '20210627', '202106', '2021']) {
  const date = edtf(text);
  console.log(text, date.type, date.edtf);
}
END
cat >expected <<'END'
2021-06-27 Date 2021-06-27
20210627 Date 1970-01-01T05:36:50.627Z
202106 Date 1970-01-01T00:03:22.106Z
2021 Date 2021
END
node seen.mjs | diff expected -
echo 'still so'

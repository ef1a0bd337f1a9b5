#!/bin/sh
# valibot 1.5.0: `record` and `looseObject` leave out members named "constructor" and "prototype", with `success: true` and
# no issue. These are ordinary names in JSON (RFC 8259) and ordinary headings of a table: who constructed a bridge, or a
# missile. One would expect the member, or an issue that names it. `strictObject` names them.
# Here: src/claims/check/shape.ts takes the value that was checked, and not what valibot returns.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error valibot@1.5.0 >/dev/null

cat >show.mjs <<'END'
import * as v from 'valibot';

const row = JSON.parse('{"owner": "a", "constructor": "b", "prototype": "c"}');
const schemas = {
  record: v.record(v.string(), v.string()),
  looseObject: v.looseObject({ owner: v.string() }),
  strictObject: v.strictObject({ owner: v.string() }),
};
for (const [name, schema] of Object.entries(schemas)) {
  const { success, output } = v.safeParse(schema, row);
  console.log(`${name}: success ${success}, members ${Object.keys(output).join(', ')}`);
}
END

cat >expected <<'END'
record: success true, members owner
looseObject: success true, members owner
strictObject: success false, members owner
END

node show.mjs | diff expected -
echo 'still so'

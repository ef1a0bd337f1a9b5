#!/bin/sh
# jsonc-parser 3.3.1: where a name stands twice in an object, the value is the last one's and the place is the first one's.
# `parse` and `getNodeValue` give the last value, as JSON.parse does; `findNodeAtLocation` gives the node of the first. So a
# program that checks values and points at their places points at a value that it has not read, with no error from either.
# JSON allows doubled names (RFC 8259, section 4: they "should" be unique), and hand-edited GeoJSON has them.
# Here: `readJson` in src/claims/check/json.ts builds the value from the nodes itself, takes the first, and reports the second.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error jsonc-parser@3.3.1 >/dev/null

cat >seen.mjs <<'END'
import { findNodeAtLocation, getNodeValue, parse, parseTree } from 'jsonc-parser';

const text = '{"event_date": "2021-06-27", "event_date": "2021-06-28"}';
const errors = [];
const tree = parseTree(text, errors);
const node = findNodeAtLocation(tree, ['event_date']);
console.log('value:', parse(text).event_date, getNodeValue(tree).event_date);
console.log('at its path:', node.value, 'offset', node.offset);
console.log('errors:', errors.length);
END
cat >expected <<'END'
value: 2021-06-28 2021-06-28
at its path: 2021-06-27 offset 15
errors: 0
END
node seen.mjs | diff expected -
echo 'still so'

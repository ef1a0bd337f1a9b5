#!/bin/sh
# dom-anchor-text-quote 4.0.2 anchors the quote "civilians were killed" (a W3C TextQuoteSelector) in a document that says
# "civilians were not killed". It matches by similarity, says nothing of how near the match is, and returns a range of the
# quote's own length, here "civilians were not ki". A page that highlights the range shows a quote in a text that says the opposite.
# A reader of annotations has to compare `range.toString()` with `exact`, and to treat a difference as: the source has changed.
# Here: claims link to their source by the browser's text fragments, which match exactly or not at all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
  dom-anchor-text-quote@4.0.2 jsdom@25.0.1 >/dev/null

cat >seen.cjs <<'END'
const { JSDOM } = require('jsdom');

const { window } = new JSDOM(
  '<p>The spokesman said that civilians were not killed in the strike on the depot.</p>',
);
for (const name of ['document', 'Node', 'NodeFilter', 'Range']) globalThis[name] = window[name];
const { toRange } = require('dom-anchor-text-quote');
for (const exact of ['civilians were not killed', 'civilians were killed', 'no words of this text']) {
  console.log(`${exact}: ${toRange(document.body, { exact })}`);
}
END
cat >expected <<'END'
civilians were not killed: civilians were not killed
civilians were killed: civilians were not ki
no words of this text: null
END
node seen.cjs | diff expected -
echo 'still so'

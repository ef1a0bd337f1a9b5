#!/bin/sh
# maplibre-gl 6.17.0 draws `"icon-offset": ["get", "offset"]` right where `offset` is an array property of a GeoJSON feature, and
# `queryRenderedFeatures` finds the feature where it is drawn, with the array among its properties. Yet each query evaluates the
# expression a second time, on a copy of the feature in which arrays are JSON text, and warns that it falls back to 0,0. One would
# expect that an expression finds the same type in both places, or that a fallback which is not used is not reported.
# Here: `offsetFrom` in src/map/style.ts gives the expression a fallback, so that a reader's console stays empty.
# It needs a Chromium: the path in CHROMIUM_PATH, or `chromium` on the PATH.
set -eu
browser=${CHROMIUM_PATH:-$(command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error maplibre-gl@6.17.0 playwright-core@1.65.1 >/dev/null

cat >page.html <<'END'
<!doctype html>
<div id="map" style="width: 200px; height: 200px"></div>
<script type="module">
  import { Map } from './node_modules/maplibre-gl/dist/maplibre-gl.mjs';
  const point = (offset) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: { offset } });
  const map = new Map({
    container: 'map',
    center: [0, 0],
    zoom: 3,
    style: {
      version: 8,
      sources: { points: { type: 'geojson', data: point([40, 0]) } },
      layers: [{ id: 'mark', type: 'symbol', source: 'points', layout: { 'icon-image': 'dot', 'icon-offset': ['get', 'offset'] } }],
    },
  });
  await map.once('load');
  map.addImage('dot', { width: 8, height: 8, data: new Uint8Array(256).fill(255) });
  await map.once('idle');
  const at = (x) => map.queryRenderedFeatures([x, 100], { layers: ['mark'] }).map((feature) => feature.properties.offset);
  window.seen = { shifted: at(140), unshifted: at(100) };
</script>
END
cat >seen.mjs <<'END'
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const server = createServer(async (request, response) => {
  const type = request.url.endsWith('.html') ? 'text/html' : 'text/javascript';
  response.writeHead(200, { 'Content-Type': type }).end(await readFile(`.${request.url.replace(/[?].*/, '')}`).catch(() => ''));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage();
const warnings = new Set();
page.on('console', (message) => message.type() === 'warning' && /expected/i.test(message.text()) && warnings.add(message.text()));
await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
const seen = await (await page.waitForFunction(() => window.seen)).jsonValue();
console.log('at the offset:', JSON.stringify(seen.shifted));
console.log('at the point:', JSON.stringify(seen.unshifted));
for (const warning of warnings) console.log('warning:', warning);
await browser.close();
server.close();
END
node seen.mjs "$browser"

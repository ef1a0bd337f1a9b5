#!/bin/sh
# maplibre-gl 6.17.0 answers `is-supported-script` with true for every text. The style specification says that it is false for text that
# "cannot be rendered without potential loss of meaning", and Protomaps' styles choose names by it. Yet MapLibre joins letters of the
# Arabic script by Unicode's presentation forms alone. In the Kurdish name of Sulaymaniyah, U+06CE has none and stays as it is between
# two letters that it has to join. One would expect that such a name is not supported.
# Here: `src/map/basemap/drawable-names.ts` lists the letters without joined forms, and a test compares the list with MapLibre's.
# It needs a Chromium: the path in CHROMIUM_PATH, or `chromium` on the PATH.
set -eu
browser=${CHROMIUM_PATH:-$(command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error maplibre-gl@6.17.0 playwright-core@1.65.1 tsx@4.23.15 >/dev/null

cat >page.html <<'END'
<!doctype html>
<meta charset="utf-8" />
<div id="map" style="width: 200px; height: 200px"></div>
<script type="module">
  import { Map } from './node_modules/maplibre-gl/dist/maplibre-gl.mjs';
  const names = { Arabic: 'بغداد', Kurdish: 'سلێمانی', Syriac: 'ܐܪܒܝܠ', Mongolian: 'ᠮᠣᠩᠭᠣᠯ' };
  const features = Object.entries(names).map(([language, name]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: { language, name },
  }));
  const map = new Map({
    container: 'map',
    center: [0, 0],
    zoom: 3,
    style: {
      version: 8,
      sources: { points: { type: 'geojson', data: { type: 'FeatureCollection', features } } },
      layers: [
        {
          id: 'supported',
          type: 'circle',
          source: 'points',
          filter: ['is-supported-script', ['get', 'name']],
        },
      ],
    },
  });
  await map.once('idle');
  window.seen = map.queryRenderedFeatures({ layers: ['supported'] }).map(({ properties }) => properties.language).sort();
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
await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
const seen = await (await page.waitForFunction(() => window.seen)).jsonValue();
console.log('supported:', seen.join(', '));
await browser.close();
server.close();
END
cat >shaped.mts <<'END'
import { applyArabicShaping } from './node_modules/maplibre-gl/src/symbol/arabic_shaping.ts';
const letters = (text) => [...text].map((letter) => letter.codePointAt(0).toString(16)).join(' ');
console.log('Arabic:', letters(applyArabicShaping('بغداد')));
console.log('Kurdish:', letters(applyArabicShaping('سلێمانی')));
END

cat >expected <<'END'
supported: Arabic, Kurdish, Mongolian, Syriac
Arabic: fe91 fed0 feaa fe8d fea9
Kurdish: feb3 fee0 6ce fee4 fe8e fee7 fbfd
END
node seen.mjs "$browser" >seen
npx tsx shaped.mts >>seen
diff expected seen
echo 'still so'

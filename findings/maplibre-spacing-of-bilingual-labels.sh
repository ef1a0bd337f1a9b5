#!/bin/sh
# maplibre-gl 6.17.0 leaves `text-letter-spacing` out of a whole label as soon as one letter of it is Arabic, also on a line of Latin
# letters above: "MMMM" alone is spaced, and over a Greek name too, but not over an Arabic one. Arabic letters must not be spaced, but one
# would expect each line or section to be judged by its own letters. The style specification does not limit the property.
# Here: names of countries over an Arabic name have no spacing. Capitals, size and colour set them apart from towns.
# It needs a Chromium: the path in CHROMIUM_PATH, or `chromium` on the PATH.
set -eu
browser=${CHROMIUM_PATH:-$(command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error maplibre-gl@6.17.0 playwright-core@1.65.1 >/dev/null

cat >page.html <<'END'
<!doctype html>
<meta charset="utf-8" />
<div id="map" style="width: 400px; height: 200px"></div>
<script type="module">
  import { Map } from './node_modules/maplibre-gl/dist/maplibre-gl.mjs';
  const latin = 'MMMM';
  const labels = {
    latin,
    'latin over arabic': ['format', latin, {}, '\n', {}, 'ب', {}],
    'latin over greek': ['format', latin, {}, '\n', {}, 'Β', {}],
  };
  window.seen = {};
  for (const [id, label] of Object.entries(labels)) {
    const widths = {};
    for (const spacing of [0, 1]) {
      const map = new Map({
        container: 'map',
        center: [0, 0],
        zoom: 3,
        fadeDuration: 0,
        style: {
          version: 8,
          sources: { points: { type: 'geojson', data: { type: 'Point', coordinates: [0, 0] } } },
          layers: [
            {
              id: 'label',
              type: 'symbol',
              source: 'points',
              layout: { 'text-field': label, 'text-font': ['sans-serif'], 'text-size': 16, 'text-letter-spacing': spacing },
            },
          ],
        },
      });
      await map.once('idle');
      const hits = Array.from({ length: 400 }, (_, x) => map.queryRenderedFeatures([x, 100], { layers: ['label'] }).length);
      widths[spacing] = hits.filter((count) => count > 0).length;
      map.remove();
    }
    window.seen[id] = widths[1] > 1.5 * widths[0] ? 'spaced' : widths[1] === widths[0] ? 'not spaced' : 'in between';
  }
  window.isDone = true;
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
await page.waitForFunction(() => window.isDone, null, { timeout: 120_000 });
for (const [label, spacing] of Object.entries(await page.evaluate(() => window.seen))) console.log(`${label}: ${spacing}`);
await browser.close();
server.close();
END

cat >expected <<'END'
latin: spaced
latin over arabic: not spaced
latin over greek: spaced
END
node seen.mjs "$browser" >seen
diff expected seen
echo 'still so'

#!/bin/sh
# lightningcss 1.33.0 writes a custom media query that begins with `not` into a query that adds a condition, and the `not` then denies
# the added condition too. `@custom-media --narrow not all and (min-width: 900px)` and `@media (--narrow) and (min-height: 480px)` ask
# for a narrow AND high screen. The output asks for any screen that is not wide and high, so that a phone on its side matches. By Media
# Queries Level 5, a custom media query is true or false as a whole. A nested `@media` gives the right query.
# Here: style sheets nest the second condition, and a test in src/ui/layout.test.ts refuses the other form.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error lightningcss@1.33.0 >/dev/null

cat >seen.mjs <<'END'
import { transform } from 'lightningcss';

const narrow = '@custom-media --narrow not all and (min-width: 900px);';
const queriesOf = (css) =>
  transform({
    filename: 'screen.css',
    code: Buffer.from(narrow + css),
    drafts: { customMedia: true },
    targets: { chrome: 120 << 16 },
    minify: true,
  })
    .code.toString()
    .replaceAll(/[{]b.*/g, '');
console.log('joined:', queriesOf('@media (--narrow) and (min-height: 480px) {b{color:red}}'));
console.log('nested:', queriesOf('@media (--narrow) { @media (min-height: 480px) {b{color:red}} }'));
END
cat >expected <<'END'
joined: @media not all and (width>=900px) and (height>=480px)
nested: @media not all and (width>=900px){@media (height>=480px)
END
node seen.mjs | diff expected -
echo 'still so'

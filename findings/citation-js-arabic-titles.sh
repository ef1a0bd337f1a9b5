#!/bin/sh
# citation-js 0.8.2 (core, plugin-csl, plugin-bibtex) drops every Arabic letter of a title when it writes BibTeX, without an error.
# In an author's literal name it keeps them. The cause is the setting `asciiOnly`, which is on: what it cannot write as a TeX
# command it leaves out. With `asciiOnly` off the title is whole, in UTF-8, which biber and today's BibTeX styles read.
# Here: `bibtex` in src/features/download/citation-formats.ts writes UTF-8 itself, and its test has Arabic titles.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
  @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2 @citation-js/plugin-bibtex@0.8.2 >/dev/null

cat >seen.mjs <<'END'
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const item = {
  id: 'release',
  type: 'webpage',
  title: 'بيان عن القصف',
  author: [{ literal: 'وزارة الدفاع' }],
};
function show() {
  const entry = new Cite(item).format('bibtex');
  for (const field of ['author', 'title']) {
    console.log(`${field}: [${new RegExp(`${field} = \\{(.*)\\}`).exec(entry)[1].trim()}]`);
  }
}
show();
plugins.config.get('@bibtex').format.asciiOnly = false;
show();
END
cat >expected <<'END'
author: [{وزارة الدفاع}]
title: []
author: [{وزارة الدفاع}]
title: [بيان عن القصف]
END
node seen.mjs | diff expected -
echo 'still so'

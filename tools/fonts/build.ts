import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFontFaces } from './faces';
import { createFontSubset } from './subset';

/** Writes the font files that fonts.css names, with the letters that letters.ts lists. */
const stylesheetUrl = new URL('../../src/ui/fonts.css', import.meta.url);
const fontFolderUrl = new URL('../../src/ui/fonts/', import.meta.url);

mkdirSync(fontFolderUrl, { recursive: true });
for (const face of readFontFaces(readFileSync(stylesheetUrl, 'utf8'))) {
  const font = await createFontSubset(face);
  writeFileSync(new URL(face.fileName, fontFolderUrl), font);
  console.log(`${face.fileName}: ${face.letters.length} letters, ${font.length} bytes`);
}

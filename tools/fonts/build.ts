import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fontFaces } from './faces';
import { fontSubset } from './subset';

/** Writes the font files that fonts.css names, with the letters that letters.ts lists. */
const stylesheet = new URL('../../src/ui/fonts.css', import.meta.url);
const folder = new URL('../../src/ui/fonts/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const face of fontFaces(readFileSync(stylesheet, 'utf8'))) {
  const font = await fontSubset(face);
  writeFileSync(new URL(face.file, folder), font);
  console.log(`${face.file}: ${face.letters.length} letters, ${font.length} bytes`);
}

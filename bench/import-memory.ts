import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importFile } from '../src/formats/import/import-file';

/**
 * Imports the file that is named, and prints by how many bytes the memory of this process grew at most, the file's own
 * bytes among them. `import.ts` runs it, once for each file, because the greatest size of a process never sinks.
 */
const [, , path = ''] = process.argv;
const BYTES_PER_UNIT = 1024;
const before = process.resourceUsage().maxRSS;
const fileName = basename(path);
await importFile(fileName, new Uint8Array(readFileSync(path)), {
  fileName,
  title: 'A map',
  language: 'en',
  dateModified: '2026-01-01',
});
console.log((process.resourceUsage().maxRSS - before) * BYTES_PER_UNIT);

import { writeFileSync } from 'node:fs';
import { mapFileSchema } from './json-schema';

const file = new URL('../map-file.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(mapFileSchema(), null, 2)}\n`);

import { writeFileSync } from 'node:fs';
import { mapFileJsonSchema } from './json-schema';

const schemaFileUrl = new URL('../map-file.schema.json', import.meta.url);
writeFileSync(schemaFileUrl, `${JSON.stringify(mapFileJsonSchema(), null, 2)}\n`);

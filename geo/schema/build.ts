import { writeFileSync } from 'node:fs';
import { mapFileJsonSchema, settingsJsonSchema } from './json-schema';

const SCHEMAS = {
  'map-file': mapFileJsonSchema,
  settings: settingsJsonSchema,
};

for (const [name, schema] of Object.entries(SCHEMAS))
  writeFileSync(
    new URL(`../${name}.schema.json`, import.meta.url),
    `${JSON.stringify(schema(), null, 2)}\n`,
  );

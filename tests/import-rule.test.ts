import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// Without types, so that a file need not exist to be linted.
const eslint = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

async function refusals(filePath: string, code: string): Promise<readonly string[]> {
  const text = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;
  const [result] = await eslint.lintText(text, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages
    .filter(({ ruleId }) => ruleId !== null && RULES.includes(ruleId))
    .map(({ message }) => message);
}

const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ['src/dataset/planted.ts', '../view/state'],
  ['src/dataset/planted.ts', '../map/style'],
  ['src/dataset/planted.ts', '../ui/Panel.svelte'],
  ['src/dataset/planted.ts', '../state/reader.svelte'],
  ['src/dataset/planted.ts', '../main'],
  ['src/dataset/planted.ts', 'svelte'],
  ['src/dataset/planted.ts', 'svelte/store'],
  ['src/dataset/planted.ts', 'maplibre-gl'],
  ['src/view/planted.ts', '../map/style'],
  ['src/view/planted.ts', '../ui/Panel.svelte'],
  ['src/view/planted.ts', '../state/reader.svelte'],
  ['src/view/planted.ts', '../App.svelte'],
  ['src/view/planted.ts', 'svelte'],
  ['src/view/planted.ts', 'maplibre-gl'],
  ['src/words/planted.ts', '../view/state'],
  ['src/words/planted.ts', '../dataset/model'],
  ['src/words/planted.ts', '../ui/Panel.svelte'],
  ['src/words/planted.ts', 'svelte'],
  ['src/words/planted.ts', 'maplibre-gl'],
  ['src/map/planted.ts', '../ui/Panel.svelte'],
  ['src/map/planted.ts', '../state/reader.svelte'],
  ['src/map/planted.ts', '../main'],
  ['src/map/basemap/planted.ts', '../../ui/Panel.svelte'],
  ['src/ui/planted.ts', '../map/style'],
  ['src/ui/planted.ts', 'maplibre-gl'],
  ['src/ui/Planted.svelte', '../map/style'],
  ['src/ui/Planted.svelte', '../state/reader.svelte'],
  ['src/ui/Planted.svelte', '../App.svelte'],
  ['src/ui/Planted.svelte', 'maplibre-gl'],
  ['src/ui/Planted.svelte', 'maplibre-gl/dist/maplibre-gl.css'],
  ['src/ui/panel/Planted.svelte', '../../map/style'],
  ['src/state/planted.svelte.ts', '../App.svelte'],
  ['src/state/planted.svelte.ts', 'maplibre-gl'],
  ['src/state/planted.ts', '../offline/register'],
  ['src/ui/Planted.svelte', '../offline/register'],
  ['src/offline/planted.ts', '../words/en'],
  ['src/offline/planted.ts', '../main'],
  ['src/App.svelte', 'maplibre-gl'],
  ['src/main.ts', 'maplibre-gl'],
  ['src/main.ts', '../tools/browser'],
  ['src/view/planted.ts', 'node:fs'],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['src/dataset/planted.ts', './model'],
  ['src/dataset/planted.ts', '../words/en'],
  ['src/dataset/planted.ts', 'valibot'],
  ['src/view/planted.ts', '../dataset/model'],
  ['src/view/planted.ts', './state'],
  ['src/view/planted.ts', '../words/en'],
  ['src/map/planted.ts', '../view/scene'],
  ['src/map/planted.ts', '../dataset/model'],
  ['src/map/planted.ts', 'maplibre-gl'],
  ['src/map/basemap/planted.ts', '../style'],
  ['src/ui/Planted.svelte', '../view/derive'],
  ['src/ui/Planted.svelte', '../words/en'],
  ['src/ui/Planted.svelte', 'svelte'],
  ['src/state/planted.svelte.ts', '../view/state'],
  ['src/App.svelte', './state/reader.svelte'],
  ['src/App.svelte', './ui/Panel.svelte'],
  ['src/App.svelte', './map/adapter'],
  ['src/main.ts', './App.svelte'],
  ['src/MapPane.svelte', './offline/register'],
  ['src/offline/planted.ts', './edition'],
  ['src/view/planted.test.ts', 'node:fs'],
];

describe('the import rule', () => {
  it.each(REFUSED)('in %s refuses %s', async (file, imported) => {
    expect(await refusals(file, `import '${imported}';`)).toHaveLength(1);
  });

  it.each(ALLOWED)('in %s allows %s', async (file, imported) => {
    expect(await refusals(file, `import '${imported}';`)).toEqual([]);
  });

  it.each([
    ['an import when it is needed', `void import('../map/style');`],
    ['a type', `import type { Style } from '../map/style';\nexport type Again = Style;`],
    ['a type in passing', `export type Style = import('../map/style').Style;`],
    ['what is passed on', `export { style } from '../map/style';`],
    ['a detour', `import './../map/style';`],
    ['an address', `import '/src/map/style';`],
  ])('refuses %s', async (_way, code) => {
    expect(await refusals('src/ui/planted.ts', code)).not.toEqual([]);
  });

  it('lets words be typed by what they label', async () => {
    const code = `import type { Question } from '../dataset/model';\nexport type Labels = Record<Question, string>;`;
    expect(await refusals('src/words/planted.ts', code)).toEqual([]);
  });

  it('knows every folder of src', async () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory());
    for (const { name } of folders) {
      const found = await refusals(`src/${name}/planted.ts`, `import '../main';`);
      expect(found, `src/${name}/ has no rule in tools/import-rule.js`).toHaveLength(1);
    }
  });
});

describe('other rules of the house', () => {
  it.each([
    [
      'src/view/planted.ts',
      `export const year = new Date('2021-06-27').getFullYear();`,
      'no-restricted-globals',
    ],
    [
      'src/ui/Planted.svelte',
      `const year = Date.parse('2021');\nexport { year };`,
      'no-restricted-globals',
    ],
  ])('in %s refuse %s', async (filePath, code, rule) => {
    const text = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;
    const [result] = await eslint.lintText(text, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('refuse markup made of text', async () => {
    const [result] = await eslint.lintText('{@html text}\n', { filePath: 'src/ui/Planted.svelte' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('svelte/no-at-html-tags');
  });
});

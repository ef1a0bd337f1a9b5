import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importRules, MAY_IMPORT } from '../tools/import-rule.js';

// The project's own configuration without types, so that a file need not exist to be linted.
const eslint = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked],
});
// The import rule alone, for the many pairs of rooms.
const ruleAlone = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [tseslint.configs.base, ...importRules].flat(),
});

const RULES = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

async function refusals(
  filePath: string,
  code: string,
  linter = eslint,
): Promise<readonly string[]> {
  const text = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;
  const [result] = await linter.lintText(text, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages
    .filter(({ ruleId }) => ruleId !== null && RULES.includes(ruleId))
    .map(({ message }) => message);
}

const ROOMS = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A file of a room, as deep as the rooms' files are. */
const fileIn = (room: string): string =>
  room === 'features' ? 'src/features/site/planted.ts' : `src/${room}/planted.ts`;

/** How that file names another room. */
const pathTo = (room: string, other: string): string =>
  `${room === 'features' ? '../../' : '../'}${other}/planted`;

const PAIRS = ROOMS.flatMap((room) =>
  ROOMS.filter((other) => other !== room).map((other) => [room, other] as const),
);
const isAllowed = ([room, other]: readonly [string, string]): boolean =>
  MAY_IMPORT[room]?.includes(other) === true;
/** Types of these are allowed besides: what the words label. */
const isTyped = ([room, other]: readonly [string, string]): boolean =>
  room === 'i18n' && ['claims', 'select', 'state'].includes(other);

const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ['src/claims/planted.ts', 'svelte'],
  ['src/claims/planted.ts', 'svelte/store'],
  ['src/claims/planted.ts', 'maplibre-gl'],
  ['src/claims/check/rules/planted.ts', '../../../select/filter'],
  ['src/select/planted.ts', 'svelte'],
  ['src/select/planted.ts', 'node:fs'],
  ['src/state/planted.svelte.ts', '../app/App.svelte'],
  ['src/state/planted.svelte.ts', 'maplibre-gl'],
  ['src/cartography/labels/planted.ts', '../../map/style'],
  ['src/map/basemap/planted.ts', '../../ui/Panel.svelte'],
  ['src/ui/Planted.svelte', '../map/style'],
  ['src/ui/Planted.svelte', 'maplibre-gl'],
  ['src/ui/Planted.svelte', 'maplibre-gl/dist/maplibre-gl.css'],
  ['src/features/site/Planted.svelte', '../../map/style'],
  ['src/features/site/Planted.svelte', '../overview/Overview.svelte'],
  ['src/features/site/planted.ts', '../download/citation'],
  ['src/app/App.svelte', 'maplibre-gl'],
  ['src/app/main.ts', '../../tools/testing/browser'],
  ['src/planted.ts', './claims/model'],
  ['src/planted.ts', './app/App.svelte'],
  ['src/Planted.svelte', './ui/Panel.svelte'],
  ['src/Planted.svelte', 'maplibre-gl'],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['src/claims/planted.ts', './model'],
  ['src/claims/planted.ts', 'valibot'],
  ['src/claims/check/rules/planted.ts', '../../model'],
  ['src/map/planted.ts', 'maplibre-gl'],
  ['src/map/basemap/planted.ts', '../style'],
  ['src/ui/Planted.svelte', 'svelte'],
  ['src/features/site/Planted.svelte', './words'],
  ['src/features/site/Planted.svelte', '../../ui/Lazy.svelte'],
  ['src/app/main.ts', './App.svelte'],
  ['src/offline/planted.ts', './build'],
  ['src/select/planted.test.ts', 'node:fs'],
];

describe('the import rule', () => {
  it('has a list for every room, and no room without files', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...ROOMS].sort());
  });

  it('leaves no file beside the rooms', () => {
    const files = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual([]);
  });

  it.each(PAIRS.filter((pair) => !isAllowed(pair)))('in %s refuses %s', async (room, other) => {
    const file = fileIn(room);
    expect(await refusals(file, `import '${pathTo(room, other)}';`, ruleAlone)).toHaveLength(1);
  });

  it.each(PAIRS.filter(isAllowed))('in %s allows %s', async (room, other) => {
    const code = `import '${pathTo(room, other)}';`;
    expect(await refusals(fileIn(room), code, ruleAlone)).toEqual([]);
  });

  it.each(PAIRS.filter(isTyped))('in %s allows types of %s', async (room, other) => {
    const code = `import type { Question } from '${pathTo(room, other)}';\nexport type Labels = Record<Question, string>;`;
    expect(await refusals(fileIn(room), code)).toEqual([]);
  });

  it.each(REFUSED)('in %s refuses %s', async (file, imported) => {
    expect(await refusals(file, `import '${imported}';`)).toHaveLength(1);
  });

  it.each(ALLOWED)('in %s allows %s', async (file, imported) => {
    expect(await refusals(file, `import '${imported}';`)).toEqual([]);
  });

  it('lets a feature load another one when the reader asks for it', async () => {
    const code = `void import('../download/Downloads.svelte');`;
    expect(await refusals('src/features/site/Planted.svelte', code)).toEqual([]);
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
});

describe('other rules of the house', () => {
  it.each([
    [
      'src/select/planted.ts',
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

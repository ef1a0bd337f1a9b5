/**
 * For each folder of `src/`, the folders that it may import: `claims ← select ← state, cartography ← map, ui ← features
 * ← app`. ESLint refuses every other import between folders, and a folder that is not in this list.
 */
export const MAY_IMPORT = {
  claims: [],
  i18n: [],
  select: ['claims', 'i18n'],
  state: ['claims', 'select', 'i18n'],
  cartography: ['claims', 'select', 'i18n'],
  map: ['claims', 'select', 'state', 'cartography', 'i18n'],
  ui: ['claims', 'select', 'state', 'cartography', 'i18n'],
  features: ['claims', 'select', 'state', 'cartography', 'ui', 'i18n'],
  offline: [],
  app: ['claims', 'select', 'state', 'cartography', 'map', 'ui', 'features', 'offline', 'i18n'],
  prerender: ['claims', 'select', 'state', 'cartography', 'ui', 'features', 'app', 'i18n'],
};

/** Folders from which a folder may import types only. Types cost nothing at run time. */
const TYPES_ONLY = { i18n: ['claims', 'select', 'state'] };

/** Folders of plain TypeScript, without Svelte. */
const PURE = ['claims', 'select', 'cartography', 'i18n', 'offline'];

const ROOMS = Object.keys(MAY_IMPORT);

const OUTSIDE = {
  regex: '^(\\./)?(\\.\\./)+(tools|tests|e2e|bench)/',
  message: 'The page is made of src/ alone.',
};
const OUTSIDE_FOR_TESTS = { ...OUTSIDE, regex: OUTSIDE.regex.replace('|tests|', '|') };
const MAPLIBRE = { regex: '^maplibre-gl(/|$)', message: 'Only src/map/ knows MapLibre.' };
const SVELTE = { regex: '^svelte(/|$)', message: `${PURE.join(', ')} are plain TypeScript.` };
const NODE = { regex: '^node:', message: 'This runs in a browser.' };
/** A feature imports another one only by `import()`, because each feature is its own chunk. */
const OTHER_FEATURE = {
  regex: '^\\.\\./[^./][^/]*/',
  message: 'A feature loads another one by import() only.',
  staticOnly: true,
};

function inRooms(rooms) {
  return `^((\\./)?(\\.\\./)+|/)(src/)?(${rooms.join('|')})(/|$)`;
}

/**
 * The forbidden import patterns of a folder.
 * @param room A folder of src/; empty for files directly in src/, where none are allowed.
 */
function patternsFor(room) {
  const may = MAY_IMPORT[room] ?? [];
  const typesOnly = TYPES_ONLY[room] ?? [];
  const refused = ROOMS.filter((other) => ![room, ...may, ...typesOnly].includes(other));
  const place = room === '' ? 'A file beside the folders of src/' : `src/${room}/`;
  return [
    OUTSIDE,
    {
      regex: room === '' ? `^\\.{0,2}/(?!node_modules)` : inRooms(refused),
      message: `${place} may not import ${refused.join(', ')} (docs/architecture.md).`,
    },
    ...(typesOnly.length > 0
      ? [
          {
            regex: inRooms(typesOnly),
            message: `${place} may import only types from ${typesOnly.join(', ')}.`,
            allowTypeImports: true,
          },
        ]
      : []),
    ...(room === 'features' ? [OTHER_FEATURE] : []),
    ...(room === 'map' ? [] : [MAPLIBRE]),
    ...(PURE.includes(room) ? [SVELTE] : []),
  ];
}

/** Removes `staticOnly`, because ESLint's rule refuses unknown options. */
function forStaticImports({ regex, message, allowTypeImports = false }) {
  return { regex, message, allowTypeImports };
}

function restrictions(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: patterns.map(forStaticImports) },
      ],
      // Checks `import()` expressions and `import()` types, which the rule above ignores.
      'no-restricted-syntax': [
        'error',
        ...patterns
          .filter(({ staticOnly }) => staticOnly !== true)
          .flatMap(({ regex, message, allowTypeImports }) => {
            const value = `/${regex.replaceAll('/', '\\/')}/`;
            const expression = { selector: `ImportExpression[source.value=${value}]`, message };
            const type = { selector: `TSImportType[source.value=${value}]`, message };
            return allowTypeImports ? [expression] : [expression, type];
          }),
      ],
    },
  };
}

export const importRules = ['', ...ROOMS].flatMap((room) => {
  const patterns = patternsFor(room);
  const place = room === '' ? 'src/*' : `src/${room}/**/*`;
  return [
    restrictions([`${place}.ts`, `${place}.svelte`], [...patterns, NODE], ['**/*.test.ts']),
    restrictions(
      [`${place}.test.ts`],
      patterns.map((pattern) => (pattern === OUTSIDE ? OUTSIDE_FOR_TESTS : pattern)),
    ),
  ];
});

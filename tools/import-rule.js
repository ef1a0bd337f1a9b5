/**
 * Who may import whom: `dataset ← view ← map, ui ← state ← main`, anyone `words`, and only main `offline`. Every folder lists what it may
 * not name; a folder that is new has no list, and the linter's own test asks for one.
 */
const MAIN = [
  'after-paint',
  'AfterMap.svelte',
  'App.svelte',
  'Failure.svelte',
  'MapPane.svelte',
  'PanelContent.svelte',
  'PanelPage.svelte',
  'covered',
  'drawn-map',
  'fetched-ground',
  'fetched-reading',
  'held',
  'main',
  'panel-pages',
  'reader-of',
  'start',
  'SimpleMap.svelte',
  'WrittenPaper.svelte',
  'written-page',
];

const FORBIDDEN = {
  dataset: ['view', 'map', 'ui', 'state', 'offline', ...MAIN],
  view: ['map', 'ui', 'state', 'offline', ...MAIN],
  words: ['map', 'ui', 'state', 'offline', ...MAIN],
  map: ['ui', 'state', 'offline', ...MAIN],
  ui: ['map', 'state', 'offline', ...MAIN],
  state: ['offline', ...MAIN],
  // It knows files, and nothing of what is in them.
  offline: ['dataset', 'view', 'words', 'map', 'ui', 'state', ...MAIN],
};

/** Types cost nothing at run time, and the labels are typed by what they label. */
const TYPES_ONLY = { words: ['dataset', 'view'] };

const PURE = ['dataset', 'view', 'words', 'offline'];

const OUTSIDE = {
  regex: '^(\\./)?(\\.\\./)+(tools|tests|e2e|bench)/',
  message: 'The page is made of src/ alone.',
};
const OUTSIDE_FOR_TESTS = { ...OUTSIDE, regex: OUTSIDE.regex.replace('|tests|', '|') };
const MAPLIBRE = { regex: '^maplibre-gl(/|$)', message: 'Only src/map/ knows MapLibre.' };
const SVELTE = {
  regex: '^svelte(/|$)',
  message: 'dataset, view, words and offline are plain TypeScript.',
};
const NODE = { regex: '^node:', message: 'This runs in a browser.' };

function folders(names) {
  const anyOf = names.map((name) => name.replace('.', '\\.')).join('|');
  return `^((\\./)?(\\.\\./)+|/)(src/)?(${anyOf})(/|\\.|$)`;
}

function patternsFor(folder) {
  const forbidden = FORBIDDEN[folder];
  const typesOnly = TYPES_ONLY[folder];
  return [
    OUTSIDE,
    ...(forbidden ? [{ regex: folders(forbidden), message: importRule(folder, forbidden) }] : []),
    ...(typesOnly
      ? [
          {
            regex: folders(typesOnly),
            message: `src/${folder}/ may import only types from ${typesOnly.join(', ')}.`,
            allowTypeImports: true,
          },
        ]
      : []),
    ...(folder === 'map' ? [] : [MAPLIBRE]),
    ...(PURE.includes(folder) ? [SVELTE] : []),
  ];
}

function importRule(folder, forbidden) {
  return `src/${folder}/ may not import ${forbidden.join(', ')} (docs/architecture.md).`;
}

function restrictions(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      // The rule above does not see `import()`, neither as an expression nor as a type.
      'no-restricted-syntax': [
        'error',
        ...patterns.flatMap(({ regex, message, allowTypeImports }) => {
          const value = `/${regex.replaceAll('/', '\\/')}/`;
          const expression = { selector: `ImportExpression[source.value=${value}]`, message };
          const type = { selector: `TSImportType[source.value=${value}]`, message };
          return allowTypeImports ? [expression] : [expression, type];
        }),
      ],
    },
  };
}

export const importRules = ['', ...Object.keys(FORBIDDEN)].flatMap((folder) => {
  const patterns = patternsFor(folder);
  const place = folder === '' ? 'src/*' : `src/${folder}/**/*`;
  return [
    restrictions([`${place}.ts`, `${place}.svelte`], [...patterns, NODE], ['**/*.test.ts']),
    restrictions(
      [`${place}.test.ts`],
      patterns.map((pattern) => (pattern === OUTSIDE ? OUTSIDE_FOR_TESTS : pattern)),
    ),
  ];
});

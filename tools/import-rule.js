/**
 * Key: a folder of `src/`. Value: the folders that it may import: `claims ← select ← state, cartography ← map, ui ←
 * features ← app`. ESLint rejects all other imports between folders, and all folders that are not in this list.
 */
export const MAY_IMPORT = {
  claims: [],
  i18n: [],
  formats: ['claims'],
  select: ['claims', 'i18n'],
  state: ['claims', 'select', 'i18n'],
  cartography: ['claims', 'select', 'i18n'],
  map: ['claims', 'select', 'state', 'cartography', 'i18n'],
  ui: ['claims', 'select', 'state', 'cartography', 'i18n'],
  features: ['claims', 'select', 'state', 'cartography', 'ui', 'i18n'],
  offline: [],
  app: ['claims', 'select', 'state', 'cartography', 'map', 'ui', 'features', 'offline', 'i18n'],
  prerender: ['claims', 'select', 'state', 'cartography', 'ui', 'features', 'app', 'i18n'],
  program: ['claims', 'formats'],
};

/** Key: a folder. Value: folders from which it may import only types. Types cost nothing at run time. */
const TYPE_ONLY_IMPORTS = { i18n: ['claims', 'select', 'state'] };

/** Folders of plain TypeScript, without Svelte. */
const PLAIN_TYPESCRIPT_ROOMS = [
  'claims',
  'formats',
  'select',
  'cartography',
  'i18n',
  'offline',
  'program',
];

/** Folders that run only in Node. They may import Node's modules and the build's code in `tools/`. */
const NODE_ROOMS = ['program'];

const ROOMS = Object.keys(MAY_IMPORT);

const OUTSIDE_PATTERN = {
  regex: '^(\\./)?(\\.\\./)+(tools|tests|e2e|bench)/',
  message: 'The page is made of src/ alone.',
};
const OUTSIDE_PATTERN_FOR_NODE = {
  ...OUTSIDE_PATTERN,
  regex: OUTSIDE_PATTERN.regex.replace('tools|', ''),
  message: 'The program is made of src/, tools/ and geo/check/.',
};
/** A test may also import the code that tests share. */
const forTests = (pattern) =>
  pattern === OUTSIDE_PATTERN || pattern === OUTSIDE_PATTERN_FOR_NODE
    ? { ...pattern, regex: pattern.regex.replace('tests|', '') }
    : pattern;
const MAPLIBRE_PATTERN = { regex: '^maplibre-gl(/|$)', message: 'Only src/map/ knows MapLibre.' };
const SVELTE_PATTERN = {
  regex: '^svelte(/|$)',
  message: `${PLAIN_TYPESCRIPT_ROOMS.join(', ')} are plain TypeScript.`,
};
const NODE_PATTERN = { regex: '^node:', message: 'This runs in a browser.' };
/** A feature may import another feature only by `import()`, because each feature is a separate chunk. */
const OTHER_FEATURE_PATTERN = {
  regex: '^\\.\\./[^./][^/]*/',
  message: 'A feature loads another one by import() only.',
  staticOnly: true,
};

function roomsRegex(rooms) {
  return `^((\\./)?(\\.\\./)+|/)(src/)?(${rooms.join('|')})(/|$)`;
}

/**
 * The forbidden import patterns of a folder.
 * @param room A folder of src/. Empty for files directly in src/, which should not exist.
 */
function forbiddenPatternsOf(room) {
  const isInNode = NODE_ROOMS.includes(room);
  const may = MAY_IMPORT[room] ?? [];
  const typesOnly = TYPE_ONLY_IMPORTS[room] ?? [];
  const refused = ROOMS.filter((other) => ![room, ...may, ...typesOnly].includes(other));
  const place = room === '' ? 'A file beside the folders of src/' : `src/${room}/`;
  return [
    isInNode ? OUTSIDE_PATTERN_FOR_NODE : OUTSIDE_PATTERN,
    {
      regex: room === '' ? `^\\.{0,2}/(?!node_modules)` : roomsRegex(refused),
      message: `${place} may not import ${refused.join(', ')} (docs/architecture.md).`,
    },
    ...(typesOnly.length > 0
      ? [
          {
            regex: roomsRegex(typesOnly),
            message: `${place} may import only types from ${typesOnly.join(', ')}.`,
            allowTypeImports: true,
          },
        ]
      : []),
    ...(room === 'features' ? [OTHER_FEATURE_PATTERN] : []),
    ...(room === 'map' ? [] : [MAPLIBRE_PATTERN]),
    ...(PLAIN_TYPESCRIPT_ROOMS.includes(room) ? [SVELTE_PATTERN] : []),
  ];
}

/** Removes `staticOnly`, because ESLint's rule rejects unknown options. */
function staticImportPattern({ regex, message, allowTypeImports = false }) {
  return { regex, message, allowTypeImports };
}

function importRestrictions(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: patterns.map(staticImportPattern) },
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
  const patterns = forbiddenPatternsOf(room);
  const place = room === '' ? 'src/*' : `src/${room}/**/*`;
  return [
    importRestrictions(
      [`${place}.ts`, `${place}.svelte`],
      NODE_ROOMS.includes(room) ? patterns : [...patterns, NODE_PATTERN],
      ['**/*.test.ts'],
    ),
    importRestrictions(
      [`${place}.test.ts`],
      patterns.map((pattern) => forTests(pattern)),
    ),
  ];
});

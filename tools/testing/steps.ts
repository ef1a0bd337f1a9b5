/** One check of the project: a command that succeeds if all is well. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Name of the step that has to pass first. */
  readonly needs?: string;
  /** The report that counts the step's tests. A step without a report counts as one test. */
  readonly report?: Report;
  /** When the step's output is shown. `live` is for a step that takes minutes. */
  readonly output: 'if it fails' | 'at the end' | 'live';
  readonly minutes: number;
}

export interface Report {
  readonly runner: 'vitest' | 'playwright';
  readonly file: string;
}

const QUIET = { output: 'if it fails', minutes: 5 } as const;

const UNIT_REPORT: Report = { runner: 'vitest', file: '.cache/unit.json' };
const E2E_REPORT: Report = { runner: 'playwright', file: '.cache/e2e.json' };

const VITEST = [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${UNIT_REPORT.file}`,
] as const;

const DEAD_CODE: Step = { ...QUIET, name: 'dead code', command: ['knip'] };

/** The steps that need no build, the slowest first. */
const SOURCE_STEPS: readonly Step[] = [
  { ...QUIET, name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { ...QUIET, name: 'unit tests', command: VITEST, report: UNIT_REPORT },
  { ...QUIET, name: 'types', command: ['svelte-check', '--fail-on-warnings'] },
  { ...QUIET, name: 'format', command: ['prettier', '--check', '.'] },
  DEAD_CODE,
];

/** The steps of `npm test`, except the end-to-end tests. */
export const ALL_STEPS: readonly Step[] = [
  ...SOURCE_STEPS,
  { ...QUIET, name: 'data check', command: ['tsx', 'geo/check/cli.ts'] },
  { ...QUIET, name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  {
    ...QUIET,
    name: 'size budget',
    command: ['tsx', 'tools/budget/budget.ts'],
    needs: 'build',
    output: 'at the end',
  },
];

/** The end-to-end tests on the built site. They run alone, because each waits for a browser that draws in software. */
export const END_TO_END: Step = {
  name: 'end-to-end tests',
  command: ['playwright', 'test'],
  needs: 'build',
  report: E2E_REPORT,
  output: 'live',
  minutes: 40,
};

/**
 * The steps of `npm run check`. Its lint uses ESLint's cache, which misses changes in imported types; `npm test` lints
 * without the cache.
 * @param tests The unit tests to run: those whose code has changed since they passed.
 */
export function checkSteps(tests: readonly string[]): readonly Step[] {
  const unit: Step = {
    ...QUIET,
    name: 'unit tests',
    command: [...VITEST, ...tests],
    report: UNIT_REPORT,
  };
  return [
    {
      ...QUIET,
      name: 'lint',
      command: [
        'eslint',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        '.cache/eslint',
        '--cache-strategy',
        'content',
        '.',
      ],
    },
    ...(tests.length > 0 ? [unit] : []),
    { ...QUIET, name: 'types', command: ['svelte-check', '--fail-on-warnings'] },
    {
      ...QUIET,
      name: 'format',
      command: [
        'prettier',
        '--check',
        '--cache',
        '--cache-location',
        '.cache/prettier',
        '--cache-strategy',
        'content',
        '.',
      ],
    },
    DEAD_CODE,
  ];
}

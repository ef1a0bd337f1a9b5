/** One check of the project: a command that succeeds if all is well. */
export interface CheckStep {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Name of the step that has to pass first. */
  readonly requiredStep?: string;
  /** The report that counts the step's tests. A step without a report counts as one test. */
  readonly report?: TestReport;
  /** When the step's output is shown. `live` is for a step that takes minutes. */
  readonly outputShown: 'if it fails' | 'at the end' | 'live';
  readonly limitMinutes: number;
}

export interface TestReport {
  readonly runner: 'vitest' | 'playwright';
  readonly filePath: string;
}

/** The limit ends a step that hangs. On a machine that others slow down, the unit tests can take ten minutes. */
const QUIET_STEP = { outputShown: 'if it fails', limitMinutes: 20 } as const;

const UNIT_REPORT: TestReport = { runner: 'vitest', filePath: '.cache/unit.json' };
const E2E_REPORT: TestReport = { runner: 'playwright', filePath: '.cache/e2e.json' };

const VITEST_COMMAND = [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${UNIT_REPORT.filePath}`,
] as const;

const DEAD_CODE_STEP: CheckStep = { ...QUIET_STEP, name: 'dead code', command: ['knip'] };

/** The steps that need no build, the slowest first. */
const SOURCE_STEPS: readonly CheckStep[] = [
  { ...QUIET_STEP, name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { ...QUIET_STEP, name: 'unit tests', command: VITEST_COMMAND, report: UNIT_REPORT },
  { ...QUIET_STEP, name: 'types', command: ['svelte-check', '--fail-on-warnings'] },
  { ...QUIET_STEP, name: 'format', command: ['prettier', '--check', '.'] },
  DEAD_CODE_STEP,
];

/** The steps of `npm test`, except the end-to-end tests. */
export const FULL_TEST_STEPS: readonly CheckStep[] = [
  ...SOURCE_STEPS,
  { ...QUIET_STEP, name: 'data check', command: ['tsx', 'geo/check/cli.ts'] },
  { ...QUIET_STEP, name: 'build', command: ['tsx', 'tools/build.ts'] },
  {
    ...QUIET_STEP,
    name: 'size budget',
    command: ['tsx', 'tools/budget/budget.ts'],
    requiredStep: 'build',
    outputShown: 'at the end',
  },
];

/** The end-to-end tests on the built site. They run alone, because each waits for a browser that draws in software. */
export const END_TO_END_STEP: CheckStep = {
  name: 'end-to-end tests',
  command: ['playwright', 'test'],
  requiredStep: 'build',
  report: E2E_REPORT,
  outputShown: 'live',
  limitMinutes: 60,
};

/**
 * The steps of `npm run check`. Its lint uses ESLint's cache, which misses changes in imported types; `npm test` lints
 * without the cache.
 * @param tests The unit tests to run: those whose code has changed since they passed.
 */
export function quickCheckSteps(tests: readonly string[]): readonly CheckStep[] {
  const unit: CheckStep = {
    ...QUIET_STEP,
    name: 'unit tests',
    command: [...VITEST_COMMAND, ...tests],
    report: UNIT_REPORT,
  };
  return [
    {
      ...QUIET_STEP,
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
    {
      ...QUIET_STEP,
      name: 'types',
      command: ['svelte-check', '--fail-on-warnings', '--incremental'],
    },
    {
      ...QUIET_STEP,
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
    DEAD_CODE_STEP,
  ];
}

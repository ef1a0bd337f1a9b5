/** One thing that has to hold, and the command that tells whether it does. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What the step is of no use without. */
  readonly needs: 'nothing' | 'the build';
  /** Whose tests its report counts; a step without a report counts as one. */
  readonly counts: 'itself' | Report;
  /** `live` shows the output as it comes, for steps that take long or have a number to tell. */
  readonly output: 'if it fails' | 'live';
  readonly minutes: number;
}

export interface Report {
  readonly runner: 'vitest' | 'playwright';
  readonly file: string;
}

const ALONE = { needs: 'nothing', counts: 'itself', output: 'if it fails', minutes: 5 } as const;

const UNIT_REPORT: Report = { runner: 'vitest', file: '.cache/unit.json' };
const E2E_REPORT: Report = { runner: 'playwright', file: '.cache/e2e.json' };

export const STEPS: readonly Step[] = [
  { ...ALONE, name: 'format', command: ['prettier', '--check', '.'] },
  { ...ALONE, name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { ...ALONE, name: 'types', command: ['svelte-check', '--fail-on-warnings'] },
  { ...ALONE, name: 'dead code', command: ['knip'] },
  {
    ...ALONE,
    name: 'unit tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT.file}`,
    ],
    counts: UNIT_REPORT,
  },
  { ...ALONE, name: 'data check', command: ['tsx', 'geo/check/cli.ts'] },
  { ...ALONE, name: 'build', command: ['vite', 'build'] },
  {
    ...ALONE,
    name: 'size budget',
    command: ['tsx', 'tools/budget/budget.ts'],
    needs: 'the build',
    output: 'live',
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test'],
    needs: 'the build',
    counts: E2E_REPORT,
    output: 'live',
    minutes: 40,
  },
];

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { thisMachine } from '../testing/browser';
import { startDesktop, type Desktop } from './desktop';
import {
  parseJourney,
  rewriteExpectations,
  SILENCE,
  type Action,
  type Journey,
  type Step,
} from './journey';
import { missingPrograms } from './programs';
import { startSite, type Site } from './site';
import { walkJourney, type HeardStep } from './walk';

/**
 * `npm run heard -- NAME…`: the screen reader trial. Orca reads the built site in Firefox on an invisible screen. The
 * trial compares the spoken texts with the scripts in `tests/heard/`.
 */
const SCRIPT_FOLDER = 'tests/heard';

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    /** The folder of the build. */
    dist: { type: 'string', default: 'dist' },
    /** The folder of the scripts. */
    scripts: { type: 'string', default: SCRIPT_FOLDER },
    /** Prints all heard texts. */
    trace: { type: 'boolean', default: false },
    /** Replaces the expected texts in the scripts by the heard texts. */
    write: { type: 'boolean', default: false },
    /** Succeeds if the programs are not installed. */
    'where-there': { type: 'boolean', default: false },
    /** The width and height of the screen, in pixels. The scripts are written for the default. */
    screen: { type: 'string', default: '1280x900' },
    /** How many times each journey is run. */
    times: { type: 'string', default: '1' },
  },
});

const missing = missingPrograms(thisMachine);
if (missing === undefined) process.exitCode = await runTrial();
else {
  console.log(missing);
  process.exitCode = options['where-there'] ? 0 : 1;
}

async function runTrial(): Promise<number> {
  const scripts: readonly Script[] = readdirSync(options.scripts)
    .filter((file) => file.endsWith('.txt'))
    .filter((file) => names.length === 0 || names.includes(basename(file, '.txt')))
    .sort()
    .map((file) => {
      const path = join(options.scripts, file);
      const text = readFileSync(path, 'utf8');
      return { path, name: basename(file, '.txt'), text, journey: parseJourney(text) };
    });
  if (scripts.length === 0) {
    console.log(`No script of that name in ${options.scripts}`);
    return 1;
  }
  const site = await startSite(options.dist);
  const desktop = await startDesktop(options.screen);
  const counts = { passed: 0, failed: 0 };
  // Closes the desktop if the trial is interrupted, so that no program keeps running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void desktop.close().finally(() => process.exit(1)));
  try {
    const walks = scripts.flatMap((script) =>
      Array.from({ length: Number(options.times) }, () => script),
    );
    for (const script of walks) counts[await runScript(desktop, site, script)] += 1;
  } finally {
    await desktop.close();
    await site.close();
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

interface Script {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly journey: Journey;
}

async function runScript(
  desktop: Desktop,
  site: Site,
  { path, name, text, journey }: Script,
): Promise<'passed' | 'failed'> {
  const started = performance.now();
  if (options.trace) console.log(`\n# ${journey.title}`);
  const steps = await walkJourney(desktop, site, journey, ({ step, heard }) => {
    if (options.trace) console.log(actionInWords(step.action) + textsInWords(heard));
  });
  if (options.write) {
    const heard = heardOfAllSteps(journey.steps, steps);
    writeFileSync(path, rewriteExpectations(text, journey, heard));
  }
  const wrong = steps.filter(({ isRight }) => !isRight);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${wrong.length === 0 ? '✓' : '✗'} ${name}: ${journey.title}, ${seconds} s`);
  for (const one of wrong) console.log(difference(path, one));
  return wrong.length === 0 ? 'passed' : 'failed';
}

/** The heard texts of all steps. A step that was not reached has none. */
function heardOfAllSteps(
  all: readonly Step[],
  walked: readonly HeardStep[],
): readonly (readonly string[])[] {
  return all.map((step) => walked.find((one) => one.step === step)?.heard ?? []);
}

function difference(path: string, { step, heard }: HeardStep): string {
  return [
    `  ${path}:${step.line} ${actionInWords(step.action)}`,
    `    expected${textsInWords(step.expected)}`,
    `    heard${textsInWords(heard)}`,
  ].join('\n');
}

function textsInWords(texts: readonly string[]): string {
  return (texts.length === 0 ? [SILENCE] : texts).map((text) => `\n      ${text}`).join('');
}

function actionInWords(action: Action): string {
  switch (action.kind) {
    case 'open':
      return `open ${action.address}`;
    case 'press':
      return `press ${action.keys.join(' ')}`;
    case 'press-to':
      return `press ${action.key} until "${action.text}"`;
    case 'type':
      return `type ${action.text}`;
    case 'missing':
      return `missing ${action.path}`;
  }
}

/** A step of a journey: the listener's action, and the texts to be heard after it. */
export interface Step {
  /** The number of the action's line in the script, from 1. */
  readonly line: number;
  readonly action: Action;
  /** The texts to be heard, in order. `...` matches any number of texts. Empty if nothing may be heard. */
  readonly expected: readonly string[];
}

export type Action =
  /** Opens an address, relative to the site's address. */
  | { readonly kind: 'open'; readonly address: string }
  /**
   * Presses keys one after the other. Waits before each key until Orca is quiet. Names are those of xdotool:
   * `alt+Left`.
   */
  | { readonly kind: 'press'; readonly keys: readonly string[] }
  /** Presses one key repeatedly until a text that contains `text` is heard. Texts heard before that are ignored. */
  | { readonly kind: 'press-to'; readonly key: string; readonly text: string }
  /** Types a text into the focused field. */
  | { readonly kind: 'type'; readonly text: string }
  /** Removes all files whose path contains this text from the site, for the rest of the journey. */
  | { readonly kind: 'missing'; readonly path: string };

export interface Journey {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A line that matches any number of texts. */
export const GAP = '...';
/** A line that means that nothing may be heard. */
export const SILENCE = '(silence)';

/** A mistake in a script. Its message states the line. */
export class ScriptError extends Error {}

/**
 * Reads a script. A line without indentation is an action. The indented lines after it are the expected texts. A line
 * that starts with `#` is a comment; the first comment is the title.
 * @throws {ScriptError} For an unknown action, a text without an action, or a step without expected texts.
 */
export function parseJourney(script: string): Journey {
  const steps: { line: number; action: Action; expected: string[]; isToldSilent: boolean }[] = [];
  let title: string | undefined;
  for (const [index, raw] of script.split('\n').entries()) {
    const line = index + 1;
    const text = raw.trim();
    if (text === '') continue;
    if (text.startsWith('#')) {
      title ??= text.slice(1).trim();
      continue;
    }
    if (!/^\s/.test(raw)) {
      steps.push({ line, action: parseAction(text, line), expected: [], isToldSilent: false });
      continue;
    }
    const step = steps.at(-1);
    if (step === undefined)
      throw new ScriptError(`line ${line}: "${text}" comes before any action`);
    if (text === SILENCE) step.isToldSilent = true;
    else step.expected.push(text);
  }
  if (title === undefined) throw new ScriptError('line 1: write the title, after "# "');
  for (const { line, action, expected, isToldSilent } of steps) {
    if (isToldSilent !== (expected.length === 0) && action.kind !== 'missing')
      throw new ScriptError(
        `line ${line}: write below it what is to be heard, or ${SILENCE}, and not both`,
      );
  }
  return { title, steps: steps.map(({ line, action, expected }) => ({ line, action, expected })) };
}

function parseAction(text: string, line: number): Action {
  const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
  if (rest === '') throw new ScriptError(`line ${line}: "${text}" is no action`);
  switch (verb) {
    case 'open':
      return { kind: 'open', address: rest };
    case 'type':
      return { kind: 'type', text: rest };
    case 'missing':
      return { kind: 'missing', path: rest };
    case 'press': {
      const [, key, awaitedText] = /^(\S+) until "(.+)"$/.exec(rest) ?? [];
      return key !== undefined && awaitedText !== undefined
        ? { kind: 'press-to', key, text: awaitedText }
        : { kind: 'press', keys: rest.split(/\s+/) };
    }
    default:
      throw new ScriptError(
        `line ${line}: "${verb}" is no action; write open, press, type or missing`,
      );
  }
}

/**
 * The script with new expected texts. Its actions, comments and empty lines stay.
 * @param heard The texts heard in each step, in the order of the steps.
 */
export function rewriteExpectations(
  script: string,
  journey: Journey,
  heard: readonly (readonly string[])[],
): string {
  const heardByLine = new Map(
    journey.steps.map(({ line, action }, index) => [
      line,
      { texts: heard[index] ?? [], isSilent: action.kind !== 'missing' },
    ]),
  );
  const lines: string[] = [];
  for (const [index, line] of script.split('\n').entries()) {
    const isExpectation = /^\s+[^\s#]/.test(line);
    if (isExpectation) continue;
    lines.push(line);
    const step = heardByLine.get(index + 1);
    if (step === undefined) continue;
    const texts = step.texts.length === 0 && step.isSilent ? [SILENCE] : step.texts;
    lines.push(...texts.map((text) => `    ${text}`));
  }
  return lines.join('\n');
}

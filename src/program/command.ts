import type { SettingsOfFile } from './settings';

/** An option of a command, such as `--out DIR`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help, such as `DIR`. Only a `string` has one. */
  readonly valueName?: string;
  /** True if the command cannot run without it. */
  readonly isRequired?: boolean;
  /** One sentence for the help. */
  readonly description: string;
}

/** What the command line names beside the options. */
export interface Operands {
  /** What stands for them in the help, such as `FILE…`. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly description: string;
}

/** One command of the program. Each has a file of its own, and `main.ts` lists them. */
export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  readonly operands: Operands;
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * Runs the command.
   * @throws a `UsageMistake` if the command line is wrong, or a `BuildMistake`.
   */
  readonly run: (input: CommandInput, world: World) => Promise<ExitCode>;
}

export interface CommandInput {
  readonly operands: readonly string[];
  /** The value of an option; undefined if it was not given. */
  readonly text: (option: string) => string | undefined;
  /** All values of an option that may be given several times. */
  readonly texts: (option: string) => readonly string[];
  /** The same, but only what the command line says itself, and no settings file. */
  readonly textsTyped: (option: string) => readonly string[];
  readonly isGiven: (option: string) => boolean;
  /** The settings file. `text` and `isGiven` know already what it says of options. */
  readonly settings: SettingsOfFile;
  /** The same arguments, with the settings as they are now. */
  readonly again: () => CommandInput;
}

/** What a command can reach. Tests give another one. */
export interface World {
  /** Writes a text with its line breaks, for whoever asked for the result. */
  readonly write: (text: string) => void;
  /** Writes a text about the work, such as a mistake. */
  readonly tell: (text: string) => void;
  /** True if somebody watches what `tell` writes. Progress is for people only. */
  readonly isWatched: boolean;
  /** Ends commands that run until they are stopped. */
  readonly stopped: AbortSignal;
}

/** All is well; the file has problems, or the work failed; the command line is wrong. `docs/publish-your-map.md` tells them. */
export const EXIT_CODES = { fine: 0, problems: 1, wrongUsage: 2 } as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** A mistake in the command line. */
export class UsageMistake extends Error {}

/** The operands of a command that takes one map file. */
export const ONE_MAP_FILE: Operands = {
  name: 'FILE',
  least: 1,
  most: 1,
  description: 'The map file, a GeoJSON file.',
};

/** The operands of a command that takes files of any format, and makes one map of them. */
export const ANY_FILES: Operands = {
  name: 'FILE…',
  least: 1,
  most: Infinity,
  description: 'Map files, or any files that "strike-map import" reads. Several become one map.',
};

/** The first operand of a command that needs one. */
export function firstOperand({ operands }: CommandInput): string {
  const [first] = operands;
  if (first === undefined) throw new UsageMistake('A file is missing.');
  return first;
}

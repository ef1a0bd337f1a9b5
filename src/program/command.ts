import type { SettingsOfFile } from './settings';

/** An option of a command, such as `--out DIR`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** The name of the value in the help, such as `DIR`. Only a `string` option has one. */
  readonly valueName?: string;
  /** True if the command needs the option. */
  readonly isRequired?: boolean;
  /** One sentence for the help. */
  readonly description: string;
}

/** The arguments of a command that are not options. */
export interface Operands {
  /** The name of the operands in the help, such as `FILE…`. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly description: string;
}

/** One command of the program. Each command has its own file; `main.ts` lists them. */
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
  /** The value of an option. Undefined if it is not given. */
  readonly text: (option: string) => string | undefined;
  /** All values of an option that can be given several times. */
  readonly texts: (option: string) => readonly string[];
  /** All values of an option on the command line, without those from a settings file. */
  readonly textsTyped: (option: string) => readonly string[];
  readonly isGiven: (option: string) => boolean;
  /** The settings file. `text` and `isGiven` already include its options. */
  readonly settings: SettingsOfFile;
  /** Reads the settings file again, and returns the same arguments with the new settings. */
  readonly again: () => CommandInput;
}

/** The surroundings of a command: streams and signals. Tests replace it. */
export interface World {
  /** Writes a result to the standard output. The text includes its line breaks. */
  readonly write: (text: string) => void;
  /** Writes a message about the work, such as a mistake, to the standard error. */
  readonly tell: (text: string) => void;
  /** True if a person sees the messages of `tell`. Only then is progress shown. */
  readonly isWatched: boolean;
  /** Ends commands that run until a person stops them. */
  readonly stopped: AbortSignal;
}

/** 0: success. 1: the file has problems, or the work failed. 2: the command line is wrong. See `docs/publish-your-map.md`. */
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

/** The operands of a command that makes one map of files in any format. */
export const ANY_FILES: Operands = {
  name: 'FILE…',
  least: 1,
  most: Infinity,
  description: 'Map files, or any files that "strike-map import" reads. Several become one map.',
};

/** The first operand of a command that requires one. */
export function firstOperand({ operands }: CommandInput): string {
  const [first] = operands;
  if (first === undefined) throw new UsageMistake('A file is missing.');
  return first;
}

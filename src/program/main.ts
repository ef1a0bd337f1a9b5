import { version } from '../../package.json';
import { BuildMistake } from '../../tools/prerender/build-mistake';
import { readArguments } from './arguments';
import { buildCommand } from './build';
import { checkCommand } from './check';
import { EXIT_CODES, UsageMistake, type Command, type ExitCode, type World } from './command';
import { commandHelp, programHelp } from './help';
import { nearestWord } from './nearest-word';
import { exportCommand } from './export';
import { importCommand } from './import';
import { initCommand } from './init';
import { serveCommand } from './serve';
import { readSettings } from './settings';
import { watchCommand } from './watch';

const COMMANDS: readonly Command[] = [
  initCommand,
  checkCommand,
  importCommand,
  exportCommand,
  buildCommand,
  serveCommand,
  watchCommand,
];

/**
 * Runs the program.
 * @param args The arguments after the program's name.
 * @returns The exit code of the process.
 */
export async function runProgram(
  args: readonly string[],
  world: World = processWorld(),
): Promise<ExitCode> {
  try {
    return await runCommand(args, world);
  } catch (error) {
    world.tell(`${messageOf(error)}\n`);
    if (!(error instanceof UsageMistake)) return EXIT_CODES.problems;
    const [name = ''] = args;
    const known = COMMANDS.some((one) => one.name === name) ? `${name} ` : '';
    world.tell(`"strike-map ${known}--help" shows how it is used.\n`);
    return EXIT_CODES.wrongUsage;
  }
}

async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const [first, ...others] = args;
  // "strike-map help import" means "strike-map import --help".
  const [name, ...rest] =
    first === 'help' && others[0] !== undefined ? [others[0], '--help'] : [first, ...others];
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.write(programHelp(COMMANDS));
    return name === undefined ? EXIT_CODES.wrongUsage : EXIT_CODES.fine;
  }
  if (name === '--version') {
    world.write(`${version}\n`);
    return EXIT_CODES.fine;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const similarCommand = nearestWord(
      name,
      COMMANDS.map((one) => one.name),
    );
    const hint = similarCommand === null ? '' : ` Did you mean "${similarCommand}"?`;
    throw new UsageMistake(`strike-map has no command "${name}".${hint}`);
  }
  const input = readArguments(
    command,
    rest,
    'settings' in command.options ? readSettings : undefined,
  );
  if (input.isGiven('help')) {
    world.write(commandHelp(command));
    return EXIT_CODES.fine;
  }
  const { faults } = input.settings;
  try {
    const code = await command.run(input, world);
    return code === EXIT_CODES.fine && faults.length > 0 ? EXIT_CODES.problems : code;
  } finally {
    // Faults come last, where people see them. The work was done without these settings.
    for (const fault of faults) world.tell(`${fault}\n`);
  }
}

/** A sentence for a mistake of the user or the file system. A mistake in the program gives its stack. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error) return systemMessage(error);
  const isSentence = error instanceof UsageMistake || error instanceof BuildMistake;
  return isSentence ? error.message : (error.stack ?? error.message);
}

/** Advice for an error of the operating system. */
function systemMessage(error: Error & { code?: unknown; path?: unknown; port?: unknown }): string {
  const path = typeof error.path === 'string' ? error.path : 'the file';
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return typeof error.port === 'number'
        ? `You may not use port ${error.port}. Name another one with --port, such as 8080.`
        : `You may not write ${path}. Name a folder of your own, or change its permissions.`;
    case 'ENOSPC':
      return `There is no room left for ${path}. Make room, or name a folder on another disk.`;
    case 'ENOENT':
      return `There is no folder for ${path}. Make it, or name another one.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is a file, where a folder is needed. Name another one.`;
    default:
      return error.message;
  }
}

/** The streams of this process, and the signal that ends it. */
function processWorld(): World {
  const { stdout, stderr } = process;
  // A program that reads the output, such as `head`, may close it early.
  stdout.on('error', () => process.exit(EXIT_CODES.problems));
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  return {
    write: (text) => stdout.write(text),
    tell: (text) => stderr.write(text),
    isWatched: stderr.isTTY,
    stopped: stopping.signal,
  };
}

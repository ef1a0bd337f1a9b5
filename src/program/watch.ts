import { watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { buildSiteOf, SITE_OPTIONS } from './build';
import { ANY_FILES, EXIT_CODES, UsageMistake, type Command, type World } from './command';
import { IMPORT_OPTIONS } from './import-options';
import { SERVER_OPTIONS, serveUntilStopped } from './serve';

export const watchCommand: Command = {
  name: 'watch',
  summary: 'Builds and serves the site of files, and builds it again when one of them changes.',
  operands: ANY_FILES,
  options: { ...SITE_OPTIONS, ...IMPORT_OPTIONS, ...SERVER_OPTIONS },
  async run(input, world) {
    const build = oneAtATime(() =>
      tellOf(async () => (await buildSiteOf(input.again(), world)).text, world),
    );
    await build();
    const { file: settingsFile } = input.settings;
    const watched = [...input.operands, ...(settingsFile === null ? [] : [settingsFile])];
    const stops = watched.map((file) => watchFile(file, () => void build()));
    await serveUntilStopped(input.text('out') ?? '', input, world);
    for (const stop of stops) stop();
    return EXIT_CODES.fine;
  },
};

/** Builds and writes the result. A mistake in the map file does not end the command, because the file can change again. */
async function tellOf(build: () => Promise<string>, { write, tell }: World): Promise<void> {
  try {
    write(await build());
  } catch (error) {
    if (error instanceof UsageMistake) throw error;
    tell(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** A file is read when it has not changed for this time, in milliseconds. Programs save a file in several steps. */
const SETTLING_TIME_IN_MS = 100;

/** Calls `onChange` when the file changes. It watches the folder, because many programs replace the file when they save. */
function watchFile(file: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const path = resolve(file);
  const watcher = watch(dirname(path), (_event, name) => {
    if (name !== basename(path)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLING_TIME_IN_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

/** Returns a function that never runs `run` twice at once. Calls during a run lead to one more run after it. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = run().finally(() => (running = null));
    return running;
  };
  return () => {
    if (running === null) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}

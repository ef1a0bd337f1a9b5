import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { spokenTexts } from './orca-log';
import { ACCESSIBILITY_BUS } from './programs';

/** An invisible desktop with Orca. It has its own screen and its own bus. */
export interface Desktop {
  /** The environment variables that a program needs to run on this desktop. */
  readonly environment: NodeJS.ProcessEnv;
  /** A folder that is deleted when the desktop closes. */
  readonly folder: string;
  /** The id of Orca's process. */
  readonly orcaId: number;
  /** Reads the part of Orca's log that is new since the last call. */
  readonly readLog: () => LogPart;
  /** Presses a key, named as in xdotool: `Tab`, `alt+Left`. */
  readonly pressKey: (key: string) => Promise<void>;
  readonly typeText: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LogPart {
  /** The texts that Orca sent to the voice. */
  readonly texts: readonly string[];
  /** The number of bytes that Orca wrote to its log. Orca logs each event, even if it says nothing. */
  readonly byteCount: number;
}

const START_LIMIT_MS = 30_000;
const POLL_MS = 50;

/** The configuration of the window manager. Each window fills the screen and has no frame. */
const OPENBOX_CONFIG = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application class="*"><decor>no</decor><maximized>yes</maximized><focus>yes</focus></application></applications>
</openbox_config>
`;

/**
 * Orca runs this file from its user's home when it starts. It makes Orca write its log line by line instead of in
 * blocks of 8 kB. It also switches the voice off: Orca still logs what it would say.
 */
const ORCA_CUSTOMIZATIONS = `from orca import debug, settings
debug.debugFile.reconfigure(line_buffering=True)
settings.speechServerFactory = "no_voice"
settings.speechFactoryModules = []
settings.enableSound = False
`;

/**
 * Starts the desktop. Resolves when Orca is ready.
 * @param screen The width and height of the screen, in pixels: `1280x900`. Firefox fills the screen, but is at least
 * 450 pixels wide.
 */
export async function startDesktop(screen: string): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-'));
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    // Stops the programs in reverse order, because later programs depend on earlier ones.
    for (const child of children.reverse()) await stopProcess(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (const name of ['home', 'run', 'bin']) mkdirSync(join(folder, name), { mode: 0o700 });
    // Orca does not start if it finds another Orca of the same user by `pgrep`. This replacement finds none.
    writeFileSync(join(folder, 'bin/pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o700 });
    const orcaFolder = join(folder, 'home/.local/share/orca');
    mkdirSync(orcaFolder, { recursive: true });
    writeFileSync(join(orcaFolder, 'orca-customizations.py'), ORCA_CUSTOMIZATIONS);
    writeFileSync(join(folder, 'openbox.xml'), OPENBOX_CONFIG);
    const base: NodeJS.ProcessEnv = {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
      HOME: join(folder, 'home'),
      XDG_RUNTIME_DIR: join(folder, 'run'),
      // Makes Orca's and Firefox's texts English on every machine.
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GNOME_ACCESSIBILITY: '1',
      GTK_MODULES: 'gail:atk-bridge',
    };
    const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
      const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      children.push(child);
      return child;
    };
    const display = await firstLineOf(
      start('Xvfb', ['-displayfd', '3', '-screen', '0', `${screen}x24`, '-nolisten', 'tcp'], base),
    );
    const onScreen = { ...base, DISPLAY: `:${display}` };
    const bus = await firstLineOf(
      start('dbus-daemon', ['--session', '--nofork', '--print-address=3'], onScreen),
    );
    const environment = { ...onScreen, DBUS_SESSION_BUS_ADDRESS: bus };
    start(ACCESSIBILITY_BUS, ['--launch-immediately'], environment);
    start('openbox', ['--sm-disable', '--config-file', join(folder, 'openbox.xml')], environment);
    const logPath = join(folder, 'orca.log');
    const orca = start(
      'orca',
      // Without key echo, the log contains only speech about the page.
      ['--disable', 'key-echo', '--debug-file', logPath],
      environment,
    );
    const readLog = await logReader(logPath, orca);
    const useKeys = (args: readonly string[]): Promise<void> =>
      runToEnd('xdotool', args, environment);
    return {
      environment,
      folder,
      orcaId: orca.pid ?? 0,
      readLog,
      pressKey: (key) => useKeys(['key', '--clearmodifiers', key]),
      typeText: (text) => useKeys(['type', '--delay', '60', text]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first line that a program writes to its fourth stream. The line means that the program is ready. */
async function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    const name = child.spawnfile;
    const timer = setTimeout(() => failed(new Error(`${name} did not start`)), START_LIMIT_MS);
    child.stdio[3]?.once('data', (line: Buffer) => {
      clearTimeout(timer);
      ready(line.toString().trim());
    });
    child
      .once('error', failed)
      .once('exit', () => failed(new Error(`${name} has stopped by itself`)));
  });
}

/** Waits until Orca has announced that it is on. Returns a function that reads the rest of its log. */
async function logReader(path: string, orca: ChildProcess): Promise<() => LogPart> {
  const limit = Date.now() + START_LIMIT_MS;
  let file: number | undefined;
  let position = 0;
  let rest = '';
  const read = (): LogPart => {
    file ??= openIfThere(path);
    if (file === undefined) return { texts: [], byteCount: 0 };
    const chunks: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.alloc(65_536);
      const count = readSync(file, chunk, 0, chunk.length, position);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      position += count;
    }
    const added = Buffer.concat(chunks);
    // Reads as Latin-1 and decodes whole lines, because a chunk may end inside of a letter.
    const all = rest + added.toString('latin1');
    const end = all.lastIndexOf('\n') + 1;
    rest = all.slice(end);
    const lines = Buffer.from(all.slice(0, end), 'latin1').toString('utf8');
    return { texts: spokenTexts(lines), byteCount: added.length };
  };
  orca.once('exit', () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  });
  while (Date.now() < limit && orca.exitCode === null) {
    if (read().texts.length > 0) return read;
    await new Promise((passed) => setTimeout(passed, POLL_MS));
  }
  throw new Error('Orca did not start');
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

function runToEnd(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, failed) => {
    spawn(program, args, { env, stdio: 'ignore' })
      .once('error', failed)
      .once('exit', (code) =>
        code === 0 ? resolve() : failed(new Error(`${program} ${args.join(' ')} failed`)),
      );
  });
}

/** Ends a program, and waits until its process has ended. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  // A program that has not ended after this time is killed.
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

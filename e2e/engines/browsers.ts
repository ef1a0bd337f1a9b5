import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName, EngineProgramPaths } from '../../tools/testing/engines';
import { FIREFOX_PREFERENCES } from '../../tools/testing/firefox-preferences';
import { openHttpSession, openMarionetteSession, type Session } from './webdriver';

/** A browser that runs, with one window. */
export interface RunningBrowser {
  readonly session: Session;
  /** What the console of pages has had since the last call, and was a fault: errors and what the policy refused. */
  readonly takeFaults: () => Promise<readonly string[]>;
  /** In a browser without a list of its own: begins to list the faults of the page. */
  readonly watchPage?: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const START_LIMIT_MS = 60_000;

/** Starts a browser in a window of a virtual screen of its own. */
export async function startBrowser(
  name: EngineName,
  programs: EngineProgramPaths,
): Promise<RunningBrowser> {
  const screen = await startScreen(programs.screen);
  const environment = {
    ...process.env,
    DISPLAY: screen.display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANGUAGE: 'en',
  };
  const browser = await (name === 'firefox' ? startFirefox : startWebKit)(programs, environment);
  return {
    ...browser,
    close: async () => {
      await browser.close();
      screen.stop();
    },
  };
}

/** Starts Xvfb, which chooses a free display by itself: neither engine draws WebGL without a window. */
async function startScreen(program: string): Promise<{ display: string; stop: () => void }> {
  const xvfb = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((started, failed) => {
    xvfb.stdio[3]?.once('data', (line: Buffer) => started(line.toString().trim()));
    xvfb.once('error', failed).once('exit', () => failed(new Error('Xvfb has stopped')));
  });
  return { display: `:${number}`, stop: () => xvfb.kill() };
}

/** Each line that a program prints. The list grows while it runs. */
function linesOf(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n')));
  return lines;
}

async function waitFor<T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    const answer = await Promise.resolve(ask()).catch(() => undefined);
    if (answer !== undefined && answer !== null) return answer;
    await new Promise((passed) => setTimeout(passed, 100));
  }
  throw new Error(`${what} did not start in ${START_LIMIT_MS / 1000} s`);
}

/** Preferences of the tests, beside those of any Firefox that a test starts. */
const PREFERENCES = {
  ...FIREFOX_PREFERENCES,
  // Takes any free port and writes it into the profile.
  'marionette.port': 0,
  // Prints console messages of pages, which the list of faults needs.
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': false,
};

/** Faults that pages caused, from Firefox's own list of errors. Empties the list. */
const TAKE_FIREFOX_FAULTS = `
  const faults = Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName }) => /^http:/.test(sourceName))
    .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' (' + sourceName + ':' + lineNumber + ')');
  Services.console.reset();
  return faults;`;

async function startFirefox(
  { browser }: EngineProgramPaths,
  environment: NodeJS.ProcessEnv,
): Promise<RunningBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const preferences = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), preferences.join(''));
  const child = spawn(
    browser,
    // The access to the system is for the list of errors.
    ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const lines = linesOf(child);
  const portFile = join(profile, 'MarionetteActivePort');
  const session = await waitFor('Firefox', () =>
    existsSync(portFile)
      ? openMarionetteSession(Number(readFileSync(portFile, 'utf8')))
      : undefined,
  );
  return {
    session,
    takeFaults: async () => {
      const errors = (await session.runBrowserScript(TAKE_FIREFOX_FAULTS)) as string[];
      // RSLoader is Firefox's own, which looks for settings on a server that it must not ask.
      const printed = lines.splice(0).filter((line) => /^console\.error: (?!RSLoader)/.test(line));
      return [...errors, ...printed];
    },
    close: async () => {
      const exited = new Promise((done) => child.once('exit', done));
      await session.close();
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/**
 * Lists the faults of a page from now on, and what its policy refused before. WebKit's driver has no list of errors, and
 * what its console prints does not reach the driver.
 */
const WATCH_PAGE = `
  const faults = (window.faultsOfTest = []);
  const add = (kind, text) => faults.push(kind + ': ' + text);
  new ReportingObserver((reports) => reports.forEach(({ body }) => add('policy', body.effectiveDirective)),
    { types: ['csp-violation'], buffered: true }).observe();
  document.addEventListener('securitypolicyviolation', (event) => add('policy', event.effectiveDirective));
  addEventListener('error', (event) => add('error', event.message));
  addEventListener('unhandledrejection', (event) => add('error', event.reason));
  const real = console.error;
  console.error = (...told) => { add('console', told.join(' ')); real.apply(console, told); };`;
const TAKE_FAULTS = `return (window.faultsOfTest || []).splice(0)`;

async function startWebKit(
  { driver: driverProgram, browser }: EngineProgramPaths,
  environment: NodeJS.ProcessEnv,
): Promise<RunningBrowser> {
  const port = await freePort();
  const driver = spawn(driverProgram, [`--port=${port}`], { env: environment, stdio: 'ignore' });
  const session = await waitFor('WebKit', () =>
    openHttpSession(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: browser,
        args: ['--automation'],
      },
    }),
  );
  return {
    session,
    watchPage: async () => {
      await session.send('runScript', { script: WATCH_PAGE, args: [] });
    },
    takeFaults: async () =>
      (await session.send('runScript', { script: TAKE_FAULTS, args: [] })) as string[],
    close: async () => {
      await session.close();
      driver.kill();
    },
  };
}

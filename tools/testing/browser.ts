import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What the choice of a browser depends on; tests replace it. */
export interface TestMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly fileExists: (path: string) => boolean;
  /** Runs a command with visible output. True if it succeeded in time. */
  readonly runCommand: (command: string, args: readonly string[], seconds: number) => boolean;
  /** Path where Playwright's installer puts its Chromium. */
  readonly playwrightChromiumPath: string;
  readonly printLine: (line: string) => void;
}

const BROWSER_COMMANDS = [
  // Chromium without its user interface: tests take a third less time.
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_BROWSER_PATHS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_BROWSER_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const INSTALL_MESSAGE =
  'No browser to test in: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to the program.';

/** The path of an installed browser; undefined if there is none. */
export function findBrowser(machine: TestMachine): string | undefined {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    if (machine.fileExists(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  }
  return [...usualBrowserPaths(machine), machine.playwrightChromiumPath].find(machine.fileExists);
}

/** Announces that "npm test" will install a browser, and how to avoid it. Silent if there is a browser. */
export function announceBrowserInstallation(machine: TestMachine): void {
  if (findBrowser(machine) !== undefined) return;
  machine.printLine(
    'No Chrome, Chromium or Edge was found. Before the end-to-end tests, npm test will install one: Debian’s chromium-headless-shell as root on Debian, else Playwright’s.',
  );
  machine.printLine(
    'To avoid that, stop now and set CHROMIUM_PATH to a browser. `npm run browser` installs it without running tests.',
  );
}

/** The path of an installed browser. Installs one if there is none. */
export function findOrInstallBrowser(machine: TestMachine): string {
  const path = findBrowser(machine) ?? installFromDebian(machine) ?? installFromPlaywright(machine);
  if (path === undefined) throw new Error(INSTALL_MESSAGE);
  return path;
}

function installFromDebian(machine: TestMachine): string | undefined {
  if (!machine.isRoot || !machine.fileExists('/etc/debian_version')) return undefined;
  machine.printLine('No browser found; installing Debian’s chromium-headless-shell (some 80 MB).');
  const isInstalled =
    machine.runCommand('apt-get', ['update'], 180) &&
    machine.runCommand(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
      600,
    );
  return isInstalled ? findBrowser(machine) : undefined;
}

function installFromPlaywright(machine: TestMachine): string | undefined {
  machine.printLine('No browser found; Playwright downloads one (some 170 MB, at most 5 minutes).');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // As root, Playwright may also install the system libraries that Chromium needs.
  const dependencies = machine.isRoot && machine.platform === 'linux' ? ['--with-deps'] : [];
  const args = [cli, 'install', '--no-shell', ...dependencies, 'chromium'];
  return machine.runCommand(process.execPath, args, 300) ? findBrowser(machine) : undefined;
}

function usualBrowserPaths({ platform, env }: TestMachine): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['', env.HOME ?? ''].flatMap((home) =>
        MAC_BROWSER_PATHS.map((application) => `${home}/Applications/${application}`),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? WINDOWS_BROWSER_PATHS.map((program) => `${folder}\\${program}`) : [],
      );
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
      return BROWSER_COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
    }
  }
}

export const thisMachine: TestMachine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  fileExists: existsSync,
  runCommand: (command, args, seconds) =>
    spawnSync(command, args, { stdio: 'inherit', timeout: seconds * 1000 }).status === 0,
  playwrightChromiumPath: chromium.executablePath(),
  printLine: (line) => {
    console.log(line);
  },
};

import { delimiter, join } from 'node:path';
import type { TestMachine } from './browser';

/** The engines that run the main journeys beside Chromium, which runs all end-to-end tests. */
export const ENGINE_NAMES = ['firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** The paths of the programs that an engine needs. */
export interface EngineProgramPaths {
  /** Xvfb: a screen that nobody sees. Without a window, neither engine draws WebGL in software. */
  readonly screen: string;
  readonly browser: string;
  /** WebKitWebDriver. Firefox needs no such program. */
  readonly driver: string;
}

/** Debian's packages with these programs. */
const DEBIAN_PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'] as const;

const ENGINE_TITLES: Readonly<Record<EngineName, string>> = {
  firefox: 'Firefox',
  webkit: 'WebKitGTK',
};

/** The folders where Linux distributions put WebKitGTK's small browser, which the driver starts. */
const MINI_BROWSER_FOLDERS = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', '']
  .flatMap((machine) => [`/usr/lib/${machine}`, `/usr/libexec/${machine}`])
  .flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => folder + version),
  );

/** The programs of an engine; undefined if one of them is not installed. */
export function findEngine(
  machine: TestMachine,
  engine: EngineName,
): EngineProgramPaths | undefined {
  const inPath = (program: string): string | undefined =>
    (machine.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, program))
      .find(machine.fileExists);
  const screen = inPath('Xvfb');
  const isFirefox = engine === 'firefox';
  const browser = isFirefox
    ? (inPath('firefox-esr') ?? inPath('firefox'))
    : MINI_BROWSER_FOLDERS.map((folder) => `${folder}/MiniBrowser`).find(machine.fileExists);
  const driver = isFirefox ? browser : inPath('WebKitWebDriver');
  if (screen === undefined || browser === undefined || driver === undefined) return undefined;
  return { screen, browser, driver };
}

const missingEngines = (machine: TestMachine): readonly EngineName[] =>
  ENGINE_NAMES.filter((engine) => findEngine(machine, engine) === undefined);

/** Says in one line which engines are not installed, so that their journeys do not run. */
export function announceMissingEngines(machine: TestMachine): void {
  const missing = missingEngines(machine).map((engine) => ENGINE_TITLES[engine]);
  if (missing.length === 0) return;
  machine.printLine(
    `Not installed, so not tested: ${missing.join(', ')} (Debian’s ${DEBIAN_PACKAGES.join(', ')}). On Debian, \`npm run browser\` as root installs them.`,
  );
}

/**
 * Installs the engines that are missing, as root on Debian. Elsewhere it only says which are missing.
 * @returns False if an installation failed.
 */
export function installEngines(machine: TestMachine): boolean {
  if (missingEngines(machine).length === 0) return true;
  if (!machine.isRoot || !machine.fileExists('/etc/debian_version')) {
    announceMissingEngines(machine);
    return true;
  }
  machine.printLine(`Installing Debian’s ${DEBIAN_PACKAGES.join(', ')} (some 200 MB).`);
  machine.runCommand('apt-get', ['update'], 180);
  machine.runCommand(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES],
    600,
  );
  announceMissingEngines(machine);
  return missingEngines(machine).length === 0;
}

import { describe, expect, it } from 'vitest';
import type { TestMachine } from './browser';
import { announceMissingEngines, findEngine, installEngines } from './engines';

const FIREFOX = ['/usr/bin/Xvfb', '/usr/bin/firefox-esr'];
const WEBKIT = [
  '/usr/bin/Xvfb',
  '/usr/bin/WebKitWebDriver',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];
const DEBIAN = '/etc/debian_version';

/** A machine that has these files; apt-get adds others to them. */
function machine(files: readonly string[], { isRoot = true, installed = [] as string[] } = {}) {
  const present = new Set(files);
  const ran: string[] = [];
  const told: string[] = [];
  const faked: TestMachine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot,
    fileExists: (path) => present.has(path),
    runCommand: (command, args) => {
      ran.push([command, ...args].join(' '));
      if (args[0] === 'install') for (const path of installed) present.add(path);
      return true;
    },
    playwrightChromiumPath: '',
    printLine: (line) => {
      told.push(line);
    },
  };
  return { faked, ran, told };
}

describe('an engine', () => {
  it('is found with all programs that it needs', () => {
    const { faked } = machine([...FIREFOX, ...WEBKIT]);
    expect(findEngine(faked, 'firefox')?.browser).toBe('/usr/bin/firefox-esr');
    expect(findEngine(faked, 'webkit')).toEqual({
      screen: WEBKIT[0],
      driver: WEBKIT[1],
      browser: WEBKIT[2],
    });
  });

  it.each([
    ['firefox', FIREFOX],
    ['webkit', WEBKIT],
  ] as const)('%s is missing where one of them is', (engine, files) => {
    for (const absent of files) {
      const { faked } = machine(files.filter((file) => file !== absent));
      expect(findEngine(faked, engine), absent).toBeUndefined();
    }
  });
});

describe('what is not installed', () => {
  it('is said in one line', () => {
    const { faked, told } = machine(FIREFOX);
    announceMissingEngines(faked);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/WebKitGTK.*npm run browser/);
    expect(told[0]).not.toMatch(/: Firefox/);
  });

  it('is not spoken of where all is there', () => {
    const { faked, told, ran } = machine([...FIREFOX, ...WEBKIT, DEBIAN]);
    announceMissingEngines(faked);
    expect(installEngines(faked)).toBe(true);
    expect([told, ran]).toEqual([[], []]);
  });

  it('is installed as root on Debian', () => {
    const { faked, ran } = machine([DEBIAN], { installed: [...FIREFOX, ...WEBKIT] });
    expect(installEngines(faked)).toBe(true);
    expect(ran.at(-1)).toBe(
      'apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb',
    );
  });

  it('fails where apt-get does, so that CI does not pass without it', () => {
    expect(installEngines(machine([DEBIAN]).faked)).toBe(false);
  });

  it('is left to the person elsewhere', () => {
    const { faked, ran, told } = machine([DEBIAN], { isRoot: false });
    expect(installEngines(faked)).toBe(true);
    expect(ran).toEqual([]);
    expect(told).toHaveLength(1);
  });
});

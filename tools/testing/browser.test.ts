import { describe, expect, it } from 'vitest';
import {
  announceBrowserInstallation,
  findOrInstallBrowser,
  findBrowser,
  type TestMachine,
} from './browser';

/** A machine that has these files, and where these programs succeed and put what they install. */
function machine(
  files: readonly string[],
  installs: Readonly<Record<string, string>> = {},
  given: Partial<TestMachine> = {},
) {
  const present = new Set(files);
  const ran: string[] = [];
  const told: string[] = [];
  const faked: TestMachine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    fileExists: (path) => present.has(path),
    runCommand: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const installed = Object.entries(installs).find(([part]) => line.includes(part));
      if (installed?.[1]) present.add(installed[1]);
      return installed !== undefined;
    },
    playwrightChromiumPath: '/cache/chromium/chrome',
    printLine: (line) => {
      told.push(line);
    },
    ...given,
  };
  return { faked, ran, told };
}

const DEBIAN = ['/etc/debian_version'];
const APT = { 'apt-get update': '', 'apt-get install': '/usr/bin/chromium-headless-shell' };
const PLAYWRIGHT = { 'install --no-shell': '/cache/chromium/chrome' };
const ROOT = { isRoot: true };

describe('the browser that is there', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    const { faked } = machine(['/opt/mine', '/usr/bin/google-chrome'], {}, { env });
    expect(findBrowser(faked)).toBe('/opt/mine');
  });

  it('is never another than CHROMIUM_PATH names', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' };
    const { faked, ran } = machine(['/usr/bin/google-chrome'], {}, { env });
    expect(() => findOrInstallBrowser(faked)).toThrow('CHROMIUM_PATH is /opt/mine');
    expect(ran).toEqual([]);
  });

  it.each<[NodeJS.Platform, string]>([
    ['linux', '/usr/bin/google-chrome-stable'],
    ['linux', '/usr/local/bin/chromium'],
    ['linux', '/usr/bin/microsoft-edge'],
    ['linux', '/cache/chromium/chrome'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('on %s is found at %s', (platform, path) => {
    const env = {
      PATH: '/usr/local/bin:/usr/bin',
      HOME: '/Users/a',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    const { faked, ran } = machine([path], {}, { platform, env });
    expect(findOrInstallBrowser(faked)).toBe(path);
    expect(ran).toEqual([]);
  });
});

describe('the browser that is installed', () => {
  it('is Debian’s, as root on Debian', () => {
    const { faked, ran, told } = machine(DEBIAN, { ...APT, ...PLAYWRIGHT }, ROOT);
    expect(findOrInstallBrowser(faked)).toBe('/usr/bin/chromium-headless-shell');
    expect(ran).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium-headless-shell',
    ]);
    expect(told).toHaveLength(1);
  });

  it.each<[string, readonly string[], Partial<TestMachine>]>([
    ['on Debian without being root', DEBIAN, {}],
    ['as root elsewhere', [], ROOT],
    ['as root on Debian where apt-get fails', DEBIAN, ROOT],
  ])('is Playwright’s, %s', (_where, files, given) => {
    const { faked } = machine(files, PLAYWRIGHT, given);
    expect(findOrInstallBrowser(faked)).toBe('/cache/chromium/chrome');
  });

  it('has a time limit', () => {
    const limits: number[] = [];
    const run: TestMachine['runCommand'] = (_command, _args, seconds) => {
      limits.push(seconds);
      return false;
    };
    expect(() =>
      findOrInstallBrowser(machine(DEBIAN, {}, { isRoot: true, runCommand: run }).faked),
    ).toThrow();
    expect(limits).toHaveLength(2);
    expect(Math.max(...limits)).toBeLessThanOrEqual(600);
  });

  it('is asked of the person, where nothing can be installed', () => {
    const { faked } = machine(DEBIAN, {}, ROOT);
    expect(() => findOrInstallBrowser(faked)).toThrow('install Chrome, Chromium or Edge');
  });
});

describe('before anything is installed', () => {
  it('npm test says what it will install and how to avoid it', () => {
    const { faked, ran, told } = machine(DEBIAN, {}, ROOT);
    announceBrowserInstallation(faked);
    expect(told.join(' ')).toMatch(/will install one.*CHROMIUM_PATH.*npm run browser/);
    expect(ran).toEqual([]);
  });

  it('npm test says nothing where a browser is there', () => {
    const { faked, told } = machine(['/usr/bin/chromium']);
    announceBrowserInstallation(faked);
    expect(told).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { missingPrograms } from './programs';

const machineWith = (...files: string[]) => ({
  env: { PATH: '/bin:/usr/bin' },
  fileExists: (path: string) => files.includes(path),
});
const ALL = [
  '/bin/Xvfb',
  '/usr/bin/dbus-daemon',
  '/usr/bin/openbox',
  '/usr/bin/orca',
  '/usr/bin/xdotool',
  '/usr/bin/firefox-esr',
  '/usr/libexec/at-spi-bus-launcher',
];

test('says nothing where all programs are installed', () => {
  expect(missingPrograms(machineWith(...ALL))).toBeUndefined();
});

test('names the packages of what is missing, in one sentence', () => {
  expect(missingPrograms(machineWith(...ALL.slice(1, 6)))).toBe(
    'The screen reader trial needs these packages of Debian, which are not installed: xvfb, at-spi2-core.',
  );
});

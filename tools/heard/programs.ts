import { delimiter, join } from 'node:path';
import type { TestMachine } from '../testing/browser';

/** Key: a program that the trial needs. Value: its Debian package. */
const PACKAGE_BY_PROGRAM = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus-daemon',
  openbox: 'openbox',
  orca: 'orca',
  xdotool: 'xdotool',
  'firefox-esr': 'firefox-esr',
} as const;

/** The bus of the accessibility tree. It is not in the `PATH`, so its full path is given. */
export const ACCESSIBILITY_BUS = '/usr/libexec/at-spi-bus-launcher';

/** A sentence with the names of the missing Debian packages. Undefined if none is missing. */
export function missingPrograms(
  machine: Pick<TestMachine, 'env' | 'fileExists'>,
): string | undefined {
  const folders = (machine.env.PATH ?? '').split(delimiter);
  const isInPath = (program: string): boolean =>
    folders.some((folder) => machine.fileExists(join(folder, program)));
  const missing: string[] = Object.entries(PACKAGE_BY_PROGRAM)
    .filter(([program]) => !isInPath(program))
    .map(([, debianPackage]) => debianPackage);
  if (!machine.fileExists(ACCESSIBILITY_BUS)) missing.push('at-spi2-core');
  return missing.length === 0
    ? undefined
    : `The screen reader trial needs these packages of Debian, which are not installed: ${missing.join(', ')}.`;
}

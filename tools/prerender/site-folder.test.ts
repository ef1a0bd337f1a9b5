import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseForeignFolder, replaceFolder } from './site-folder';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'build-output-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const filesIn = (name: string): readonly string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).sort();

describe('a new site in the place of the old one', () => {
  it.each(['out', 'linked'])('is whole, and nothing is left of the old one: %s', (output) => {
    for (const name of ['out', 'linked', 'elsewhere', 'next'])
      rmSync(join(folder, name), { recursive: true, force: true });
    write({ 'next/index.html': 'new', 'next/site/a/index.html': 'new' });
    write({ [`${output === 'out' ? 'out' : 'elsewhere'}/old.html`]: 'old' });
    if (output === 'linked') symlinkSync(join(folder, 'elsewhere'), join(folder, 'linked'));
    replaceFolder(join(folder, 'next'), join(folder, output));
    expect(filesIn(output)).toEqual(['index.html', 'site', 'site/a', 'site/a/index.html']);
    expect(existsSync(join(folder, 'next'))).toBe(false);
    expect(existsSync(join(folder, 'next-old'))).toBe(false);
  });

  it('is there too if there was none, and keeps the folder of Git', () => {
    write({ 'first/index.html': 'new' });
    replaceFolder(join(folder, 'first'), join(folder, 'deep/out'));
    write({ 'second/index.html': 'newer', 'deep/out/.git/HEAD': 'main', 'deep/out/b': '' });
    replaceFolder(join(folder, 'second'), join(folder, 'deep/out'));
    expect(filesIn('deep/out')).toEqual(['.git', '.git/HEAD', 'index.html']);
    expect(readFileSync(join(folder, 'deep/out/index.html'), 'utf8')).toBe('newer');
  });
});

describe('a folder that is no site', () => {
  it('is not replaced, and one of its files is named', () => {
    write({ 'photos/holiday.jpg': '' });
    expect(() => refuseForeignFolder(join(folder, 'photos'))).toThrow(
      /photos holds files that are no site of strike-map, such as holiday\.jpg\. .*empty folder\.$/,
    );
    expect(() => refuseForeignFolder(join(folder, 'photos/holiday.jpg'))).toThrow('is a file');
  });

  it('is taken if it is new, empty, a repository without files, or an earlier site', () => {
    mkdirSync(join(folder, 'empty'));
    write({ 'repository/.git/HEAD': 'main' });
    write({ 'site/index.html': '', 'site/service-worker.js': '', 'site/data/map.geojson': '' });
    for (const name of ['new', 'empty', 'repository', 'site'])
      expect(() => refuseForeignFolder(join(folder, name))).not.toThrow();
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** Licences that are missing in packages, copied from their repositories. */
const LICENCES_OF_OURS: Readonly<Record<string, string>> = {
  '@protomaps/basemaps': 'tools/program/licences/protomaps-basemaps.txt',
};

/** A Vite plugin that collects the folder of each bundled package. */
export function bundledPackagesPlugin(folders: Set<string>): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        for (const id of file.type === 'chunk' ? file.moduleIds : []) {
          const folder = PACKAGE_FOLDER.exec(id)?.[0];
          // A package that is itself bundled refers to folders that do not exist.
          if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
        }
    },
  };
}

/** The licences of packages, which must be included with every copy of their code. */
export function licencesText(folders: Iterable<string>): string {
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as { readonly name: string; readonly version: string; readonly license?: string };
    const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
    const ours = LICENCES_OF_OURS[name];
    const paths =
      files.length > 0 || ours === undefined ? files.map((file) => join(folder, file)) : [ours];
    const texts = paths.map((path) => readFileSync(path, 'utf8').trim());
    return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
  });
  return `${parts.join('\n\n\n')}\n`;
}

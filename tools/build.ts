import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSiteUrl } from './prerender/pages/addresses';
import { buildProgram } from './program/build';

/**
 * `npm run build`: rebuilds the program if its sources have changed, then builds the site of `MAP_FILE` in `dist/`.
 * `SITE_URL` and `OFFLINE` are settings of the site.
 */
const {
  MAP_FILE: mapFile = 'geo/iraq-syria-strikes-2021.geojson',
  SITE_URL: siteUrl = '',
  OFFLINE: offline,
} = process.env;

process.exitCode = await build();

async function build(): Promise<number> {
  const address = readSiteUrl(siteUrl);
  if (!address.ok) return refuse(address.error);
  if (!existsSync(mapFile))
    return refuse(`There is no map file at ${resolve(mapFile)}. MAP_FILE names another.`);
  await buildProgram();
  const options = [
    ...['--out', 'dist'],
    ...(address.siteUrl === null ? [] : ['--site-url', address.siteUrl]),
    ...(offline === 'off' ? ['--no-offline'] : []),
  ];
  const { status } = spawnSync(
    process.execPath,
    ['bin/strike-map.js', 'build', ...options, '--', mapFile],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

function refuse(mistake: string): number {
  process.stderr.write(`${mistake}\n`);
  return 1;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MapFile } from '../../src/claims/check/schema';
import { startServer, type RunningServer } from './server';

interface BuiltSite extends RunningServer {
  readonly folder: string;
}

const ARTICLE = 'geo/iraq-syria-strikes-2021.geojson';

/** Builds the site of a map file into a folder, with more options, by the program of the latest build. */
function buildMapInto(map: string, folder: string, options: readonly string[]) {
  const args = ['bin/strike-map.js', 'build', map, '--out', folder, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, told: stdout + stderr };
}

/** Builds the site of the article's map, as `buildMapInto` does. */
export const buildInto = (folder: string, ...options: readonly string[]) =>
  buildMapInto(ARTICLE, folder, options);

/**
 * Builds the site of another map into a new folder.
 * @returns the folder.
 * @throws with what the program tells, if it cannot build.
 */
export function buildSiteOf(map: MapFile): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-site-'));
  const file = join(folder, 'map.geojson');
  writeFileSync(file, JSON.stringify(map));
  const { status, told } = buildMapInto(file, join(folder, 'site'), []);
  if (status !== 0) throw new Error(told);
  return join(folder, 'site');
}

/**
 * Builds the site as `buildInto` does, and serves it.
 * @throws with what the program tells, if it cannot build.
 */
export async function buildAndServe(...options: readonly string[]): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'built-site-'));
  const { status, told } = buildInto(folder, ...options);
  if (status !== 0) throw new Error(told);
  const server = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: server.url, folder, close };
}

import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, mapTest as base } from './fixtures';
import { writeServiceWorker } from '../../tools/prerender/service-worker';
import { readShell } from '../../tools/shell/shell';
import { startServer } from './server';

/** The service workers of the latest build. */
const { workerScripts } = readShell('dist-program/shell');

interface Published {
  readonly url: string;
  readonly folder: string;
  /** The script that every page of the build loads first. */
  readonly entry: string;
  /** Stops the host. */
  readonly goAway: () => Promise<void>;
}

/** A test that publishes its own copy of the built site, which it may change. */
export const test = base.extend<{ readonly site: Published }>({
  site: async ({ host }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'published-'));
    cpSync('dist', folder, { recursive: true });
    const server = await startServer({ path: '/', ranges: 'honoured', port: 0, ...host, folder });
    await use({ url: server.url, folder, entry: entryIn(folder), goAway: server.close });
    await server.close();
    rmSync(folder, { recursive: true });
  },
  baseURL: ({ site }, use) => use(site.url),
  serviceWorkers: 'allow',
});

/**
 * Publishes a next build of the site: with another title, and with other names for its scripts, so that the old scripts
 * are gone.
 */
export function publishNext({ folder, entry }: Published): string {
  // A script's name contains its digest, so it differs in the next build.
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  const renamed = (text: string): string =>
    scripts.reduce((sofar, name) => sofar.replaceAll(name, `next-${name}`), text);
  for (const name of scripts)
    renameSync(join(folder, 'assets', name), join(folder, 'assets', `next-${name}`));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/index\.html$|assets[\\/].*\.js$/.test(name)) edit(join(folder, name), renamed);
  const next = entry.replace('assets/', 'assets/next-');
  edit(join(folder, 'data/map.geojson'), (json) =>
    json.replace('"U.S. strikes', '"Next: U.S. strikes'),
  );
  writeServiceWorker(folder, next, workerScripts);
  return next;
}

/** Publishes the site again, after its files were changed. */
export function publishAgain({ folder, entry }: Published): void {
  writeServiceWorker(folder, entry, workerScripts);
}

/** Publishes the site as a build with `OFFLINE=off`, which has no service worker. */
export function publishWithoutWorker({ folder }: Published): void {
  edit(join(folder, 'index.html'), (html) => html.replace(' data-offline', ''));
  writeServiceWorker(folder, null, workerScripts);
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function entryIn(folder: string): string {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, entry = ''] = /<script [^>]*type="module"[^>]* src="\.\/([^"]+)"/.exec(html) ?? [];
  return entry;
}

export { expect };

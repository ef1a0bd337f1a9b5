import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkFile } from '../../geo/check/check-file.ts';
import { readDataset } from '../../src/claims/check/read.ts';
import type { Dataset } from '../../src/claims/model.ts';
import { escapeHtml } from '../../src/features/embed/embed.ts';
import { checkedDigest } from './checked-digest.ts';
import { mapSummary } from './map-summary.ts';
import { chunkFiles } from './chunk-files.ts';
import {
  fillTemplate,
  readableFromDisk,
  withAttributes,
  withPolicy,
  withScriptLast,
} from './template.ts';
import { MAP_FILE_PATH, type SiteUrl } from './pages/addresses.ts';
import { outputFiles } from './outputs.ts';

const SITE_ADDRESS = /^\/site\/[^/?#]+\/(?=[?#]|$)/;

interface Settings {
  readonly mapFile: string;
  /** The URL where the site will be published; null if unknown. */
  readonly siteUrl: SiteUrl;
}

/**
 * A Vite plugin. In development it serves the map file; in the build it writes a page for the map and one for each
 * site.
 */
export function prerenderPlugin({ mapFile, siteUrl }: Settings): Plugin {
  const file = resolve(mapFile);
  return {
    name: 'prerender',
    enforce: 'post',

    configureServer(server) {
      server.watcher.add(file);
      server.watcher.on('change', (changed) => {
        if (resolve(changed) === file) server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = request.url?.replace(/[?#].*$/, '');
        if (path === `/${MAP_FILE_PATH}` && existsSync(file)) {
          response.setHeader('Content-Type', 'application/geo+json');
          response.end(readFileSync(file));
          return;
        }
        request.url = request.url?.replace(SITE_ADDRESS, '/');
        next();
      });
    },

    transformIndexHtml: {
      order: 'post',
      // In the build, `generateBundle` fills the placeholders later, when all files have their names.
      handler: (html, { server }) => (server === undefined ? html : pageToWorkOn(html, file)),
    },

    async generateBundle(_options, bundle) {
      const { dataset, checked } = checkedMap(file);
      const page = bundle['index.html'];
      if (page?.type !== 'asset') this.error('The build made no index.html to write pages with.');
      const template = readableFromDisk(withScriptLast(withPolicy(String(page.source))));
      const files = { overview: chunkFiles(bundle, 'overview'), site: chunkFiles(bundle, 'site') };
      const written = await outputFiles({ dataset, checked, siteUrl, template, files });
      this.emitFile({ type: 'asset', fileName: MAP_FILE_PATH, source: readFileSync(file) });
      for (const { path, content } of written)
        if (path === 'index.html') page.source = content;
        else this.emitFile({ type: 'asset', fileName: path, source: content });
    },
  };
}

/**
 * Reads and checks the map file.
 * @throws an error with every problem of the file, as the check writes them.
 */
function checkedMap(file: string): { readonly dataset: Dataset; readonly checked: string } {
  if (!existsSync(file))
    throw new Error(`There is no map file at ${file}. MAP_FILE names another.`);
  const { result, lines } = checkFile(file);
  const text = readFileSync(file, 'utf8');
  const reading = readDataset(text);
  if (result === 'failed' || !reading.ok)
    throw new Error(`The map file has problems, and no page was written.\n${lines.join('\n')}`);
  return { dataset: reading.dataset, checked: checkedDigest(text) };
}

/**
 * The development server's page, with a title and a description. The browser checks the map file and shows its
 * problems.
 */
function pageToWorkOn(html: string, file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { title, description, language } = mapSummary(text);
  const filled = fillTemplate(html, {
    head: `<title>${escapeHtml(title)}</title>`,
    app: `<h1 lang="${language}">${escapeHtml(title)}</h1><p>${escapeHtml(description)}</p>`,
    print: '',
    data: '',
  });
  return withAttributes(filled, { language, direction: 'ltr', checked: checkedDigest(text) });
}

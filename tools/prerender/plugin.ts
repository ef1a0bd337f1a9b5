import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkFile } from '../../geo/check/check-file.ts';
import { readDataset } from '../../src/claims/check/read.ts';
import type { Dataset } from '../../src/claims/model.ts';
import { escapeHtml } from '../../src/ui/html-text.ts';
import { BuildMistake } from './build-mistake.ts';
import { checkedDigest } from './checked-digest.ts';
import { readMapSummary } from './map-summary.ts';
import { findChunkFiles } from './chunk-files.ts';
import {
  fillTemplate,
  allowOpeningFromDisk,
  setHtmlAttributes,
  addSecurityPolicy,
  moveScriptToEnd,
} from './template.ts';
import { MAP_FILE_PATH } from './pages/addresses.ts';
import { type SiteUrl } from '../../src/features/page-head/page-paths.ts';
import { makeOutputFiles } from './outputs.ts';
import { makeProgressReport } from './progress.ts';

const SITE_ADDRESS_PATTERN = /^\/site\/[^/?#]+\/(?=[?#]|$)/;

interface PrerenderSettings {
  readonly mapFilePath: string;
  /** The URL where the site will be published; null if unknown. */
  readonly siteUrl: SiteUrl;
}

/**
 * A Vite plugin. In development it serves the map file; in the build it writes a page for the map and one for each
 * site.
 */
export function prerenderPlugin({ mapFilePath, siteUrl }: PrerenderSettings): Plugin {
  const file = resolve(mapFilePath);
  return {
    name: 'prerender',
    enforce: 'post',

    config(_config, { command, isPreview }) {
      // Before anything is bundled, so that the mistakes in a map file are all that a failing build prints.
      if (command === 'build' && isPreview !== true) readCheckedMap(mapFilePath);
    },

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
        request.url = request.url?.replace(SITE_ADDRESS_PATTERN, '/');
        next();
      });
    },

    transformIndexHtml: {
      order: 'post',
      // In the build, `generateBundle` fills the placeholders later, when all files have their names.
      handler: (html, { server }) =>
        server === undefined ? html : developmentPageHtml(html, file),
    },

    async generateBundle(_options, bundle) {
      const { dataset, checkedDigest: checked, warnings } = readCheckedMap(mapFilePath);
      if (warnings.length > 0) console.warn(warnings.join('\n'));
      const page = bundle['index.html'];
      if (page?.type !== 'asset') this.error('The build made no index.html to write pages with.');
      const template = allowOpeningFromDisk(
        moveScriptToEnd(addSecurityPolicy(String(page.source))),
      );
      const files = {
        overview: findChunkFiles(bundle, 'overview'),
        site: findChunkFiles(bundle, 'site'),
      };
      const written = await makeOutputFiles({
        dataset,
        checkedDigest: checked,
        siteUrl,
        templateHtml: template,
        filesByPageKind: files,
        reportProgress: makeProgressReport(),
      });
      // Without a byte order mark, because the page and its service worker compare digests of the text.
      const mapText = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      this.emitFile({ type: 'asset', fileName: MAP_FILE_PATH, source: mapText });
      for (const { path, content } of written)
        if (path === 'index.html') page.source = content;
        else this.emitFile({ type: 'asset', fileName: path, source: content });
    },
  };
}

/**
 * Reads and checks the map file.
 * @throws a mistake with every problem of the file, as the check writes them.
 */
function readCheckedMap(file: string): {
  readonly dataset: Dataset;
  readonly checkedDigest: string;
  /** The warnings of the check, one a line, and a line that counts them; empty without a warning. */
  readonly warnings: readonly string[];
} {
  if (!existsSync(file))
    throw new BuildMistake(`There is no map file at ${resolve(file)}. MAP_FILE names another.`);
  const { result, lines } = checkFile(file);
  const text = readFileSync(file, 'utf8');
  const reading = readDataset(text);
  if (result === 'failed' || !reading.ok)
    throw new BuildMistake(
      `The map file has problems, and no page was written.\n${lines.join('\n')}`,
    );
  return {
    dataset: reading.dataset,
    checkedDigest: checkedDigest(text),
    warnings: reading.warnings.length > 0 ? lines : [],
  };
}

/**
 * The development server's page, with a title and a description. The browser checks the map file and shows its
 * problems.
 */
function developmentPageHtml(html: string, file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { title, description, language } = readMapSummary(text);
  const filled = fillTemplate(html, {
    head: `<title>${escapeHtml(title)}</title>`,
    app: `<h1 lang="${language}">${escapeHtml(title)}</h1><p>${escapeHtml(description)}</p>`,
    print: '',
    data: '',
  });
  return setHtmlAttributes(filled, {
    language,
    direction: 'ltr',
    checkedDigest: checkedDigest(text),
  });
}

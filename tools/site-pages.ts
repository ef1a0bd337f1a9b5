import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkedDigest } from './checked-digest.ts';
import { mapSummary } from './map-summary.ts';
import { htmlForSite, htmlWithPolicy, htmlWithText } from './page-html.ts';

const DATA_ADDRESS = 'data/map.geojson';
const SITE_ADDRESS = /^\/site\/[^/?#]+\/(?=[?#]|$)/;

/** Serves the map file, and gives every site of it a page of its own. */
export function sitePages(mapFile: string): Plugin {
  const file = resolve(mapFile);
  return {
    name: 'site-pages',
    enforce: 'post',

    configureServer(server) {
      server.watcher.add(file);
      server.watcher.on('change', (changed) => {
        if (resolve(changed) === file) server.hot.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = request.url?.replace(/[?#].*$/, '');
        if (path === `/${DATA_ADDRESS}` && existsSync(file)) {
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
      handler(html, { server, originalUrl }) {
        const text = textOf(file);
        const { title, description, language } = mapSummary(text);
        const checked = checkedDigest(text);
        const page = htmlWithText(html, { title, description, language, checked });
        if (server === undefined) return htmlWithPolicy(page);
        return SITE_ADDRESS.test(originalUrl ?? '') ? htmlForSite(page) : page;
      },
    },

    generateBundle(_options, bundle) {
      if (!existsSync(file)) this.error(`There is no map file at ${file}. MAP_FILE names another.`);
      this.emitFile({ type: 'asset', fileName: DATA_ADDRESS, source: readFileSync(file) });
      const page = bundle['index.html'];
      if (page?.type !== 'asset') this.error('The build made no index.html to copy for each site.');
      const html = htmlForSite(String(page.source));
      for (const id of mapSummary(textOf(file)).siteIds) {
        this.emitFile({ type: 'asset', fileName: `site/${id}/index.html`, source: html });
      }
    },
  };
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

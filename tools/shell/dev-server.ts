import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { escapeHtml } from '../../src/ui/html-text.ts';
import { checkedDigest } from '../prerender/checked-digest.ts';
import { readMapSummary } from '../prerender/map-summary.ts';
import { MAP_FILE_PATH } from '../prerender/pages/addresses.ts';
import { fillTemplate, setHtmlAttributes } from '../prerender/template.ts';

const PAGE_ADDRESS_PATTERN = /^\/(site\/[^/?#]+\/([^/?#]+\/)?|sites\/[^/?#]+\/)(?=[?#]|$)/;

/** A Vite plugin for the development server. It serves the map file, and reloads the page when the file changes. */
export function mapFileServerPlugin(mapFile: string): Plugin {
  const file = resolve(mapFile);
  return {
    name: 'map-file-server',
    apply: 'serve',
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
        request.url = request.url?.replace(PAGE_ADDRESS_PATTERN, '/');
        next();
      });
    },

    transformIndexHtml: { order: 'post', handler: (html) => developmentPageHtml(html, file) },
  };
}

/**
 * The development server's page, with a title and a description. The browser checks the map file and shows its
 * problems.
 */
function developmentPageHtml(html: string, file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { title, description, language } = readMapSummary(text);
  // Every map loads the code for lists in parts, because only the page writer knows if a list is long.
  const filled = fillTemplate(html.replace('<body', '<body data-lists'), {
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

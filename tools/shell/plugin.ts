import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { iconFileContent, ICONS } from '../prerender/pages/icons.ts';
import {
  MANIFEST_PATH,
  readBackgroundColours,
  type BackgroundColours,
} from '../prerender/pages/manifest.ts';
import { addSecurityPolicy, allowOpeningFromDisk, moveScriptToEnd } from '../prerender/template.ts';
import { findChunkFiles, findListFiles } from './chunk-files.ts';
import { buildFirstScript } from './first-script.ts';
import { SHELL_FILE, type Shell } from './shell.ts';
import { buildWorkerScripts } from './worker-scripts.ts';

/**
 * A Vite plugin that makes the build an app shell. The shell has no pages, but the data that the page writer needs
 * (docs/decisions/0037-pages-without-a-bundler.md).
 */
export function shellPlugin(): Plugin {
  const colours = readBackgroundColours(readFileSync('src/ui/theme.css', 'utf8'));
  return {
    name: 'shell',
    apply: 'build',
    enforce: 'post',

    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('</head>', `  ${linkTags(colours).join('\n    ')}\n  </head>`),
    },

    async generateBundle(_options, bundle) {
      const firstScript = await buildFirstScript();
      const shell: Shell = {
        ...templateIn(bundle),
        firstScriptPath: firstScript.path,
        filesByPageKind: {
          overview: findChunkFiles(bundle, 'overview'),
          site: findChunkFiles(bundle, 'site'),
        },
        listFiles: findListFiles(bundle),
        workerScripts: await buildWorkerScripts(),
        backgroundColours: colours,
      };
      // The page writer writes all pages, including this one.
      delete bundle['index.html'];
      const files = [
        { path: firstScript.path, content: firstScript.content },
        { path: SHELL_FILE, content: JSON.stringify(shell) },
        ...ICONS.map((icon) => ({
          path: icon.fileName,
          content: iconFileContent(icon, colours.light),
        })),
      ];
      for (const { path, content } of files)
        this.emitFile({ type: 'asset', fileName: path, source: content });
    },
  };
}

function templateIn(
  bundle: Rolldown.OutputBundle,
): Pick<Shell, 'templateHtml' | 'entryScriptPath'> {
  const page = bundle['index.html'];
  if (page?.type !== 'asset') throw new Error('The build made no index.html to write pages with.');
  const html = String(page.source);
  const scripts = [...html.matchAll(/<script [^>]*type="module"[^>]* src="\.\/([^"]+)"/g)];
  const entryScriptPath = scripts[0]?.[1];
  if (entryScriptPath === undefined || scripts.length > 1)
    throw new Error('The pages of the site have to begin with one script.');
  return {
    templateHtml: allowOpeningFromDisk(moveScriptToEnd(addSecurityPolicy(html))),
    entryScriptPath,
  };
}

function linkTags({ light, dark }: BackgroundColours): readonly string[] {
  const touch = ICONS.find(({ purpose }) => purpose === 'touch');
  return [
    `<link rel="manifest" href="./${MANIFEST_PATH}" />`,
    `<link rel="apple-touch-icon" href="./${touch?.fileName ?? ''}" />`,
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light}" />`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark}" />`,
  ];
}

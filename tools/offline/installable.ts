import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readMapSummary } from '../prerender/map-summary.ts';
import { iconFileContent, ICONS } from '../prerender/pages/icons.ts';
import {
  manifestOf,
  readBackgroundColours,
  type BackgroundColours,
} from '../prerender/pages/manifest.ts';

const MANIFEST_PATH = 'manifest.webmanifest';
const RIGHT_TO_LEFT_SCRIPTS = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** A Vite plugin that adds a web application manifest and icons, so that browsers can install the site. */
export function installablePlugin(mapFile: string): Plugin {
  const colours = readBackgroundColours(readFileSync(resolve('src/ui/theme.css'), 'utf8'));
  return {
    name: 'installable',
    apply: 'build',

    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('</head>', `  ${linkTags(colours).join('\n    ')}\n  </head>`),
    },

    generateBundle() {
      const file = resolve(mapFile);
      const summary = readMapSummary(existsSync(file) ? readFileSync(file, 'utf8') : '');
      const dir = isRightToLeft(summary.language) ? 'rtl' : 'ltr';
      const manifest = manifestOf({ ...summary, direction: dir, lightBackground: colours.light });
      this.emitFile({ type: 'asset', fileName: MANIFEST_PATH, source: JSON.stringify(manifest) });
      for (const icon of ICONS) {
        const source = iconFileContent(icon, colours.light);
        this.emitFile({ type: 'asset', fileName: icon.fileName, source });
      }
    },
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

function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT_SCRIPTS.includes(new Intl.Locale(language).maximize().script ?? '');
}

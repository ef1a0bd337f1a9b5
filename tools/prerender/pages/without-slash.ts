import { homeFrom } from '../../../src/prerender/written-pages.ts';
import type { OutputFile } from '../outputs.ts';

/**
 * The style sheet for a page that is served without its slash, to a browser without scripts. There, the relative
 * addresses of the page begin one folder too high, and this one is right. Pages in deeper folders have another one, since what
 * is right for them is at the address of a site's page with its slash.
 */
export function withoutSlashStylesOf(path: string): string {
  if (path.startsWith('sites/')) return 'sites-without-slash.css';
  return homeFrom(path) === '../../' ? 'without-slash.css' : 'part-without-slash.css';
}

/**
 * Adds the style sheets of that name for a page: one that imports the styles of the page and shows the line about its links,
 * and an empty one where the browser looks at the page's own address.
 */
export function addWithoutSlashFiles(
  files: Map<string, string>,
  { path, content }: OutputFile,
): void {
  if (!path.endsWith('/index.html')) return;
  const folder = path.slice(0, -'index.html'.length);
  const name = withoutSlashStylesOf(folder);
  const above = parentFolder(folder);
  const highest = parentFolder(above);
  files.set(
    above + name,
    `/* Empty: only a page that is served without its slash needs ../${name}. */\n`,
  );
  if (files.has(highest + name)) return;
  const home = homeFrom(folder);
  const links = String(content).matchAll(/<link rel="stylesheet" href="([^"]+)"/g);
  const imports = Array.from(links, ([, href = '']) => href)
    // Not this style sheet itself, which is above the page and not at the top.
    .filter((href) => href.startsWith(home))
    .map((href) => `@import '${homeFrom(highest)}${href.slice(home.length)}';`);
  const shown = '.without-slash { display: block !important; }';
  files.set(highest + name, [...imports, shown, ''].join('\n'));
}

/** The folder that a folder is in: `site/` for `site/irbil-airport/`, and none for `site/`. */
const parentFolder = (folder: string): string => folder.replace(/[^/]+\/$/, '');

import { homeFrom } from '../../../src/prerender/written-pages.ts';
import type { OutputFile } from '../output-file.ts';

/**
 * The style sheet for a page that a host serves without its final slash to a browser without scripts. There, relative
 * addresses start one folder too high, where only this style sheet exists. Pages in deeper folders have a style sheet
 * with another name. Their address with one folder less is that of a site's page.
 */
export function withoutSlashStylesOf(path: string): string {
  if (path.startsWith('sites/')) return 'sites-without-slash.css';
  return homeFrom(path) === '../../' ? 'without-slash.css' : 'part-without-slash.css';
}

/**
 * Adds the files of that style sheet for a page. One file imports the page's styles and shows the line about its links.
 * Another file is empty: browsers find it at the page's correct address.
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
    // Leaves out this style sheet itself, whose address does not begin with `home`.
    .filter((href) => href.startsWith(home))
    .map((href) => `@import '${homeFrom(highest)}${href.slice(home.length)}';`);
  const shown = '.without-slash { display: block !important; }';
  files.set(highest + name, [...imports, shown, ''].join('\n'));
}

/** The parent of a folder: `site/` for `site/irbil-airport/`, and an empty text for `site/`. */
const parentFolder = (folder: string): string => folder.replace(/[^/]+\/$/, '');

import type { Dataset, Site } from '../../src/claims/model.ts';
import { mapExtentOf, type MapExtent } from '../../src/cartography/extent.ts';
import type { SiteBasemap } from '../../src/cartography/site-basemap.ts';
import { staticBasemapPath, type StaticBasemap } from '../../src/cartography/svg/static-basemap.ts';
import { boundsOfSite } from '../../src/cartography/bounds.ts';
import { hasListsInParts } from '../../src/select/lists/limits.ts';
import { prerenderPage, type PrerenderedPage } from '../../src/prerender/page.ts';
import {
  homeFrom,
  partCountOf,
  pathOfPage,
  type WrittenPage,
} from '../../src/prerender/written-pages.ts';
import { sharedWordsIn } from '../../src/i18n/words.ts';
import { allowInlineStyle, fillTemplate, rewriteAddresses, setHtmlAttributes } from './template.ts';
import type { OutputFile, WriteFile } from './output-file.ts';
import type { Shell } from '../shell/shell.ts';
import { accentCss } from './pages/accent-css.ts';
import { oembedPath, type SiteUrl } from '../../src/features/page-head/page-paths.ts';
import { headHtmlOf } from './pages/head.ts';
import { escapeHtml } from '../../src/ui/html-text.ts';
import { pageWords } from '../../src/features/page-head/words.ts';
import { jsonLdOf, jsonLdScript } from './pages/json-ld.ts';
import { safeJson } from './pages/json-text.ts';
import { oembedOf } from './pages/oembed.ts';
import { withoutSlashStylesOf } from './pages/without-slash.ts';
import { drawStaticBasemap } from './basemap/static-basemap.ts';

/**
 * How far the static basemap extends beyond the overview's extent, as shares of its width and height. It extends far to
 * the right, because on a wide screen the layers card moves the small extent to the left.
 */
const OVERVIEW_REACH = { left: 1.1, top: 0.8, right: 2.2, bottom: 1 };
/**
 * The reach for a site without a place. Its extent is in the middle of the map, so it needs less. It suffices for
 * screens up to twice as wide as high.
 */
const PLACELESS_SITE_REACH = { left: 0.6, top: 0.4, right: 0.6, bottom: 0.5 };

/** What every page of a site is made from. It is plain data, so that threads can share it. */
export interface PagesInput {
  readonly dataset: Dataset;
  readonly checkedDigest: string;
  readonly siteUrl: SiteUrl;
  readonly shell: Pick<Shell, 'templateHtml' | 'filesByPageKind' | 'listFiles' | 'firstScriptPath'>;
  /** The publisher's basemap for the live map; null for the embedded basemap. */
  readonly siteBasemap: SiteBasemap | null;
  /** Path of the basemap's archive, from which the SVG maps and cards are drawn. */
  readonly archivePath: string;
}

const hasOwnExtent = (dataset: Dataset, site: Site | null): boolean =>
  site !== null && boundsOfSite(site, dataset) !== null;

/** Draws the extent that the page of a site shows; for null, that of the overview. */
export function drawBasemapOf(
  { dataset, archivePath }: PagesInput,
  site: Site | null,
  extent: MapExtent,
): Promise<StaticBasemap> {
  const ofSite = hasOwnExtent(dataset, site) ? undefined : PLACELESS_SITE_REACH;
  const reach = site === null ? OVERVIEW_REACH : ofSite;
  return drawStaticBasemap(archivePath, extent, dataset.language, reach);
}

/** Makes the pages of a site, or of the overview (null), and the files that belong to them. */
export async function makePageFiles(
  input: PagesInput,
  site: Site | null,
  write: WriteFile,
): Promise<void> {
  const { dataset, siteUrl } = input;
  const id = site?.id ?? null;
  const basemap = await drawBasemapOf(input, site, mapExtentOf(dataset, site));
  for (let part = 1; part <= partCountOf(dataset, site); part += 1) {
    const page = { site, part };
    const path = pathOfPage(page);
    const pageUrl = siteUrl === null ? null : siteUrl + path;
    const given = { basemap, siteBasemap: input.siteBasemap, pageUrl };
    const rendered = await prerenderPage(dataset, page, given);
    write({ path: `${path}index.html`, content: pageHtml(input, page, rendered) });
  }
  const oembed = oembedOf(dataset, site, siteUrl);
  if (hasOwnExtent(dataset, site) || site === null) write(staticBasemapFile(id, basemap));
  if (oembed !== null) write({ path: oembedPath(id), content: safeJson(oembed) });
}

/** The static basemap as a file. The page loads it if a reader follows a link to the page and needs the SVG map. */
function staticBasemapFile(id: string | null, basemap: StaticBasemap): OutputFile {
  return { path: staticBasemapPath(id), content: JSON.stringify(basemap) };
}

/** The paths of the style sheets that every page has: colours, fonts and the layout. */
export const stylesOfEveryPage = (templateHtml: string): readonly string[] =>
  Array.from(
    templateHtml.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"/g),
    ([, path = '']) => path,
  );

const styleSheetTag = (href: string): string => `<link rel="stylesheet" href="${href}" />`;

/**
 * The sentence on a page that was opened without its slash. It is plain text, because a link would lead crawlers to a
 * missing page at the address with a slash.
 */
const withoutSlashLine = (sentence: string): string =>
  `<noscript><p class="without-slash" hidden>${escapeHtml(sentence)}</p></noscript>`;

const fontPreloadTag = (href: string): string =>
  `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}" />`;

/**
 * The tag of the first script (`src/app/first-script.ts`). The script is asynchronous, so it does not delay the page.
 */
const firstScriptTag = (
  src: string,
  mapCode: string,
  { fullMap, unfiltered }: { readonly fullMap: string; readonly unfiltered: string },
): string =>
  `<script async src="${src}" data-map-code="${mapCode}" data-full-map="${escapeHtml(fullMap)}" data-unfiltered="${escapeHtml(unfiltered)}"></script>`;

/** A preload link for a script. It belongs at the end of the body, so that visible content loads first. */
const scriptPreloadTag = (href: string): string =>
  `<link rel="modulepreload" fetchpriority="low" crossorigin href="${href}" />`;

/** The publisher's settings as data for the script of the page. Empty if there are no settings. */
function presentationTags({ presentation }: Dataset): readonly string[] {
  return Object.keys(presentation).length === 0
    ? []
    : [`<script type="application/json" id="presentation">${safeJson(presentation)}</script>`];
}

function pageHtml(
  { dataset, checkedDigest, siteUrl, shell }: PagesInput,
  page: WrittenPage,
  { appHtml, printHtml }: PrerenderedPage,
): string {
  const { site } = page;
  const path = pathOfPage(page);
  const home = homeFrom(path);
  const words = sharedWordsIn([dataset.language]);
  const { language, direction } = words;
  const {
    styles: ownStyles,
    scripts: ownScripts,
    fonts,
    mapCode,
  } = shell.filesByPageKind[site === null ? 'overview' : 'site'];
  const { listFiles } = shell;
  const hasLists = hasListsInParts(dataset);
  const pageStyles = new Set([...ownStyles, ...(hasLists ? listFiles.styles : [])]);
  const scripts = new Set([...ownScripts, ...(hasLists ? listFiles.scripts : [])]);
  const address = (file: string): string => home + file;
  const css = accentCss(dataset);
  const styles = [
    ...Array.from(pageStyles, (path) => styleSheetTag(address(path))),
    ...(css === null ? [] : [`<style>${css}</style>`]),
    `<noscript>${styleSheetTag(address('no-script.css'))}</noscript>`,
    ...(path === ''
      ? []
      : [`<noscript>${styleSheetTag(`../${withoutSlashStylesOf(path)}`)}</noscript>`]),
    `<link rel="stylesheet" media="print" href="${address('print.css')}" />`,
  ];
  const tags = setHtmlAttributes(shell.templateHtml, { language, direction, checkedDigest });
  const template = css === null ? tags : allowInlineStyle(tags, css);
  return (
    fillTemplate(path === '' ? template : rewriteAddresses(template, home), {
      head: [
        headHtmlOf(dataset, page, siteUrl),
        ...fonts.map((path) => fontPreloadTag(address(path))),
        firstScriptTag(address(shell.firstScriptPath), address(mapCode), {
          fullMap: words.openFully,
          unfiltered: pageWords(words).unfiltered,
        }),
      ].join('\n    '),
      app: appHtml,
      print: printHtml,
      data: [
        ...Array.from(scripts, (path) => scriptPreloadTag(address(path))),
        jsonLdScript(jsonLdOf(dataset, page, siteUrl)),
        ...presentationTags(dataset),
      ].join('\n    '),
    })
      // Inserts these style sheets after those of every page, because they override them.
      .replace('</head>', () => `  ${styles.join('\n    ')}\n  </head>`)
      .replace(
        '<div id="app">',
        () =>
          `${path === '' ? '' : withoutSlashLine(pageWords(words).withoutSlash)}<div id="app" data-written="${path}" data-modified="${escapeHtml(dataset.dateModified)}">`,
      )
  );
}

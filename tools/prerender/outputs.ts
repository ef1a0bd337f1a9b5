import type { Dataset, Site, Surroundings } from '../../src/claims/model.ts';
import { mapExtentOf, type MapExtent } from '../../src/cartography/extent.ts';
import type { SiteBasemap } from '../../src/cartography/site-basemap.ts';
import { staticBasemapPath, type StaticBasemap } from '../../src/cartography/svg/static-basemap.ts';
import { boundsOfSite } from '../../src/cartography/bounds.ts';
import { sceneOf } from '../../src/cartography/scene.ts';
import { filteredViewOf } from '../../src/select/derive.ts';
import { NO_FILTER } from '../../src/select/filter.ts';
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
import { makeCard, type CardResources } from './cards/cards.ts';
import type { ReportProgress } from './progress.ts';
import type { Shell } from '../shell/shell.ts';
import { accentCss } from './pages/accent-css.ts';
import { oembedPath, type SiteUrl } from '../../src/features/page-head/page-paths.ts';
import { siteWithCard } from '../../src/features/page-head/head-tags.ts';
import { headHtmlOf } from './pages/head.ts';
import { escapeHtml } from '../../src/ui/html-text.ts';
import { pageWords } from '../../src/features/page-head/words.ts';
import { jsonLdOf, jsonLdScript } from './pages/json-ld.ts';
import { safeJson } from './pages/json-text.ts';
import { notFoundHtml } from './pages/not-found.ts';
import { oembedOf } from './pages/oembed.ts';
import { robotsTxt, sitemapFiles } from './pages/sitemap.ts';
import { addWithoutSlashFiles, withoutSlashStylesOf } from './pages/without-slash.ts';
import { drawStaticBasemap } from './basemap/static-basemap.ts';
import type { Gazetteer } from './surroundings/gazetteer.ts';
import { lookAround, SURROUNDINGS_PATH, type DrawnSite } from './surroundings/surroundings.ts';

/**
 * How far the static basemap reaches beyond the overview's extent, as shares of its width and height. It reaches far to
 * the right: on a wide screen, the layers card pushes the small extent to the left.
 */
const OVERVIEW_REACH = { left: 1.1, top: 0.8, right: 2.2, bottom: 1 };
/**
 * The reach for a site without a place. Its extent is in the middle, so less suffices, up to screens twice as wide as
 * high.
 */
const PLACELESS_SITE_REACH = { left: 0.6, top: 0.4, right: 0.6, bottom: 0.5 };

/** How many cards may be unfinished while the next page is written. Other threads paint and compress them. */
const MAX_CARDS_AHEAD = 4;

interface OutputsInput {
  readonly dataset: Dataset;
  readonly checkedDigest: string;
  readonly siteUrl: SiteUrl;
  readonly shell: Pick<Shell, 'templateHtml' | 'filesByPageKind' | 'listFiles' | 'firstScriptPath'>;
  /** The basemap that the publisher has given to the live map; null for the embedded one. */
  readonly siteBasemap: SiteBasemap | null;
  /** What cards and basemaps are drawn with. */
  readonly resources: CardResources;
  readonly gazetteer: Gazetteer;
  readonly reportProgress: ReportProgress;
}

export interface OutputFile {
  /** Path relative to the build's output folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Takes a file as soon as it is made. All pages of a large map together would not fit into memory. */
type WriteFile = (file: OutputFile) => void;

/**
 * Makes every file that depends on the map file: pages, cards, static basemaps, surroundings, oEmbed responses, a 404
 * page, robots.txt and a sitemap.
 */
export async function makeOutputFiles(given: OutputsInput, write: WriteFile): Promise<void> {
  // Each page needs only its own surroundings, so they are looked for page by page.
  const surroundings = new Map<string, Surroundings>();
  const dataset = { ...given.dataset, surroundings };
  const input = { ...given, dataset };
  const { siteUrl, shell } = input;
  const drawnSites = drawnSitesOf(dataset);
  const cards: Promise<void>[] = [];
  const withoutSlash = new Map<string, string>();
  const pages = [null, ...dataset.sites];
  for (const [index, site] of pages.entries()) {
    const found = await lookAround(
      dataset,
      site === null ? null : (drawnSites.get(site.id) ?? null),
      input.gazetteer,
      (extent) => drawBasemapOf(input, site, extent),
    );
    if (Object.keys(found).length > 0) surroundings.set(site?.id ?? '', found);
    await makePageFiles(input, site, (file) => {
      write(file);
      addWithoutSlashFiles(withoutSlash, file);
    });
    if (siteWithCard(dataset, site) === site) {
      const card = makeCard(dataset, site, input.resources).then(({ path, pngBytes }) => {
        write({ path, content: pngBytes });
      });
      // Node ends the program if a promise fails before somebody waits for it. All are waited for below.
      card.catch(() => undefined);
      cards.push(card);
      await cards[index - MAX_CARDS_AHEAD];
    }
    input.reportProgress('pages', index + 1, pages.length);
  }
  await Promise.all(cards);
  for (const [path, content] of withoutSlash) write({ path, content });
  write({
    path: '404.html',
    content: notFoundHtml(dataset, siteUrl, [
      ...stylesOfEveryPage(shell.templateHtml),
      ...shell.filesByPageKind.overview.styles,
    ]),
  });
  write({ path: SURROUNDINGS_PATH, content: JSON.stringify(Object.fromEntries(surroundings)) });
  write({ path: 'robots.txt', content: robotsTxt(siteUrl) });
  for (const file of sitemapFiles(dataset, siteUrl)) write(file);
}

/** Each site as the map draws it without a filter, by site id. */
function drawnSitesOf(dataset: Dataset): ReadonlyMap<string, DrawnSite> {
  const view = filteredViewOf(dataset, NO_FILTER);
  const { marks } = sceneOf(dataset, view, dataset.language);
  const markById = new Map(marks.map((mark) => [mark.siteId, mark]));
  return new Map(
    view.sites.map((siteView) => [
      siteView.site.id,
      { siteView, mark: markById.get(siteView.site.id) },
    ]),
  );
}

const hasOwnExtent = (dataset: Dataset, site: Site | null): boolean =>
  site !== null && boundsOfSite(site, dataset) !== null;

/** Draws an extent as the page of a site shows it, or the overview (null). */
function drawBasemapOf(
  { dataset, resources }: OutputsInput,
  site: Site | null,
  extent: MapExtent,
): Promise<StaticBasemap> {
  const ofSite = hasOwnExtent(dataset, site) ? undefined : PLACELESS_SITE_REACH;
  const reach = site === null ? OVERVIEW_REACH : ofSite;
  return drawStaticBasemap(resources.archivePath, extent, dataset.language, reach);
}

async function makePageFiles(
  input: OutputsInput,
  site: Site | null,
  write: WriteFile,
): Promise<void> {
  const { dataset, siteUrl } = input;
  const id = site?.id ?? null;
  const basemap = await drawBasemapOf(input, site, mapExtentOf(dataset, site));
  const drawnMaps = new Map<string, string>();
  for (let part = 1; part <= partCountOf(dataset, site); part += 1) {
    const page = { site, part };
    const path = pathOfPage(page);
    const pageUrl = siteUrl === null ? null : siteUrl + path;
    const given = { basemap, siteBasemap: input.siteBasemap, pageUrl };
    const rendered = await prerenderPage(dataset, page, given, drawnMaps);
    write({ path: `${path}index.html`, content: pageHtml(input, page, rendered) });
  }
  const oembed = oembedOf(dataset, site, siteUrl);
  if (hasOwnExtent(dataset, site) || site === null) write(staticBasemapFile(id, basemap));
  if (oembed !== null) write({ path: oembedPath(id), content: safeJson(oembed) });
}

/** The static basemap as a file, for a reader who follows a link to the page and needs the SVG map. */
function staticBasemapFile(id: string | null, basemap: StaticBasemap): OutputFile {
  return { path: staticBasemapPath(id), content: JSON.stringify(basemap) };
}

/** The paths of the style sheets that every page has: colours, fonts and the layout. */
const stylesOfEveryPage = (templateHtml: string): readonly string[] =>
  Array.from(
    templateHtml.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"/g),
    ([, path = '']) => path,
  );

const styleSheetTag = (href: string): string => `<link rel="stylesheet" href="${href}" />`;

/** The sentence on such a page. It is no link: where the address has its slash, a crawler would follow it to nothing. */
const withoutSlashLine = (sentence: string): string =>
  `<noscript><p class="without-slash" hidden>${escapeHtml(sentence)}</p></noscript>`;

const fontPreloadTag = (href: string): string =>
  `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}" />`;

/** The first script (`src/app/first-script.ts`). It is asynchronous, so that no page waits for it. */
const firstScriptTag = (
  src: string,
  mapCode: string,
  { fullMap, unfiltered }: { readonly fullMap: string; readonly unfiltered: string },
): string =>
  `<script async src="${src}" data-map-code="${mapCode}" data-full-map="${escapeHtml(fullMap)}" data-unfiltered="${escapeHtml(unfiltered)}"></script>`;

/** A preload link for the end of the body, after all visible content. */
const scriptPreloadTag = (href: string): string =>
  `<link rel="modulepreload" fetchpriority="low" crossorigin href="${href}" />`;

/** The publisher's settings, for the script of the page. No tag if there are none. */
function presentationTags({ presentation }: Dataset): readonly string[] {
  return Object.keys(presentation).length === 0
    ? []
    : [`<script type="application/json" id="presentation">${safeJson(presentation)}</script>`];
}

function pageHtml(
  { dataset, checkedDigest, siteUrl, shell }: OutputsInput,
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
      // Puts these style sheets after those of every page, because they extend them.
      .replace('</head>', () => `  ${styles.join('\n    ')}\n  </head>`)
      .replace(
        '<div id="app">',
        () =>
          `${path === '' ? '' : withoutSlashLine(pageWords(words).withoutSlash)}<div id="app" data-written="${path}" data-modified="${escapeHtml(dataset.dateModified)}">`,
      )
  );
}

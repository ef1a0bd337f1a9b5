import type { Dataset, Site } from '../../src/claims/model.ts';
import { mapExtentOf } from '../../src/cartography/extent.ts';
import { staticBasemapPath, type StaticBasemap } from '../../src/cartography/svg/static-basemap.ts';
import { boundsOfSite } from '../../src/cartography/bounds.ts';
import type { PrerenderedPage } from '../../src/prerender/page.ts';
import { sharedWordsIn } from '../../src/i18n/words.ts';
import type { ChunkFiles } from './chunk-files.ts';
import { fillTemplate, forSite, withAttributes } from './template.ts';
import { cardsOf } from './cards/cards.ts';
import { buildRenderer, type Renderer } from './render.ts';
import {
  oembedPath,
  pagePath,
  relativeAddress,
  SITEMAP_PATH,
  type SiteUrl,
} from './pages/addresses.ts';
import { headOf } from './pages/head.ts';
import { jsonLdOf, jsonLdScript } from './pages/json-ld.ts';
import { jsonText } from './pages/json-text.ts';
import { notFoundHtml } from './pages/not-found.ts';
import { oembedOf } from './pages/oembed.ts';
import { robotsTxt, sitemapXml } from './pages/sitemap.ts';
import { staticBasemapOf } from './basemap/static-basemap.ts';

const ARCHIVE = 'public/basemap.pmtiles';

/**
 * How far the static basemap reaches beyond the overview's extent, in parts of the extent's width and height. On a wide
 * screen the card of layers covers much of the map, so the extent is small and far to the left.
 */
const AROUND_ALL = { left: 1.1, top: 0.8, right: 2.2, bottom: 1 };
/** The same for a site without a place. Its extent is in the middle, so less is enough, up to screens twice as wide as high. */
const AROUND_MIDDLE = { left: 0.6, top: 0.4, right: 0.6, bottom: 0.5 };

interface Input {
  readonly dataset: Dataset;
  readonly checked: string;
  readonly siteUrl: SiteUrl;
  /** index.html as Vite built it, with its holes still empty. */
  readonly template: string;
  readonly files: Readonly<Record<'overview' | 'site', ChunkFiles>>;
}

export interface OutputFile {
  /** Relative to the build's output folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Every file that the build makes of the map file: a page for the map and for each site, their cards, static basemaps
 * and oEmbed responses, a 404 page, robots.txt and a sitemap.
 */
export async function outputFiles(input: Input): Promise<readonly OutputFile[]> {
  const { dataset, siteUrl, files } = input;
  const write = await buildRenderer();
  const ofPages: OutputFile[] = [];
  for (const site of [null, ...dataset.sites])
    ofPages.push(...(await filesOfPage(input, write, site)));
  const sitemap = sitemapXml(dataset, siteUrl);
  const cards = await cardsOf(dataset, ARCHIVE);
  return [
    ...ofPages,
    ...cards.map(({ path, png }) => ({ path, content: png })),
    { path: '404.html', content: notFoundHtml(dataset, siteUrl, files.overview.styles) },
    { path: 'robots.txt', content: robotsTxt(siteUrl) },
    ...(sitemap === null ? [] : [{ path: SITEMAP_PATH, content: sitemap }]),
  ];
}

async function filesOfPage(
  input: Input,
  write: Renderer,
  site: Site | null,
): Promise<readonly OutputFile[]> {
  const { dataset, siteUrl } = input;
  const id = site?.id ?? null;
  const hasOwnExtent = site !== null && boundsOfSite(site) !== null;
  const reach = site === null ? AROUND_ALL : hasOwnExtent ? undefined : AROUND_MIDDLE;
  const basemap = await staticBasemapOf(
    ARCHIVE,
    mapExtentOf(dataset, site),
    dataset.language,
    reach,
  );
  const address = siteUrl === null ? null : `${siteUrl}${pagePath(id)}`;
  const page = pageHtml(input, site, await write(dataset, site, basemap, address));
  const oembed = oembedOf(dataset, site, siteUrl);
  return [
    { path: `${pagePath(id)}index.html`, content: page },
    ...(hasOwnExtent || site === null ? [basemapFile(id, basemap)] : []),
    ...(oembed === null ? [] : [{ path: oembedPath(id), content: jsonText(oembed) }]),
  ];
}

/** The static basemap as a file, for a reader who comes to the page from another one and needs the SVG map. */
function basemapFile(id: string | null, basemap: StaticBasemap): OutputFile {
  return { path: staticBasemapPath(id), content: JSON.stringify(basemap) };
}

const styleSheet = (href: string): string => `<link rel="stylesheet" href="${href}" />`;

const fontPreload = (href: string): string =>
  `<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}" />`;

/** Written at the end of the body, after everything that is shown. */
const preload = (href: string): string =>
  `<link rel="modulepreload" fetchpriority="low" crossorigin href="${href}" />`;

function pageHtml(
  { dataset, checked, siteUrl, template, files }: Input,
  site: Site | null,
  { appHtml, printHtml }: PrerenderedPage,
): string {
  const id = site?.id ?? null;
  const { language, direction } = sharedWordsIn([dataset.language]);
  const { scripts, fonts } = files[site === null ? 'overview' : 'site'];
  const address = (path: string): string => relativeAddress(id, path);
  const styles = [
    ...files[site === null ? 'overview' : 'site'].styles.map((path) => styleSheet(address(path))),
    `<noscript>${styleSheet(address('no-script.css'))}</noscript>`,
    `<link rel="stylesheet" media="print" href="${address('print.css')}" />`,
  ];
  const tags = withAttributes(template, { language, direction, checked });
  return (
    fillTemplate(site === null ? tags : forSite(tags), {
      head: [
        headOf(dataset, site, siteUrl),
        ...fonts.map((path) => fontPreload(address(path))),
      ].join('\n    '),
      app: appHtml,
      print: printHtml,
      data: [
        ...scripts.map((path) => preload(address(path))),
        jsonLdScript(jsonLdOf(dataset, site, siteUrl)),
      ].join('\n    '),
    })
      // These style sheets come after those of every page, which they add to.
      .replace('</head>', () => `  ${styles.join('\n    ')}\n  </head>`)
      .replace('<div id="app">', `<div id="app" data-written="${pagePath(id)}">`)
  );
}

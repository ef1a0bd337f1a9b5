import type { Dataset, Site } from '../../claims/model';
import { headTagsOf } from './head-tags';
import { pagePath, type SiteUrl } from './page-paths';

/** Matches the tags that `headTagsOf` returns. */
const TAGS_OF_PAGE =
  'meta[name=description], meta[name^="twitter:"], meta[property], link[rel=canonical], link[type="application/json+oembed"]';

/**
 * The URL of the published site, from the canonical address of the first page. Null if the build did not know the URL.
 * @param writtenPath The path of the first page.
 */
function publishedAt(writtenPath: string): SiteUrl {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  if (!canonical.endsWith(`/${writtenPath}`)) return null;
  return canonical.slice(0, canonical.length - writtenPath.length);
}

/** The media type of JSON-LD. `OTHER_TYPE` is a type that tools for JSON-LD ignore. */
const JSON_LD_TYPE = 'application/ld+json';
const OTHER_TYPE = 'text/plain';

/**
 * Makes a function that updates the document's head for the shown page. Browsers share the canonical address, so it
 * must be the address of the shown page. The address has no filters, because search engines need no page for a filtered
 * view. “Copy link” keeps the filters. The JSON-LD describes the page that the build wrote. While another page is
 * shown, its media type is changed. Tools that save a page then do not read it.
 * @param writtenPath The path of the page that the browser loaded, such as `site/irbil-airport/`.
 */
export function createHeadFollower(
  dataset: Dataset,
  writtenPath: string,
): (site: Site | null, part: number) => void {
  const siteUrl = publishedAt(writtenPath);
  const jsonLd = document.querySelector(`script[type="${JSON_LD_TYPE}"]`);
  let shownPath = writtenPath;
  return (site, part) => {
    const path = pagePath(site?.id ?? null, part);
    if (path === shownPath) return;
    shownPath = path;
    jsonLd?.setAttribute('type', path === writtenPath ? JSON_LD_TYPE : OTHER_TYPE);
    for (const tag of document.head.querySelectorAll(TAGS_OF_PAGE)) tag.remove();
    for (const { name, attributes } of headTagsOf(dataset, site, siteUrl, part)) {
      const tag = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) tag.setAttribute(key, value);
      document.head.append(tag);
    }
  };
}

import type { Dataset, Site } from '../../claims/model';
import { headTagsOf } from './head-tags';
import { pagePath, type SiteUrl } from './page-paths';

/** The tags that `headTagsOf` gives. */
const TAGS_OF_PAGE =
  'meta[name=description], meta[name^="twitter:"], meta[property], link[rel=canonical], link[type="application/json+oembed"]';

/**
 * Where the site is published, as the first page's canonical address tells; null if the build did not know it.
 * @param writtenPath The path of the first page.
 */
function publishedAt(writtenPath: string): SiteUrl {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  if (!canonical.endsWith(`/${writtenPath}`)) return null;
  return canonical.slice(0, canonical.length - writtenPath.length);
}

/** The media type of a page's JSON-LD, and one that no reader of JSON-LD looks at. */
const JSON_LD_TYPE = 'application/ld+json';
const OTHER_TYPE = 'text/plain';

/**
 * Makes the function that gives the document the head of the page that is shown. Browsers share the canonical address
 * and not the shown one, so it must follow the reader. It has no filters: a filtered view has the same claims, and is no
 * page of its own to search engines. “Copy link” keeps the filters.
 *
 * The JSON-LD is of the page that the build wrote. While another page is shown, it is set aside, because tools that save
 * a page would save the wrong one.
 * @param writtenPath The path of the page that the document was loaded as, such as `site/irbil-airport/`.
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

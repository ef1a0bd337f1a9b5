import type { Claim, Dataset, Event, Site } from '../../../src/claims/model.ts';
import { isWebAddress } from '../../../src/claims/text.ts';
import { addressFrom, MAP_FILE_PATH, pagePath, type SiteUrl } from './addresses.ts';
import {
  claimNode,
  correctionNode,
  nameNode,
  placeNode,
  sourceNode,
  textNode,
  type AddressOf,
  type JsonLd,
} from './json-ld-nodes.ts';
import { jsonText } from './json-text.ts';
import { claimsOfPage, pageSummary } from './page-summary.ts';

const CONTEXT = { '@context': 'https://schema.org' };

/**
 * A page in the vocabulary of schema.org: the overview as a `Dataset`, a site's page as a part of it. Each holds every
 * claim that the page shows, once. Dates are EDTF (ISO 8601-2), as in the file.
 * @param site Null for the overview.
 */
export function jsonLdOf(dataset: Dataset, site: Site | null, siteUrl: SiteUrl): JsonLd {
  const addressOf = addressFrom(site?.id ?? null, siteUrl);
  const claims = claimsOfPage(dataset, site);
  const node = site === null ? mapNode(dataset, addressOf) : sitePageNode(dataset, site, addressOf);
  return {
    ...CONTEXT,
    ...node,
    ...ofEveryPage(dataset),
    ...coverage(site === null ? [...dataset.eventById.values()] : site.events),
    citation: sourcesOf(dataset, claims).map(sourceNode),
    hasPart: claims.map((claim) => claimNode(dataset, claim, addressOf)),
  };
}

/** A data block (HTML standard, "the script element"). Browsers do not run it, so that the Content-Security-Policy allows it. */
export function jsonLdScript(node: JsonLd): string {
  return `<script type="application/ld+json">${jsonText(node)}</script>`;
}

function mapNode(dataset: Dataset, addressOf: AddressOf): JsonLd {
  return {
    ...mapNamed(dataset, addressOf),
    spatialCoverage: dataset.sites.map(placeNode),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: addressOf(MAP_FILE_PATH),
      encodingFormat: 'application/geo+json',
    },
  };
}

function sitePageNode(dataset: Dataset, site: Site, addressOf: AddressOf): JsonLd {
  const address = addressOf(pagePath(site.id));
  return {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: textNode(site.name),
    description: pageSummary(dataset, site).description,
    isPartOf: mapNamed(dataset, addressOf),
    about: placeNode(site),
  };
}

function mapNamed(dataset: Dataset, addressOf: AddressOf): JsonLd {
  const address = addressOf(pagePath(null));
  const { title, description = pageSummary(dataset, null).description } = dataset;
  return {
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: textNode(title),
    description: textNode(description),
  };
}

/** What every page says of the map. There is no `creator`: the file names a publisher, who need not have made the map. */
function ofEveryPage(dataset: Dataset): JsonLd {
  const { license, publisher, dateModified, language, corrections } = dataset;
  return {
    inLanguage: language,
    dateModified,
    ...(license !== undefined && {
      license: isWebAddress(license) ? license : { '@type': 'CreativeWork', name: license },
    }),
    ...(publisher !== undefined && { publisher: nameNode(publisher) }),
    ...(corrections.length > 0 && {
      correction: corrections.map((correction) => correctionNode(dataset, correction)),
    }),
  };
}

/** The date of each event. One period for all of them would have ends that no source states. */
function coverage(events: readonly Event[]): JsonLd {
  const dates = [...new Set(events.map((event) => event.event_date))];
  return dates.length === 0 ? {} : { temporalCoverage: dates };
}

function sourcesOf(dataset: Dataset, claims: readonly Claim[]) {
  const read = new Set(claims.map((claim) => claim.source));
  return [...dataset.sourceById.values()].filter(({ id }) => read.has(id));
}

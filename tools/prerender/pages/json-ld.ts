import type { Claim, Dataset, Event, Site, Source } from '../../../src/claims/model.ts';
import { isWebAddress } from '../../../src/claims/text.ts';
import {
  contentOfPage,
  pathOfPage,
  type WrittenPage,
} from '../../../src/prerender/written-pages.ts';
import { referenceNumber } from '../../../src/select/sources.ts';
import { createAddressOf, MAP_FILE_PATH } from './addresses.ts';
import { pagePath, type SiteUrl } from '../../../src/features/page-head/page-paths.ts';
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
import { withThingsOnce } from './json-ld-once.ts';
import { safeJson } from './json-text.ts';
import { pageSummary } from '../../../src/features/page-head/page-summary.ts';

const SCHEMA_ORG_CONTEXT = { '@context': 'https://schema.org' };

/**
 * A page as JSON-LD (schema.org): the overview as a `Dataset`, a site's page as a part of it. It contains each claim of
 * the page once. An overview in parts lists the pages of its sites instead. Dates are EDTF (ISO 8601-2), as in the
 * file.
 */
export function jsonLdOf(dataset: Dataset, page: WrittenPage, siteUrl: SiteUrl): JsonLd {
  const addressOf = createAddressOf(pathOfPage(page), siteUrl);
  const { sites, events, claims } = contentOfPage(dataset, page);
  const { site } = page;
  return withThingsOnce({
    ...SCHEMA_ORG_CONTEXT,
    ...(site === null
      ? mapNode(dataset, sites, addressOf)
      : sitePageNode(dataset, site, page.part, addressOf)),
    ...commonMapMembers(dataset),
    ...temporalCoverage(events),
    ...(claims === null
      ? { hasPart: sites.map((one) => pageReference(one, addressOf)) }
      : {
          citation: citedSourcesOf(dataset, claims).map(sourceNode),
          hasPart: claims.map((claim) => claimNode(dataset, claim, addressOf)),
        }),
  });
}

/**
 * A data block (HTML standard, "the script element"). Browsers do not run it, so the Content-Security-Policy allows it.
 */
export function jsonLdScript(node: JsonLd): string {
  return `<script type="application/ld+json">${safeJson(node)}</script>`;
}

/** @param sites The sites that the page lists. */
function mapNode(dataset: Dataset, sites: readonly Site[], addressOf: AddressOf): JsonLd {
  return {
    ...mapReference(dataset, addressOf),
    spatialCoverage: sites.map(placeNode),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: addressOf(MAP_FILE_PATH),
      encodingFormat: 'application/geo+json',
    },
  };
}

function pageReference({ id, name }: Site, addressOf: AddressOf): JsonLd {
  const address = addressOf(pagePath(id));
  return { '@type': 'WebPage', '@id': address, url: address, name: textNode(name) };
}

function sitePageNode(dataset: Dataset, site: Site, part: number, addressOf: AddressOf): JsonLd {
  const address = addressOf(pagePath(site.id, part));
  return {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: textNode(site.name),
    description: pageSummary(dataset, site).description,
    isPartOf: mapReference(dataset, addressOf),
    about: placeNode(site),
  };
}

function mapReference(dataset: Dataset, addressOf: AddressOf): JsonLd {
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

/**
 * Maximum number of corrections in JSON-LD. Every page repeats them, and the whole history would make every page large.
 * The map file has all of them.
 */
const NAMED_CORRECTIONS_MAX = 50;

/**
 * The members of the map's node that every page repeats. It has no `creator`, because the publisher may not be the
 * author of the map.
 */
function commonMapMembers(dataset: Dataset): JsonLd {
  const { license, publisher, dateModified, language, corrections } = dataset;
  return {
    inLanguage: language,
    dateModified,
    ...(license !== undefined && {
      license: isWebAddress(license) ? license : { '@type': 'CreativeWork', name: license },
    }),
    ...(publisher !== undefined && { publisher: nameNode(publisher) }),
    ...(corrections.length > 0 && {
      correction: corrections
        .slice(-NAMED_CORRECTIONS_MAX)
        .map((correction) => correctionNode(dataset, correction)),
    }),
  };
}

/** The date of each event. A single period from first to last event would have limits that no source states. */
function temporalCoverage(events: readonly Event[]): JsonLd {
  const dates = [...new Set(events.map((event) => event.event_date))];
  return dates.length === 0 ? {} : { temporalCoverage: dates };
}

/** The sources of some claims, in the order of the file. */
function citedSourcesOf(dataset: Dataset, claims: readonly Claim[]): readonly Source[] {
  const ids = [...new Set(claims.map((claim) => claim.source))];
  return ids
    .flatMap((id) => dataset.sourceById.get(id) ?? [])
    .sort((one, other) => referenceNumber(dataset, one) - referenceNumber(dataset, other));
}

import type {
  Actor,
  Claim,
  Correction,
  Dataset,
  Site,
  Source,
  Text,
} from '../../../src/claims/model.ts';
import { claimPath } from './addresses.ts';

/** A node of JSON-LD 1.1 in the vocabulary of schema.org. */
export interface JsonLd {
  readonly [member: string]: string | number | JsonLd | readonly (string | JsonLd)[];
}

/** The address of a path, as the page that holds the node gives it. */
export type AddressOf = (path: string) => string;

/** Of the page alone: a document and an actor have no address here that would be theirs. */
const reference = (kind: 'actor' | 'source' | 'site' | 'event', id: string) => ({
  '@id': `_:${kind}-${id}`,
});

/** Language maps as tagged strings; a plain string is in the map's language, which `inLanguage` gives. */
export function textNode(text: Text): string | readonly JsonLd[] {
  if (typeof text === 'string') return text;
  return Object.entries(text).map(([language, value]) => ({
    '@language': language,
    '@value': value,
  }));
}

/** `Thing`, where schema.org expects a Person or an Organization: the file does not say which of them somebody is. */
export function nameNode(name: Text): JsonLd {
  return { '@type': 'Thing', name: textNode(name) };
}

function actorNode({ id, name, sameAs }: Actor): JsonLd {
  return { ...reference('actor', id), ...nameNode(name), ...(sameAs !== undefined && { sameAs }) };
}

export function sourceNode(source: Source): JsonLd {
  const { id, headline, publisher, url, datePublished, author, inLanguage, archivedAt } = source;
  return {
    '@type': 'NewsArticle',
    ...reference('source', id),
    headline: textNode(headline),
    publisher: nameNode(publisher),
    url,
    ...(datePublished !== undefined && { datePublished }),
    ...(author !== undefined && { author: nameNode(author) }),
    ...(inLanguage !== undefined && { inLanguage }),
    ...(archivedAt !== undefined && { archivedAt }),
  };
}

/** With the circle that holds it, where one is known: a point alone would be exacter than the source. */
export function placeNode(site: Site): JsonLd {
  const radius = site.coordinateUncertaintyInMeters;
  const place = placeNamed(site);
  if (site.geometry?.type !== 'Point' || radius === undefined) return place;
  const [longitude = 0, latitude = 0] = site.geometry.coordinates;
  const geoMidpoint = { '@type': 'GeoCoordinates', latitude, longitude };
  return { ...place, geo: { '@type': 'GeoCircle', geoMidpoint, geoRadius: radius } };
}

/**
 * A claim by its claimant, as it appears in the document that reports it. It has no rating and no review: the map does not say who
 * is right. How claims bear on each other is left out, since schema.org has no relation between claims.
 */
export function claimNode(dataset: Dataset, claim: Claim, addressOf: AddressOf): JsonLd {
  const claimant = dataset.actors.get(claim.claimant);
  return {
    '@type': 'Claim',
    '@id': addressOf(claimPath(claim)),
    text: textNode(claim.text),
    ...(claimant !== undefined && { author: actorNode(claimant) }),
    ...(claim.date !== undefined && { datePublished: claim.date }),
    appearance: reference('source', claim.source),
    about: subjectsOf(dataset, claim),
  };
}

/** The site, for a claim about no event of it; and events, as things: schema.org's `Event` is one to go to, and takes place. */
function subjectsOf(dataset: Dataset, claim: Claim): readonly JsonLd[] {
  const site = claim.event === null ? dataset.siteById.get(claim.site) : undefined;
  const events = [claim.event ?? '', ...claim.alsoAbout]
    .map((id) => dataset.eventById.get(id))
    .filter((event) => event !== undefined);
  return [
    ...(site === undefined ? [] : [placeNamed(site)]),
    ...events.map(({ id, name }) => ({ ...reference('event', id), ...nameNode(name) })),
  ];
}

export function correctionNode(dataset: Dataset, { date, text, site }: Correction): JsonLd {
  const about = site === undefined ? undefined : dataset.siteById.get(site);
  return {
    '@type': 'CorrectionComment',
    datePublished: date,
    text: textNode(text),
    ...(about !== undefined && { about: placeNamed(about) }),
  };
}

function placeNamed({ id, name }: Site): JsonLd {
  return { '@type': 'Place', ...reference('site', id), name: textNode(name) };
}

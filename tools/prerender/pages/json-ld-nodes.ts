import type {
  Actor,
  Claim,
  Correction,
  Dataset,
  Site,
  Source,
  TranslatableText,
} from '../../../src/claims/model.ts';
import { textInLanguage } from '../../../src/claims/text.ts';
import { claimWords } from '../../../src/i18n/claim-words.ts';
import { sharedWordsIn } from '../../../src/i18n/words.ts';
import { claimPath } from './addresses.ts';

/** A node of JSON-LD 1.1 in the vocabulary of schema.org. */
export interface JsonLd {
  readonly [member: string]: string | number | JsonLd | readonly (string | JsonLd)[];
}

/** A function that makes an address of a path: relative to the page, or absolute. */
export type AddressOf = (path: string) => string;

/** A blank node identifier, valid within one page. These things have no address of their own in our JSON-LD. */
const blankNodeId = (kind: 'actor' | 'source' | 'site' | 'event', id: string) => ({
  '@id': `_:${kind}-${id}`,
});

/**
 * Turns text into JSON-LD: text in several languages becomes tagged strings. A plain string is in the map's language,
 * which `inLanguage` states.
 */
export function textNode(text: TranslatableText): string | readonly JsonLd[] {
  if (typeof text === 'string') return text;
  return Object.entries(text).map(([language, value]) => ({
    '@language': language,
    '@value': value,
  }));
}

/** A name as a `Thing`, because the map file does not say whether an actor is a person or an organisation. */
export function nameNode(name: TranslatableText): JsonLd {
  return { '@type': 'Thing', name: textNode(name) };
}

function actorNode({ id, name, sameAs }: Actor): JsonLd {
  return {
    ...blankNodeId('actor', id),
    ...nameNode(name),
    ...(sameAs !== undefined && { sameAs }),
  };
}

export function sourceNode(source: Source): JsonLd {
  const { id, headline, publisher, url, datePublished, author, inLanguage, archivedAt } = source;
  return {
    '@type': 'NewsArticle',
    ...blankNodeId('source', id),
    headline: textNode(headline),
    publisher: nameNode(publisher),
    url,
    ...(datePublished !== undefined && { datePublished }),
    ...(author !== undefined && { author: nameNode(author) }),
    ...(inLanguage !== undefined && { inLanguage }),
    ...(archivedAt !== undefined && { archivedAt }),
  };
}

/** A place, with the circle that contains it if the radius is known: a point alone would claim more than the source. */
export function placeNode(site: Site): JsonLd {
  const radius = site.coordinateUncertaintyInMeters;
  const place = placeReference(site);
  if (site.geometry?.type !== 'Point' || radius === undefined) return place;
  const [longitude = 0, latitude = 0] = site.geometry.coordinates;
  const geoMidpoint = { '@type': 'GeoCoordinates', latitude, longitude };
  return { ...place, geo: { '@type': 'GeoCircle', geoMidpoint, geoRadius: radius } };
}

/**
 * The text of a claim. If the claim has a hedge, the hedge stands before the text in quotation marks: “probably”: text. schema.org
 * has no property for a hedge, and whoever reads only the text must not miss it.
 */
function claimTextNode({ language }: Dataset, { text, hedge }: Claim): JsonLd[string] {
  if (hedge === undefined) return textNode(text);
  const [open, close] = claimWords(sharedWordsIn([language])).quotationMarks;
  const withHedge = (tag: string, wording: string): string =>
    `${open}${textInLanguage(hedge, tag, language).text}${close}: ${wording}`;
  if (typeof text === 'string') return withHedge(language, text);
  return textNode(
    Object.fromEntries(Object.entries(text).map(([tag, one]) => [tag, withHedge(tag, one)])),
  );
}

/**
 * A claim with its claimant as `author` and its source as `appearance`. It has no rating or review: the map does not
 * judge. It omits relations, because schema.org has none between claims.
 */
export function claimNode(dataset: Dataset, claim: Claim, addressOf: AddressOf): JsonLd {
  const claimant = dataset.actorById.get(claim.claimant);
  return {
    '@type': 'Claim',
    '@id': addressOf(claimPath(claim)),
    text: claimTextNode(dataset, claim),
    ...(claimant !== undefined && { author: actorNode(claimant) }),
    ...(claim.date !== undefined && { datePublished: claim.date }),
    appearance: blankNodeId('source', claim.source),
    about: subjectsOf(dataset, claim),
  };
}

/**
 * The subjects of a claim: its events, or its site if it has no event. Events are `Thing`s, because schema.org's
 * `Event` is one that people attend.
 */
function subjectsOf(dataset: Dataset, claim: Claim): readonly JsonLd[] {
  const site = claim.eventId === null ? dataset.siteById.get(claim.siteId) : undefined;
  const events = [claim.eventId ?? '', ...claim.alsoAbout]
    .map((id) => dataset.eventById.get(id))
    .filter((event) => event !== undefined);
  return [
    ...(site === undefined ? [] : [placeReference(site)]),
    ...events.map(({ id, name }) => ({ ...blankNodeId('event', id), ...nameNode(name) })),
  ];
}

export function correctionNode(dataset: Dataset, { date, text, site }: Correction): JsonLd {
  const about = site === undefined ? undefined : dataset.siteById.get(site);
  return {
    '@type': 'CorrectionComment',
    datePublished: date,
    text: textNode(text),
    ...(about !== undefined && { about: placeReference(about) }),
  };
}

function placeReference({ id, name }: Site): JsonLd {
  return { '@type': 'Place', ...blankNodeId('site', id), name: textNode(name) };
}

import type { Position } from 'geojson';
import type {
  Actor,
  Claim,
  Correction,
  Dataset,
  Place,
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

/** A function that turns a path into an address, which is absolute or relative to the page. */
export type AddressOf = (path: string) => string;

/** The identifier of a blank node, valid within one page. Such a node has no address of its own in our JSON-LD. */
const blankNodeId = (kind: 'actor' | 'source' | 'site' | 'event', id: string) => ({
  '@id': `_:${kind}-${id}`,
});

/**
 * Turns text into JSON-LD. Text in several languages becomes strings with language tags. A plain string is in the map's
 * language, which `inLanguage` states.
 */
export function textNode(text: TranslatableText): string | readonly JsonLd[] {
  if (typeof text === 'string') return text;
  return Object.entries(text).map(([language, value]) => ({
    '@language': language,
    '@value': value,
  }));
}

/** A name as a `Thing`. The map file does not say whether an actor is a person or an organisation. */
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
  const { id, headline, publisher, url, datePublished, author, version, inLanguage, archivedAt } =
    source;
  return {
    '@type': 'NewsArticle',
    ...blankNodeId('source', id),
    headline: textNode(headline),
    publisher: nameNode(publisher),
    ...(url !== undefined && { url }),
    ...(datePublished !== undefined && { datePublished }),
    ...(author !== undefined && { author: nameNode(author) }),
    ...(version !== undefined && { version: textNode(version) }),
    ...(inLanguage !== undefined && { inLanguage }),
    ...(archivedAt !== undefined && { archivedAt }),
  };
}

/** A site as a node of JSON-LD, with the shape in which the editors placed it. */
export function placeNode(site: Site): JsonLd {
  return { ...placeReference(site), ...geoOf(site) };
}

/**
 * The member `geo` of a place: its area, its line, or the disc around its point. Empty for a point whose radius is
 * unknown, because the point alone would claim more than the source.
 */
function geoOf({ geometry, coordinateUncertaintyInMeters: radius }: Place): JsonLd {
  switch (geometry?.type) {
    case 'Point': {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const geoMidpoint = { '@type': 'GeoCoordinates', latitude, longitude };
      if (radius === undefined) return {};
      return { geo: { '@type': 'GeoCircle', geoMidpoint, geoRadius: radius } };
    }
    case 'LineString':
      return { geo: { '@type': 'GeoShape', line: positionsText(geometry.coordinates) } };
    case 'Polygon':
      return { geo: polygonNode(geometry.coordinates) };
    case 'MultiPolygon':
      return { geo: geometry.coordinates.map(polygonNode) };
    default:
      return {};
  }
}

/** The outer ring of a polygon as a node of schema.org. schema.org has no holes in polygons. */
function polygonNode([outer = []]: readonly Position[][]): JsonLd {
  return { '@type': 'GeoShape', polygon: positionsText(outer) };
}

/** Positions in the form of schema.org: latitude before longitude, all separated by spaces. */
function positionsText(positions: readonly Position[]): string {
  return positions.map(([lng = 0, lat = 0]) => `${lat} ${lng}`).join(' ');
}

/**
 * The text of a claim. If the text does not contain the claim's hedge, the hedge is added before it in quotation marks.
 * schema.org has no property for a hedge, so a reader of the text alone would miss it.
 */
function claimTextNode({ language }: Dataset, { text, hedge }: Claim): JsonLd[string] {
  if (hedge === undefined) return textNode(text);
  const [openingMark, closingMark] = claimWords(sharedWordsIn([language])).quotationMarks;
  const withHedge = (tag: string, wording: string): string => {
    const word = textInLanguage(hedge, tag, language).text;
    const isInText = wording.toLowerCase().includes(word.toLowerCase());
    return isInText ? wording : `${openingMark}${word}${closingMark}: ${wording}`;
  };
  if (typeof text === 'string') return withHedge(language, text);
  return textNode(
    Object.fromEntries(Object.entries(text).map(([tag, one]) => [tag, withHedge(tag, one)])),
  );
}

/**
 * A claim, with its claimant as `author` and its source as `appearance`. It has no rating or review, because the map
 * does not judge. `temporalCoverage` is the time of the event that the claim states. Relations are omitted, because
 * schema.org has none between claims.
 */
export function claimNode(dataset: Dataset, claim: Claim, addressOf: AddressOf): JsonLd {
  const claimant = dataset.actorById.get(claim.claimant);
  return {
    '@type': 'Claim',
    '@id': addressOf(claimPath(dataset, claim)),
    text: claimTextNode(dataset, claim),
    ...(claimant !== undefined && { author: actorNode(claimant) }),
    ...(claim.date !== undefined && { datePublished: claim.date }),
    ...(claim.statedTime !== undefined && { temporalCoverage: claim.statedTime }),
    appearance: blankNodeId('source', claim.source),
    about: [...subjectsOf(dataset, claim), ...claimedPlaceNodes(claim)],
  };
}

/**
 * The subjects of a claim: its events, or its site if it has no event. Events are `Thing`s, because schema.org's
 * `Event` means a gathering that people attend.
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

/** The place that a claim states, as a node of JSON-LD. Empty if the claim states no place, or if `geoOf` finds no shape. */
function claimedPlaceNodes({ place }: Claim): readonly JsonLd[] {
  const geo = place === undefined ? {} : geoOf(place);
  return 'geo' in geo ? [{ '@type': 'Place', ...geo }] : [];
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

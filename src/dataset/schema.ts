import * as v from 'valibot';
import { choice, distance, line, list, needs, object, optional, whole } from './fields';
import { actorId, country, edtf, language, names, reference, slug, text, url } from './formats';
import { WHERE_PRECISIONS } from './model';
import { actorIds, claims } from './schema-claim';
import { bbox, geometry, GEOMETRIES, misplaced, misplacedType } from './schema-geometry';

const event = object('an event: an object', {
  id: slug("the event's id, which is permanent"),
  name: text("the event's name"),
  event_date: edtf('an EDTF date: when it is said to have happened'),
  event_type: line("ACLED's word for what happened"),
  sub_event_type: optional(line("ACLED's narrower word for what happened")),
  actors: actorIds,
  targets: optional(actorIds),
  locations: optional(whole('how many places the event had: a whole number of 2 or more', 2)),
  claims,
});

const ring = object('a ring: an object', {
  distanceInMeters: distance('a distance in metres, above 0'),
  label: text('what the ring shows'),
  claim: reference('the id of the claim that states the distance'),
});

const siteProperties = object("a site's properties: an object", {
  name: text("the site's name"),
  alternateName: optional(names('another name: text, a list of texts, or text by language')),
  country: optional(country('a country code of ISO 3166-1, such as IQ')),
  admin1: optional(text('the first-order division')),
  where_prec: choice("a class of UCDP's where_prec", WHERE_PRECISIONS),
  coordinateUncertaintyInMeters: optional(distance('a radius in metres above 0')),
  georeferenceRemarks: text('what the source says of the place, and how the point was found'),
  georeferenceSources: optional(list('a list of web addresses', url('a web address'))),
  rings: optional(list('a list of rings', ring)),
  claims: optional(claims),
  events: list('a list of events', event),
});

const FEATURE_MESSAGE = 'write a Feature with "id", "properties" and this as its "geometry"';

const feature = object('a Feature: an object', {
  type: choice('the type of a site', ['Feature']),
  id: slug("the site's id, which is its address"),
  geometry,
  properties: siteProperties,
  bbox: optional(bbox),
});

const actor = object('an actor: an object', {
  name: text("the actor's name"),
  alternateName: optional(names('another name: text, a list of texts, or text by language')),
  memberOf: optional(reference('the id of the party that it is grouped under')),
  description: optional(text('who this is')),
  sameAs: optional(url('a web address about the same actor')),
});

const source = object('a source: an object', {
  headline: text("the document's headline"),
  publisher: text('who published it'),
  url: url('the web address of the document'),
  datePublished: optional(edtf('an EDTF date')),
  author: optional(text('who wrote it')),
  inLanguage: optional(language('a BCP 47 language tag')),
  archivedAt: optional(url('the web address of an archived copy')),
});

const correction = object('a correction: an object', {
  date: edtf('an EDTF date: when it was corrected'),
  text: text('what was corrected'),
  site: optional(reference('the id of the site that it is about')),
});

const collection = object('a FeatureCollection: an object', {
  type: choice('the type of a map file', ['FeatureCollection']),
  title: text("the map's title"),
  description: optional(text('what the map is')),
  language: language('a BCP 47 language tag, such as en'),
  license: optional(line('the licence of the data')),
  publisher: optional(text('who publishes the map')),
  dateModified: edtf('an EDTF date: when the file last changed'),
  corrections: optional(list('a list of corrections', correction)),
  actors: v.pipe(
    v.record(actorId('the id of an actor'), actor, needs('an object', 'an object of actors by id')),
    v.description('an object of actors by id'),
  ),
  sources: v.pipe(
    v.record(slug('the id of a source'), source, needs('an object', 'an object of sources by id')),
    v.description('an object of sources by id'),
  ),
  features: list(
    'a list of sites, which are GeoJSON Features',
    v.lazy((input) =>
      misplacedType(input, GEOMETRIES) ? misplaced(GEOMETRIES, FEATURE_MESSAGE) : feature,
    ),
  ),
  bbox: optional(bbox),
});

const OTHER_FILES = `${GEOMETRIES} Feature Topology`;

/** A map file; what is some other kind of GeoJSON is told once, not member by member. */
export const mapFile = v.lazy((input) =>
  misplacedType(input, OTHER_FILES)
    ? misplaced(OTHER_FILES, 'a map file is a FeatureCollection')
    : collection,
);

/** The file once nothing is wrong with its shape. */
export type MapFile = v.InferOutput<typeof mapFile>;
export type FileSite = MapFile['features'][number];
export type FileEvent = FileSite['properties']['events'][number];
export type FileClaim = FileEvent['claims'][number];

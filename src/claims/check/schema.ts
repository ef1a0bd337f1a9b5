import * as v from 'valibot';
import {
  choice,
  isObject,
  list,
  needs,
  number,
  object,
  optional,
  line,
  whole,
  edtf,
  reference,
  references,
  slug,
  text,
  distance,
  actorId,
  country,
  language,
  names,
  url,
} from './fields';
import { ATTRIBUTIONS, CASUALTY_GROUPS, QUESTIONS, WHERE_PRECISIONS } from '../model';

const bbox = v.pipe(
  list('a list of 4 or 6 numbers', number('a number')),
  v.check(
    (numbers) => numbers.length === 4 || numbers.length === 6,
    needs('of that length', 'a list of 4 or 6 numbers'),
  ),
);

/** Leaves coordinates unchecked, because their nesting depends on the type. `rules/geometry.ts` checks them. */
const shape = object('a geometry: a Point, Polygon, MultiPolygon or null', {
  type: choice('a type of geometry that a site can have', ['Point', 'Polygon', 'MultiPolygon']),
  coordinates: v.pipe(v.unknown(), v.description('the coordinates of the geometry')),
  bbox: optional(bbox),
});

/** Null if the site is not a single place. */
const geometry = v.pipe(
  v.lazy((input) => (input === null ? v.null() : shape)),
  v.description('a Point, Polygon, MultiPolygon or null'),
);

const GEOMETRIES =
  'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection';

/** The `type` of a GeoJSON object that is valid, but not at this place of the file. Null if the type is not one of `types`. */
function misplacedType(value: unknown, types: string): string | null {
  const type = isObject(value) ? value['type'] : null;
  return typeof type === 'string' && types.split(' ').includes(type) ? type : null;
}

const misplaced = (types: string, message: string) =>
  v.custom<never>(
    () => false,
    ({ input }) => `a ${misplacedType(input, types)} does not belong here; ${message}`,
  );

const people = whole('a number of people: 0 or a whole number above it');

const count = object('a count: an object with "of" and at least one of "low", "best" and "high"', {
  low: optional(people),
  best: optional(people),
  high: optional(people),
  of: choice('whom a count counts', CASUALTY_GROUPS),
});

const actorIds = references('the id of an actor');

/** A count or a list of actors. `valuesFitQuestions` checks which one fits the claim's `about`. */
const claimValue = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? actorIds : count)),
  v.description('a count, or a list of actor ids'),
);

const oneClaim = reference('the id of a claim, or a list of them');
const severalClaims = references('the id of a claim');
const claimIds = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? severalClaims : oneClaim)),
  v.description('the id of a claim, or a list of them'),
);

const locator = object('a locator: an object with "paragraph", or "exact", or both', {
  type: optional(choice('a type of selector', ['TextQuoteSelector'])),
  paragraph: optional(whole('the paragraph, counted from 1, or 0 for a caption')),
  exact: optional(line('a few words as the source has them')),
  prefix: optional(line('the words before them')),
  suffix: optional(line('the words after them')),
});

const claim = object('a claim: an object', {
  id: slug("the claim's id, which is permanent"),
  claimant: reference('the id of the actor who makes the claim'),
  attribution: choice('an attribution', ATTRIBUTIONS),
  via: optional(references('the id of an actor through whom the claim came')),
  alsoAbout: optional(references('the id of another event')),
  about: choice('a question that a claim answers', QUESTIONS),
  text: text('what is claimed, in one sentence'),
  value: optional(claimValue),
  remarks: optional(text('what was inferred')),
  date: optional(edtf('an EDTF date: when it was said')),
  source: reference('the id of the source in which the claim was read'),
  locator,
  evidence: optional(choice('what the source says of evidence', ['none-given'])),
  confirms: optional(claimIds),
  disputes: optional(claimIds),
  qualifies: optional(claimIds),
  corrects: optional(claimIds),
});

const claims = list('a list of claims', claim);

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
  /** For editors such as VS Code. The dataset does not contain this member. */
  $schema: optional(line('the address of the JSON Schema of map files')),
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

/** The schemas of the parts of a map file, by the names that its JSON Schema uses. */
export const parts = { actor, source, correction, site: feature, geometry: shape, event, claim };

const OTHER_FILES = `${GEOMETRIES} Feature Topology`;

/** The schema of a map file. Another kind of GeoJSON file causes one finding instead of one for each missing member. */
export const mapFile = v.lazy((input) =>
  misplacedType(input, OTHER_FILES)
    ? misplaced(OTHER_FILES, 'a map file is a FeatureCollection')
    : collection,
);

/** The type of a map file that the schema accepts. */
export type MapFile = v.InferOutput<typeof mapFile>;
export type FileSite = MapFile['features'][number];
export type FileEvent = FileSite['properties']['events'][number];
export type FileClaim = FileEvent['claims'][number];

import * as v from 'valibot';
import {
  choiceField,
  isObject,
  listField,
  wrongKindMessage,
  objectField,
  optionalField,
  nonBlankField,
  integerField,
  numberField,
  edtfField,
  statedTimeField,
  referenceField,
  referenceListField,
  slugField,
  textField,
  distanceField,
  hedgeField,
  actorIdField,
  countryField,
  languageField,
  alternateNamesField,
  urlField,
} from './fields';
import {
  bboxSchema,
  crsSchema,
  GEOMETRY_TYPES,
  geometryAsPlaceSchema,
  geometryObjectSchema,
  geometrySchema,
  misplacedType,
  misplacedTypeSchema,
  PLACE_HINT,
  placeGeometryObjectSchema,
  placeSchema,
} from './place-schema';
import { ATTRIBUTIONS, CASUALTY_GROUPS, QUESTIONS, WHERE_PRECISIONS } from '../model';

const peopleCountSchema = integerField('a number of people: 0 or a whole number above it');

const countSchema = objectField(
  'a count: an object with "of" and at least one of "low", "best" and "high"',
  {
    low: optionalField(peopleCountSchema),
    best: optionalField(peopleCountSchema),
    high: optionalField(peopleCountSchema),
    of: choiceField('whom a count counts', CASUALTY_GROUPS),
  },
);

const actorIdsSchema = referenceListField('the id of an actor');

const hasMember = (input: unknown, ...names: readonly string[]): boolean =>
  isObject(input) && names.some((name) => name in input);

/**
 * The schema of a value that is text. The rule `valuesFitQuestions` reports text for a question that has another kind of value.
 */
const textValueSchema = v.pipe(v.string(), v.description('when it happened, as an EDTF date'));

/**
 * The schema of a claim's `value`: a count, a list of actors, a place or a date. The rule `valuesFitQuestions` checks that
 * it fits the claim's question.
 */
const claimValueSchema = v.pipe(
  v.lazy((input) => {
    if (typeof input === 'string') return textValueSchema;
    if (Array.isArray(input)) return actorIdsSchema;
    return hasMember(input, 'geometry', 'where_prec') ? placeSchema : countSchema;
  }),
  v.description('a count, a list of actor ids, a place, or an EDTF date'),
);

/**
 * The schema of a location claim's `value`: a place. Lists and counts pass it, because the rule `valuesFitQuestions`
 * reports them.
 */
const locationValueSchema = v.pipe(
  v.lazy((input) => {
    if (Array.isArray(input)) return actorIdsSchema;
    if (misplacedType(input, GEOMETRY_TYPES) !== null) return geometryAsPlaceSchema;
    return hasMember(input, ...Object.keys(countSchema.entries)) ? countSchema : placeSchema;
  }),
  v.description(PLACE_HINT),
);

/** The schema of a date claim's `value`: a date. Lists and objects go to the schema of any value. */
const dateValueSchema = statedTimeField('an EDTF date: when it happened');
const dateClaimValueSchema = v.pipe(
  v.lazy((input) =>
    typeof input === 'object' && input !== null ? claimValueSchema : dateValueSchema,
  ),
  v.description('an EDTF date: when it happened'),
);

const oneClaimIdSchema = referenceField('the id of a claim, or a list of them');
const claimIdListSchema = referenceListField('the id of a claim');
const claimIdsSchema = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? claimIdListSchema : oneClaimIdSchema)),
  v.description('the id of a claim, or a list of them'),
);

/** The schema of values from a table's other columns. */
const otherValuesSchema = v.pipe(
  v.record(
    nonBlankField('the name of a column'),
    nonBlankField('the value of the column, as text'),
    wrongKindMessage('an object', 'an object of values by column'),
  ),
  v.description('what a table had in columns that have no other place here: an object of values'),
);

const locatorSchema = objectField(
  'a locator: an object with "paragraph", "page", "time", "row" or "exact"',
  {
    type: optionalField(choiceField('a type of selector', ['TextQuoteSelector'])),
    paragraph: optionalField(integerField('the paragraph, counted from 1, or 0 for a caption')),
    page: optionalField(nonBlankField('the page as the document numbers it')),
    time: optionalField(nonBlankField('the time in a recording, such as 0:29')),
    row: optionalField(integerField('the row of a table, counted from 1', 1)),
    exact: optionalField(nonBlankField('a few words as the source has them')),
    prefix: optionalField(nonBlankField('the words before them')),
    suffix: optionalField(nonBlankField('the words after them')),
  },
);

const claimEntries = {
  id: slugField("the claim's id, which is permanent"),
  claimant: referenceField('the id of the actor who makes the claim'),
  attribution: choiceField('an attribution', ATTRIBUTIONS),
  via: optionalField(referenceListField('the id of an actor through whom the claim came')),
  alsoAbout: optionalField(referenceListField('the id of another event')),
  about: choiceField('a question that a claim answers', QUESTIONS),
  text: textField('what is claimed, in one sentence'),
  value: optionalField(claimValueSchema),
  hedge: optionalField(hedgeField('the word by which the claimant leaves the claim open')),
  remarks: optionalField(textField('what was inferred')),
  date: optionalField(edtfField('an EDTF date: when it was said')),
  source: referenceField('the id of the source in which the claim was read'),
  locator: optionalField(locatorSchema),
  evidence: optionalField(choiceField('what the source says of evidence', ['none-given'])),
  confirms: optionalField(claimIdsSchema),
  disputes: optionalField(claimIdsSchema),
  contrasts: optionalField(claimIdsSchema),
  qualifies: optionalField(claimIdsSchema),
  corrects: optionalField(claimIdsSchema),
  other: optionalField(otherValuesSchema),
};

const claimSchema = objectField('a claim: an object', claimEntries);
const locationClaimSchema = objectField('a claim: an object', {
  ...claimEntries,
  value: optionalField(locationValueSchema),
});

const dateClaimSchema = objectField('a claim: an object', {
  ...claimEntries,
  value: optionalField(dateClaimValueSchema),
});

type ClaimSchema = v.GenericSchema<v.InferOutput<typeof claimSchema>>;

const claimListSchema = listField(
  'a list of claims',
  v.pipe(
    v.lazy((input): ClaimSchema => {
      const about = isObject(input) ? input['about'] : null;
      if (about === 'date') return dateClaimSchema;
      return about === 'location' ? locationClaimSchema : claimSchema;
    }),
    v.description('a claim: an object'),
  ),
);

const eventSchema = objectField('an event: an object', {
  id: slugField("the event's id, which is permanent"),
  name: textField("the event's name"),
  event_date: edtfField('an EDTF date: when it is said to have happened'),
  event_type: nonBlankField("ACLED's word for what happened"),
  sub_event_type: optionalField(nonBlankField("ACLED's narrower word for what happened")),
  actors: actorIdsSchema,
  targets: optionalField(actorIdsSchema),
  locations: optionalField(
    integerField('how many places the event had: a whole number of 2 or more', 2),
  ),
  superEvent: optionalField(referenceField('the id of the event of which this is a part')),
  other: optionalField(otherValuesSchema),
  claims: claimListSchema,
});

const ringSchema = objectField('a ring: an object', {
  distanceInMeters: distanceField('a distance in metres, above 0'),
  label: textField('what the ring shows'),
  claim: referenceField('the id of the claim that states the distance'),
});

const sitePropertiesSchema = objectField("a site's properties: an object", {
  name: textField("the site's name"),
  alternateName: optionalField(
    alternateNamesField('another name: text, a list of texts, or text by language'),
  ),
  country: optionalField(countryField('a country code of ISO 3166-1, such as IQ')),
  admin1: optionalField(textField('the first-order division')),
  where_prec: optionalField(choiceField("a class of UCDP's where_prec", WHERE_PRECISIONS)),
  coordinateUncertaintyInMeters: optionalField(distanceField('a radius in metres above 0')),
  georeferencedBy: optionalField(textField('who placed the site')),
  georeferenceRemarks: textField('what the source says of the place, and how the point was found'),
  georeferenceSources: optionalField(
    listField('a list of web addresses', urlField('a web address')),
  ),
  rings: optionalField(listField('a list of rings', ringSchema)),
  other: optionalField(otherValuesSchema),
  claims: optionalField(claimListSchema),
  events: listField('a list of events', eventSchema),
});

const WRITE_FEATURE_MESSAGE = 'write a Feature with "id", "properties" and this as its "geometry"';

const featureSchema = objectField('a Feature: an object', {
  type: choiceField('the type of a site', ['Feature']),
  id: slugField("the site's id, which is its address"),
  geometry: geometrySchema,
  properties: sitePropertiesSchema,
  bbox: optionalField(bboxSchema),
});

const actorSchema = objectField('an actor: an object', {
  name: textField("the actor's name"),
  alternateName: optionalField(
    alternateNamesField('another name: text, a list of texts, or text by language'),
  ),
  memberOf: optionalField(referenceField('the id of the party that it is grouped under')),
  affiliation: optionalField(
    choiceField('what the sources say of to whom the actor belongs', ['none-given']),
  ),
  standsFor: optionalField(
    choiceField('for whom the actor stands where a source names nobody else', ['party']),
  ),
  description: optionalField(textField('who this is')),
  other: optionalField(otherValuesSchema),
  sameAs: optionalField(urlField('a web address about the same actor')),
});

const sourceSchema = objectField('a source: an object', {
  headline: textField("the document's headline"),
  publisher: textField('who published it'),
  url: optionalField(urlField('the web address of the document')),
  citation: optionalField(textField('which document it is, in words')),
  datePublished: optionalField(edtfField('an EDTF date')),
  author: optionalField(textField('who wrote it')),
  description: optionalField(textField('what it was read for')),
  version: optionalField(textField('which version of it was read')),
  inLanguage: optionalField(languageField('a BCP 47 language tag')),
  archivedAt: optionalField(urlField('the web address of an archived copy')),
  other: optionalField(otherValuesSchema),
});

const correctionSchema = objectField('a correction: an object', {
  date: edtfField('an EDTF date: when it was corrected'),
  text: textField('what was corrected'),
  site: optionalField(referenceField('the id of the site that it is about')),
  claim: optionalField(referenceField('the id of the claim that it is about')),
});

const featureCollectionSchema = objectField('a FeatureCollection: an object', {
  /** The address of the JSON Schema, for editors such as VS Code. The dataset leaves it out. */
  $schema: optionalField(nonBlankField('the address of the JSON Schema of map files')),
  type: choiceField('the type of a map file', ['FeatureCollection']),
  title: textField("the map's title"),
  description: optionalField(textField('what the map is')),
  language: languageField('a BCP 47 language tag, such as en'),
  license: optionalField(nonBlankField('the licence of the data')),
  publisher: optionalField(textField('who publishes the map')),
  dateModified: edtfField('an EDTF date: when the file last changed'),
  corrections: optionalField(listField('a list of corrections', correctionSchema)),
  actors: v.pipe(
    v.record(
      actorIdField('the id of an actor'),
      actorSchema,
      wrongKindMessage('an object', 'an object of actors by id'),
    ),
    v.description('an object of actors by id'),
  ),
  sources: v.pipe(
    v.record(
      slugField('the id of a source'),
      sourceSchema,
      wrongKindMessage('an object', 'an object of sources by id'),
    ),
    v.description('an object of sources by id'),
  ),
  features: listField(
    'a list of sites, which are GeoJSON Features',
    v.lazy((input) =>
      misplacedType(input, GEOMETRY_TYPES)
        ? misplacedTypeSchema(GEOMETRY_TYPES, WRITE_FEATURE_MESSAGE)
        : featureSchema,
    ),
  ),
  bbox: optionalField(bboxSchema),
  /** Members that GDAL, QGIS and sf add when they save a file. The dataset leaves them out. */
  name: optionalField(nonBlankField('the name of the layer, as GIS programs write it')),
  crs: optionalField(crsSchema),
  xy_coordinate_resolution: optionalField(numberField('a number, as GIS programs write it')),
  z_coordinate_resolution: optionalField(numberField('a number, as GIS programs write it')),
});

/** The schema of each part of a map file. The keys name the parts, as in the JSON Schema. */
export const schemasByPartName = {
  actor: actorSchema,
  source: sourceSchema,
  correction: correctionSchema,
  site: featureSchema,
  geometry: geometryObjectSchema,
  placeGeometry: placeGeometryObjectSchema,
  place: placeSchema,
  event: eventSchema,
  claim: claimSchema,
  locator: locatorSchema,
};

const OTHER_GEOJSON_TYPES = `${GEOMETRY_TYPES} Feature Topology`;

/** The schema of a map file. Another kind of GeoJSON file gives one finding, not one for each missing member. */
export const mapFileSchema = v.lazy((input) =>
  misplacedType(input, OTHER_GEOJSON_TYPES)
    ? misplacedTypeSchema(OTHER_GEOJSON_TYPES, 'a map file is a FeatureCollection')
    : featureCollectionSchema,
);

/** A map file that the schema has accepted. */
export type MapFile = v.InferOutput<typeof mapFileSchema>;
export type FileSite = MapFile['features'][number];
export type FileEvent = FileSite['properties']['events'][number];
export type FileClaim = FileEvent['claims'][number];

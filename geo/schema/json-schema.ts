import type * as v from 'valibot';
import { STATED_TIME_PATTERN } from '../../src/claims/check/fields';
import { mapFileSchema, schemasByPartName } from '../../src/claims/check/schema';
import { settingsSchema } from '../../src/program/settings-schema';

/** A JSON Schema, draft 07. Most editors support this draft. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The properties of a valibot schema that this module reads. Valibot's own converter does not work here: it calls a lazy schema
 * only with `undefined`, and ours choose by the type of the value.
 */
interface ValibotSchema extends v.GenericSchema {
  readonly pipe?: readonly (ValibotSchema | ValibotAction)[];
  readonly wrapped?: ValibotSchema;
  readonly item?: ValibotSchema;
  readonly key?: ValibotSchema;
  readonly value?: ValibotSchema;
  readonly entries?: Readonly<Record<string, ValibotSchema>>;
  readonly options?: readonly (string | number)[];
  readonly getter?: (input: unknown) => ValibotSchema;
}

interface ValibotAction {
  readonly kind: 'validation' | 'metadata';
  readonly type: string;
  readonly requirement?: unknown;
  readonly description?: string;
}

/**
 * Sample inputs for lazy Valibot schemas: one of each JSON type, a place and a publisher. Together they make a lazy schema return
 * all its schemas.
 */
const SAMPLE_VALUES = ['', 0, true, null, [], {}, { geometry: null }, { name: '' }];

const PART_NAME_BY_SCHEMA = new Map<unknown, string>(
  Object.entries(schemasByPartName).map(([name, part]) => [part, name]),
);

/**
 * The JSON Schema of map files. It contains every member, type, pattern and range of the check's schema, and the rules of
 * `RULES_BY_PART`.
 */
export function mapFileJsonSchema(): JsonSchema {
  const definitions = Object.entries(schemasByPartName).map(([name, part]) => {
    const rules = RULES_BY_PART[name as keyof typeof schemasByPartName];
    return [name, { ...inlinedJsonSchemaOf(part), ...(rules && { allOf: rules }) }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A strike-map map file: a GeoJSON FeatureCollection of claims',
    ...jsonSchemaOf(mapFileSchema),
    definitions: Object.fromEntries(definitions),
  };
}

/** The JSON Schema of settings files (`strike-map.json`). */
export function settingsJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The settings of a strike-map: how a map looks and opens, and how its sheet is read',
    ...inlinedJsonSchemaOf(settingsSchema),
  };
}

function jsonSchemaOf(shape: ValibotSchema): JsonSchema {
  const name = PART_NAME_BY_SCHEMA.get(shape);
  return name === undefined ? inlinedJsonSchemaOf(shape) : { $ref: `#/definitions/${name}` };
}

function inlinedJsonSchemaOf(shape: ValibotSchema): JsonSchema {
  const [first, ...rest] = shape.pipe ?? [];
  if (first === undefined) return jsonSchemaWithoutPipe(shape);
  const actions = rest as readonly ValibotAction[];
  return Object.assign(
    {},
    inlinedJsonSchemaOf(first as ValibotSchema),
    ...actions.map(keywordsOfAction),
  ) as JsonSchema;
}

function jsonSchemaWithoutPipe(shape: ValibotSchema): JsonSchema {
  switch (shape.type) {
    case 'exact_optional':
      return shape.wrapped ? jsonSchemaOf(shape.wrapped) : {};
    case 'lazy':
      return anyOfJsonSchema(SAMPLE_VALUES.flatMap((value) => shape.getter?.(value) ?? []));
    case 'object':
      return objectJsonSchema(shape.entries ?? {});
    case 'record':
      return {
        type: 'object',
        propertyNames: shape.key && inlinedJsonSchemaOf(shape.key),
        additionalProperties: shape.value && jsonSchemaOf(shape.value),
      };
    case 'array':
      return { type: 'array', items: shape.item && jsonSchemaOf(shape.item) };
    case 'picklist':
      return { enum: shape.options };
    case 'unknown':
      return {};
    case 'string':
    case 'boolean':
    case 'number':
    case 'null':
      return { type: shape.type };
    default:
      throw new Error(`no JSON Schema is known for the valibot schema "${shape.type}"`);
  }
}

function anyOfJsonSchema(shapes: readonly ValibotSchema[]): JsonSchema {
  const [first, ...others] = [...new Set(shapes)].map(jsonSchemaOf);
  return first !== undefined && others.length === 0 ? first : { anyOf: [first, ...others] };
}

function objectJsonSchema(entries: Readonly<Record<string, ValibotSchema>>): JsonSchema {
  const members = Object.entries(entries);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(([name, entry]) => [name, jsonSchemaOf(entry)])),
    required: members.flatMap(([name, { type }]) => (type === 'exact_optional' ? [] : [name])),
    additionalProperties: false,
  };
}

/** The JSON Schema keywords for an action. A check by a function has none. */
function keywordsOfAction({ type, requirement, description }: ValibotAction): JsonSchema {
  switch (type) {
    case 'description':
      return { description };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'safe_integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: requirement };
    case 'gt_value':
      return { exclusiveMinimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'min_entries':
      return { minProperties: requirement };
    case 'finite':
    case 'check':
    case 'check_items':
      return {};
    default:
      throw new Error(`no JSON Schema keyword is known for the valibot action "${type}"`);
  }
}

const POSITION_SCHEMA = {
  description: '[longitude, latitude] in degrees; a height in metres may follow',
  type: 'array',
  items: [
    { type: 'number', minimum: -180, maximum: 180 },
    { type: 'number', minimum: -90, maximum: 90 },
    { type: 'number' },
  ],
  additionalItems: false,
  minItems: 2,
};
const POLYGON_RINGS_SCHEMA = listJsonSchema(
  'the outer ring, then its holes',
  1,
  listJsonSchema('a closed ring', 4, POSITION_SCHEMA),
);

const AREA_AND_POINT_RULES = [
  conditionalSchema({ type: { const: 'Point' } }, { coordinates: POSITION_SCHEMA }),
  conditionalSchema({ type: { const: 'Polygon' } }, { coordinates: POLYGON_RINGS_SCHEMA }),
  conditionalSchema(
    { type: { const: 'MultiPolygon' } },
    { coordinates: listJsonSchema('polygons', 1, POLYGON_RINGS_SCHEMA) },
  ),
];

/** The rules of `src/claims/check/rules/` that a JSON Schema can express: they compare members of one site or claim. */
const RULES_BY_PART: Partial<Record<keyof typeof schemasByPartName, readonly JsonSchema[]>> = {
  actor: [
    {
      if: objectHavingMembers({ standsFor: true }),
      then: objectHavingMembers({ memberOf: true }),
    },
  ],
  place: [
    conditionalSchema(
      { where_prec: { enum: [1, 2, 3, 4, 5, 7] } },
      { geometry: { type: 'object' } },
    ),
    conditionalSchema(
      { where_prec: { enum: [3, 4] } },
      { geometry: objectHavingMembers({ type: { enum: ['Point', 'Polygon', 'MultiPolygon'] } }) },
    ),
  ],
  site: [
    conditionalSchema(
      { properties: objectHavingMembers({ where_prec: { enum: [1, 2, 3, 4, 5, 7] } }) },
      { geometry: { type: 'object' } },
    ),
  ],
  locator: [
    {
      if: { anyOf: ['type', 'prefix', 'suffix'].map((member) => ({ required: [member] })) },
      then: { required: ['exact'] },
    },
  ],
  source: [{ anyOf: [{ required: ['url'] }, { required: ['citation'] }] }],
  placeGeometry: [
    ...AREA_AND_POINT_RULES,
    conditionalSchema(
      { type: { const: 'LineString' } },
      { coordinates: listJsonSchema('a line', 2, POSITION_SCHEMA) },
    ),
  ],
  geometry: AREA_AND_POINT_RULES,
  claim: [
    conditionalSchema(
      { about: { enum: ['fatalities', 'injuries'] } },
      { value: objectHavingMembers({ of: true }) },
    ),
    conditionalSchema(
      { about: { const: 'responsibility' } },
      { value: { type: 'array', minItems: 1 } },
    ),
    conditionalSchema(
      { about: { const: 'location' } },
      { value: objectHavingMembers({ geometry: true }) },
    ),
    conditionalSchema(
      { about: { const: 'date' } },
      { value: { type: 'string', pattern: STATED_TIME_PATTERN.source } },
    ),
    conditionalSchema(
      {
        about: { not: { enum: ['fatalities', 'injuries', 'responsibility', 'location', 'date'] } },
      },
      { value: false },
    ),
  ],
};

function listJsonSchema(description: string, minItems: number, items: JsonSchema): JsonSchema {
  return { description, type: 'array', minItems, items };
}

/** The schema of an object that has all of these members. */
function objectHavingMembers(properties: Readonly<Record<string, JsonSchema | true>>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}

/** A condition: if members have the given values, other members must match their schemas. `false` forbids a member. */
function conditionalSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  then: Readonly<Record<string, JsonSchema | false>>,
): JsonSchema {
  return { if: objectHavingMembers(properties), then: { properties: then } };
}

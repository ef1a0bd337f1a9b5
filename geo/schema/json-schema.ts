import type * as v from 'valibot';
import { mapFile, parts } from '../../src/claims/check/schema';

/** A JSON Schema, draft 07. Most editors support this draft. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The properties of a valibot schema that this module reads. Valibot's own converter does not work here: it calls a lazy schema
 * only with `undefined`, and ours choose by the type of the value.
 */
interface Shape extends v.GenericSchema {
  readonly pipe?: readonly (Shape | Action)[];
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly key?: Shape;
  readonly value?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly (string | number)[];
  readonly getter?: (input: unknown) => Shape;
}

interface Action {
  readonly kind: 'validation' | 'metadata';
  readonly type: string;
  readonly requirement?: unknown;
  readonly description?: string;
}

/** One value of each JSON type. A lazy schema chooses its schema by the type of the value. */
const ONE_OF_EACH_TYPE = ['', 0, true, null, [], {}];

const NAME_OF = new Map<unknown, string>(Object.entries(parts).map(([name, part]) => [part, name]));

/**
 * The JSON Schema of map files. It contains every member, type, pattern and range of the check's schema, and the rules of
 * `RULES_BY_PART`.
 */
export function mapFileSchema(): JsonSchema {
  const definitions = Object.entries(parts).map(([name, part]) => {
    const rules = RULES[name as keyof typeof parts];
    return [name, { ...inlined(part), ...(rules && { allOf: rules }) }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A strike-map map file: a GeoJSON FeatureCollection of claims',
    ...converted(mapFile),
    definitions: Object.fromEntries(definitions),
  };
}

function converted(shape: Shape): JsonSchema {
  const name = NAME_OF.get(shape);
  return name === undefined ? inlined(shape) : { $ref: `#/definitions/${name}` };
}

function inlined(shape: Shape): JsonSchema {
  const [first, ...rest] = shape.pipe ?? [];
  if (first === undefined) return unpiped(shape);
  const actions = rest as readonly Action[];
  return Object.assign({}, inlined(first as Shape), ...actions.map(keywords)) as JsonSchema;
}

function unpiped(shape: Shape): JsonSchema {
  switch (shape.type) {
    case 'exact_optional':
      return shape.wrapped ? converted(shape.wrapped) : {};
    case 'lazy':
      return anyOf(ONE_OF_EACH_TYPE.flatMap((value) => shape.getter?.(value) ?? []));
    case 'object':
      return objectSchema(shape.entries ?? {});
    case 'record':
      return {
        type: 'object',
        propertyNames: shape.key && inlined(shape.key),
        additionalProperties: shape.value && converted(shape.value),
      };
    case 'array':
      return { type: 'array', items: shape.item && converted(shape.item) };
    case 'picklist':
      return { enum: shape.options };
    case 'unknown':
      return {};
    case 'string':
    case 'number':
    case 'null':
      return { type: shape.type };
    default:
      throw new Error(`no JSON Schema is known for the valibot schema "${shape.type}"`);
  }
}

function anyOf(shapes: readonly Shape[]): JsonSchema {
  const [first, ...others] = [...new Set(shapes)].map(converted);
  return first !== undefined && others.length === 0 ? first : { anyOf: [first, ...others] };
}

function objectSchema(entries: Readonly<Record<string, Shape>>): JsonSchema {
  const members = Object.entries(entries);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(([name, entry]) => [name, converted(entry)])),
    required: members.flatMap(([name, { type }]) => (type === 'exact_optional' ? [] : [name])),
    additionalProperties: false,
  };
}

/** The JSON Schema keywords for an action. A check by a function has none. */
function keywords({ type, requirement, description }: Action): JsonSchema {
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

const POSITION = {
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
const RINGS = listOf('the outer ring, then its holes', 1, listOf('a closed ring', 4, POSITION));

/** The rules of `src/claims/check/rules/` that a JSON Schema can express: they compare members of one site or claim. */
const RULES: Partial<Record<keyof typeof parts, readonly JsonSchema[]>> = {
  site: [
    when(
      { properties: having({ where_prec: { enum: [1, 2, 3, 4, 5, 7] } }) },
      { geometry: { type: 'object' } },
    ),
    when(
      { properties: having({ where_prec: { enum: [3, 4] } }) },
      { geometry: having({ type: { enum: ['Polygon', 'MultiPolygon'] } }) },
    ),
    when(
      {
        geometry: having({ type: { const: 'Point' } }),
        properties: having({ where_prec: { enum: [1, 2] } }),
      },
      { properties: having({ coordinateUncertaintyInMeters: true }) },
    ),
  ],
  geometry: [
    when({ type: { const: 'Point' } }, { coordinates: POSITION }),
    when({ type: { const: 'Polygon' } }, { coordinates: RINGS }),
    when({ type: { const: 'MultiPolygon' } }, { coordinates: listOf('polygons', 1, RINGS) }),
  ],
  claim: [
    when({ about: { enum: ['fatalities', 'injuries'] } }, { value: { type: 'object' } }),
    when({ about: { const: 'responsibility' } }, { value: { type: 'array', minItems: 1 } }),
    when(
      { about: { not: { enum: ['fatalities', 'injuries', 'responsibility'] } } },
      { value: false },
    ),
    { properties: { locator: { anyOf: [having({ paragraph: true }), having({ exact: true })] } } },
  ],
};

function listOf(description: string, minItems: number, items: JsonSchema): JsonSchema {
  return { description, type: 'array', minItems, items };
}

/** The schema of an object that has all of these members. */
function having(properties: Readonly<Record<string, JsonSchema | true>>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}

/** A condition: if members have the given values, other members must match their schemas. `false` forbids a member. */
function when(
  properties: Readonly<Record<string, JsonSchema>>,
  then: Readonly<Record<string, JsonSchema | false>>,
): JsonSchema {
  return { if: having(properties), then: { properties: then } };
}

/**
 * The cost of introspection, which is closed in production. Its lists have the average length in this schema: types in fields of
 * types multiply as fast as anything else.
 */
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Cost } from './costs.js';

type Lengths = Readonly<Record<string, number>>;

/** Lists that are short in every schema. */
const SHORT: Lengths = { interfaces: 1, possibleTypes: 2, directives: 6, locations: 4 };

export const isIntrospection = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): boolean =>
  parent.name.startsWith('__') || field === SchemaMetaFieldDef || field === TypeMetaFieldDef;

export function introspectionCost(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  { name }: GraphQLField<unknown, unknown>,
): Cost {
  const lengths = known.get(schema) ?? lengthsOf(schema);
  known.set(schema, lengths);
  if (parent.name === '__Schema' && name === 'types') return { rows: lengths.types! };
  return { rows: lengths[name] ?? SHORT[name] ?? 1 };
}

const known = new WeakMap<GraphQLSchema, Lengths>();

/** How many of each list one type has on average, and how many arguments one field; at least one. */
function lengthsOf(schema: GraphQLSchema): Lengths {
  const types = Object.values(schema.getTypeMap());
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const inputFields = types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0));
  const enumValues = types.map((type) => (isEnumType(type) ? type.getValues().length : 0));
  const each = (total: number, of: number): number => Math.max(1, total / Math.max(1, of));
  return {
    types: types.length,
    fields: each(fields.length, types.length),
    args: each(sum(fields.map(({ args }) => args.length)), fields.length),
    inputFields: each(sum(inputFields), types.length),
    enumValues: each(sum(enumValues), types.length),
  };
}

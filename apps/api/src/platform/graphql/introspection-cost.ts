/**
 * Introspection is the caller's look at the schema, closed in production. Its lists are as long as this schema makes
 * them, on average: types in fields of types multiply as fast as anything else.
 */
import {
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Cost } from './costs.js';

const PER_TYPE: Readonly<Record<string, number>> = {
  ...{
    fields: 8,
    args: 2,
    inputFields: 4,
    enumValues: 4,
    interfaces: 1,
    possibleTypes: 2,
    directives: 6,
    locations: 4,
  },
};

export const isIntrospection = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): boolean =>
  parent.name.startsWith('__') || field === SchemaMetaFieldDef || field === TypeMetaFieldDef;

export function introspectionCost(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  { name }: GraphQLField<unknown, unknown>,
): Cost {
  if (parent.name === '__Schema' && name === 'types') return { rows: Object.keys(schema.getTypeMap()).length };
  return { rows: PER_TYPE[name] ?? 1 };
}

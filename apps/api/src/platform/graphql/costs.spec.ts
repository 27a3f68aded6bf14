/** Every field states its cost, and does no more than it states. */
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { startApi, type Api } from '../../testing/index.js';
import { isJson, isList, statedCost } from './costs.js';

let api: Api;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi();
  schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
});
afterAll(() => api.stop());

/** `Unit.name`: fields of types that have a method of their own. */
function fieldsWithMethods(): ReadonlySet<string> {
  const scanner = new MetadataScanner();
  const found = api.app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function' || !metatype.prototype) return [];
      const prototype = metatype.prototype as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method]!;
        const type: unknown = Reflect.getMetadata('graphql:resolver_type', handler);
        const owner: unknown = Reflect.getMetadata('graphql:resolver_type', metatype);
        const name = (Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined) ?? method;
        return Reflect.hasMetadata('graphql:resolve_property', handler) ? [`${String(owner ?? type)}.${name}`] : [];
      });
    });
  return new Set(found);
}

it('every question, list, document and field with a method says what it costs', () => {
  const withMethods = fieldsWithMethods();
  expect(withMethods).toContain('Unit.name');
  const forgotten = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const name = `${type.name}.${field.name}`;
      const cost = statedCost(field);
      const needs = type.name === 'Query' || withMethods.has(name);
      const complete =
        (!needs || cost) && (!isList(field.type) || cost?.rows !== undefined) && (!isJson(field.type) || cost?.bytes);
      return complete ? [] : [name];
    });
  });
  expect(forgotten).toEqual([]);
});

/**
 * Every endpoint with its access rule. The start stops at the first handler without one; a snapshot test keeps the list, so that
 * a wider rule is seen in review.
 */
import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessRuleOf, type AccessRule } from './allow.js';

export interface Operation {
  /** `Query.me`, `GET /health`. */
  readonly name: string;
  /** Class and method, for the message that stops the start. */
  readonly handler: string;
  readonly accessRule: AccessRule;
}

// The keys under which Nest stores the metadata of its decorators; Nest does not export them.
const GRAPHQL_TYPE = 'graphql:resolver_type';
const GRAPHQL_NAME = 'graphql:resolver_name';
const REST_PATH = 'path';
const REST_METHOD = 'method';
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

export class NoAccessRule extends Error {}

/** Stops the start and names every handler that has neither @Allow nor @Public, or both. */
export function requireAccessRules(operations: readonly Operation[]): void {
  const bare = operations.filter(({ accessRule }) => (accessRule.action !== undefined) === accessRule.isPublic);
  if (bare.length === 0) return;
  const list = bare.map(({ name, handler }) => `${name} (${handler})`).join(', ');
  throw new NoAccessRule(`neither @Allow nor @Public, or both, on: ${list}`);
}

export function findOperations(discovery: DiscoveryService, scanner: MetadataScanner): Operation[] {
  const resolvers = discovery.getProviders().flatMap(({ metatype }) => within(scanner, metatype, graphqlNames));
  const controllers = discovery.getControllers().flatMap(({ metatype }) => within(scanner, metatype, restNames));
  return [...resolvers, ...controllers].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `Mutation.saveCells  submission.save`, one line per operation. */
export const listOperations = (app: INestApplicationContext): string[] =>
  findOperations(app.get(DiscoveryService, { strict: false }), new MetadataScanner()).map(
    ({ name, accessRule }) => `${name}  ${accessRule.isPublic ? 'public' : accessRule.action}`,
  );

/** The names under which clients reach the handler; none where it is no endpoint. */
type NamesOf = (handler: object, owner: Type, method: string) => readonly string[];

function within(scanner: MetadataScanner, metatype: unknown, namesOf: NamesOf): Operation[] {
  if (typeof metatype !== 'function' || !metatype.prototype) return [];
  const owner = metatype as Type;
  const prototype = owner.prototype as Record<string, object>;
  return scanner.getAllMethodNames(prototype).flatMap((method) => {
    const handler = prototype[method]!;
    const way = { handler: `${owner.name}.${method}`, accessRule: accessRuleOf(handler) };
    return namesOf(handler, owner, method).map((name) => ({ name, ...way }));
  });
}

const graphqlNames: NamesOf = (handler, _owner, method) => {
  const type: unknown = Reflect.getMetadata(GRAPHQL_TYPE, handler);
  if (typeof type !== 'string' || !ROOTS.has(type)) return [];
  return [`${type}.${(Reflect.getMetadata(GRAPHQL_NAME, handler) as string | undefined) ?? method}`];
};

const restNames: NamesOf = (handler, owner) => {
  const paths: unknown = Reflect.getMetadata(REST_PATH, handler);
  if (paths === undefined) return [];
  const verb = RequestMethod[(Reflect.getMetadata(REST_METHOD, handler) as number | undefined) ?? 0];
  return [paths].flat().map((path) => {
    const parts = [Reflect.getMetadata(REST_PATH, owner) as unknown, path].map(String);
    return `${verb} /${parts
      .flatMap((part) => part.split('/'))
      .filter(Boolean)
      .join('/')}`;
  });
};

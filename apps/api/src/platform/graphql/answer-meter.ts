/**
 * Measures an answer while it is built, and stops it before it fills the memory: the price of a query is an estimate, this is the
 * real size. Each value is counted when it is resolved, a JSON document once as a whole.
 */
import {
  defaultFieldResolver,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { Decimal } from '@vlis/domain';
import { admissionWords } from '@vlis/reporting';
import type { GraphContext } from './graph-context.js';

/** Bytes of JSON. The most expensive operation of the screens is priced at less than a third of it (screens.spec.ts). */
export const LARGEST_ANSWER = 8 * 1024 * 1024;

/** Thrown for each value beyond the limit that may not be null; `willSendResponse` puts one error in their place. */
export class AnswerTooLarge extends Error {
  /** With a path of its own the error is not wrapped by GraphQL, which would cost memory for each of many thousand places. */
  readonly path: readonly string[] = [];
}
const TOO_LARGE = new AnswerTooLarge('answer too large');

export class AnswerMeter {
  bytes = 0;
  private readonly documents = new WeakMap<object, number>();

  constructor(private readonly largest = LARGEST_ANSWER) {}

  get exceeded(): boolean {
    return this.bytes > this.largest;
  }

  /** Counts a value with its name; false where the answer has become too large. */
  takes(name: string | number, value: unknown): boolean {
    if (this.exceeded) return false;
    this.bytes += (typeof name === 'string' ? name.length : 0) + 4 + this.sizeOf(value);
    return !this.exceeded;
  }

  private sizeOf(value: unknown): number {
    if (typeof value === 'string') return value.length + 2;
    if (typeof value !== 'object' || value === null) return 5;
    // An upper bound: digits, zeros before or after them, a sign, a point and quotes. Most values of a table are of this kind.
    if (value instanceof Decimal) return value.precision() + Math.abs(value.e) + 5;
    const known = this.documents.get(value);
    if (known !== undefined) return known;
    const size = JSON.stringify(value)?.length ?? 0;
    this.documents.set(value, size);
    return size;
  }
}

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;

/** Counts every value of the schema by the meter of its request. */
export function meterAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
      const needed = isNonNullType(field.type);
      field.resolve = isLeafType(getNamedType(field.type)) ? meteredValue(resolve, needed) : stoppable(resolve, needed);
    }
  }
  return schema;
}

/** The result for values that are not read any more. An error for each would take more memory than the answer. */
function stop(needed: boolean): null {
  if (needed) throw TOO_LARGE;
  return null;
}

const stoppable =
  (resolve: Resolver, needed: boolean): Resolver =>
  (source, args, context, info) =>
    context.meter.exceeded ? stop(needed) : resolve(source, args, context, info);

const meteredValue =
  (resolve: Resolver, needed: boolean): Resolver =>
  (source, args, context, info) => {
    const { meter } = context;
    if (meter.exceeded) return stop(needed);
    const { key } = info.path;
    const found: unknown = resolve(source, args, context, info);
    if (found instanceof Promise) return found.then((value) => (meter.takes(key, value) ? value : stop(needed)));
    return meter.takes(key, found) ? found : stop(needed);
  };

/** Answers `ANSWER_TOO_LARGE` and nothing else where the answer was too large. */
export const answerSizePlugin: ApolloServerPlugin<GraphContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue, response }) => {
        if (contextValue.meter.exceeded && response.body.kind === 'single') {
          const words = admissionWords('ANSWER_TOO_LARGE');
          const error = { message: words.en, extensions: { code: 'ANSWER_TOO_LARGE', words } };
          response.body.singleResult = { errors: [error], data: null };
        }
        return Promise.resolve();
      },
    }),
};

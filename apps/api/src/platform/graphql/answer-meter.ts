/**
 * How large an answer has become while it is put together. A price is an estimate; this is what there is, and it stops an
 * answer before it fills the memory: each value is counted as it is found, a document of JSON measured once.
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

/** Bytes of JSON. The dearest operation of the screens is priced at under a third of it (screens.spec.ts). */
export const LARGEST_ANSWER = 8 * 1024 * 1024;

/** Thrown for each value beyond the limit that may not be null; `willSendResponse` puts one error in place of them all. */
export class AnswerTooLarge extends Error {
  /** Says to GraphQL that it need not wrap the error for each of many thousand places. */
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

  /** Counts a value with its name; false when the answer has become too large. */
  takes(name: string | number, value: unknown): boolean {
    if (this.exceeded) return false;
    this.bytes += (typeof name === 'string' ? name.length : 0) + 4 + this.sizeOf(value);
    return !this.exceeded;
  }

  private sizeOf(value: unknown): number {
    if (typeof value === 'string') return value.length + 2;
    if (typeof value !== 'object' || value === null) return 5;
    // At most: its digits, the zeros before or after them, a sign, a point and quotes. Most values of a table are such.
    if (value instanceof Decimal) return value.precision() + Math.abs(value.e) + 5;
    const known = this.documents.get(value);
    if (known !== undefined) return known;
    const size = JSON.stringify(value)?.length ?? 0;
    this.documents.set(value, size);
    return size;
  }
}

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;

/** Lets every value of the schema pass the meter of its request. */
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

/** In place of what is not read any more. An error for each would take more memory than the answer. */
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

/** Answers `ANSWER_TOO_LARGE` and nothing else where the meter has run over. */
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

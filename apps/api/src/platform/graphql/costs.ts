/**
 * What a field costs, said where the field stands:
 *
 *   @Query(() => LibraryPageModel)
 *   @Costs({ statements: 3, asked: rowsOfPage })
 *   libraries(…)
 *
 * Every question, every list, every JSON value and every field with a method of its own says it; a test names those that forgot
 * (costs.spec.ts), and until then they are priced dearly. Plain values need not say anything.
 */
import { Extensions } from '@nestjs/graphql';
import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { pageOf, type PageInput } from './page.input.js';

/** The arguments of a field as its method gets them: variables and all defaults filled in. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface Cost {
  /** Statements of SQL, each time the field is read. */
  readonly statements?: number;
  /** A loader gathers the statements: they run once for all rows of a list, and not for each. */
  readonly gathered?: boolean;
  /** Of a list, how many there are at most; 'asked': as many as the nearest field above that says `asked`. */
  readonly rows?: number | 'asked' | ((args: Arguments) => number);
  /** How long the lists below are that say `rows: 'asked'`. */
  readonly asked?: (args: Arguments) => number;
  /** Of one value, as JSON. */
  readonly bytes?: number;
}

export const Costs = (cost: Cost): MethodDecorator & PropertyDecorator => Extensions({ cost });

/** `asked: rowsOfPage` for a field with an argument `page`. */
export const rowsOfPage = ({ page }: Arguments): number => pageOf(page as PageInput | null | undefined).limit;

/** `asked: lengthOf('items')` for a field that answers for each of what it is given. */
export const lengthOf =
  (name: string) =>
  (args: Arguments): number =>
    lengthOfList(args[name]);

export const lengthOfList = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** What the field says, or nothing. */
export const statedCost = ({ extensions }: GraphQLField<unknown, unknown>): Cost | undefined =>
  extensions['cost'] as Cost | undefined;

export const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Statements of an action, which need not say them: it has them counted while it runs, and they are much the same. */
const MUTATION = 20;

const UNSTATED = { statements: 10, rows: 1000, json: 200_000 } as const;

/** What a field says; where it says nothing, so dear that nobody asks for much of it by mistake. */
export function costOf(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): Cost {
  const mutation = parent.name === 'Mutation' ? { statements: MUTATION } : {};
  const stated = statedCost(field);
  if (stated) return { ...mutation, ...stated };
  return {
    ...(parent.name === 'Query' ? { statements: UNSTATED.statements } : mutation),
    ...(isList(field.type) && { rows: UNSTATED.rows }),
    ...(isJson(field.type) && { bytes: UNSTATED.json }),
  };
}

export const isJson = (type: GraphQLOutputType): boolean => getNamedType(type).name === 'JSON';

const SCALARS: Readonly<Record<string, number>> = { Boolean: 5, Int: 8, Date: 12, DateTime: 26, Decimal: 20, ID: 24 };
const TEXT = 60;

/** Of one value: what the field says, or what values of the type take. An object: its braces. */
export function bytesOf(cost: Cost, type: GraphQLOutputType): number {
  const named = getNamedType(type);
  if (!isLeafType(named)) return 3;
  return cost.bytes ?? SCALARS[named.name] ?? TEXT;
}

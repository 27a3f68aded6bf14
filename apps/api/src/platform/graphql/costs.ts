/**
 * The cost of a field, stated where the field is declared:
 *
 *   @Query(() => LibraryPageModel)
 *   @Costs({ statements: 3, asked: rowsOfPage })
 *   libraries(…)
 *
 * Every query, every list, every JSON value and every field with a method of its own states it; a test names those that do not
 * (costs.spec.ts), and until then they have a high price. Plain values need no cost.
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

/** The arguments of a field as its method gets them, with variables and defaults filled in. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface Cost {
  /** SQL statements, each time the field is read. */
  readonly statements?: number;
  /** A loader collects the keys: the statements run once for all rows of a list and not once for each. */
  readonly gathered?: boolean;
  /** The greatest length of a list. 'asked': as many as the nearest field above with `asked` returns. */
  readonly rows?: number | 'asked' | ((args: Arguments) => number);
  /** The length of the lists below with `rows: 'asked'`. */
  readonly asked?: (args: Arguments) => number;
  /** Bytes of one value as JSON. */
  readonly bytes?: number;
}

export const Costs = (cost: Cost): MethodDecorator & PropertyDecorator => Extensions({ cost });

/** `asked: rowsOfPage` for a field with an argument `page`. */
export const rowsOfPage = ({ page }: Arguments): number => pageOf(page as PageInput | null | undefined).limit;

/** `asked: lengthOf('items')` for a field that answers each element of an argument. */
export const lengthOf =
  (name: string) =>
  (args: Arguments): number =>
    lengthOfList(args[name]);

export const lengthOfList = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** The stated cost of a field, if any. */
export const statedCost = ({ extensions }: GraphQLField<unknown, unknown>): Cost | undefined =>
  extensions['cost'] as Cost | undefined;

export const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Statements of a mutation, which need not state them: they are counted while it runs, and most take about as many. */
const MUTATION = 20;

const UNSTATED = { statements: 10, rows: 1000, json: 200_000 } as const;

/** The stated cost of a field; without one, a cost so high that a query cannot ask for much of it by mistake. */
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

/** Bytes of one value: as stated by the field, or usual for its type. For an object: its braces. */
export function bytesOf(cost: Cost, type: GraphQLOutputType): number {
  const named = getNamedType(type);
  if (!isLeafType(named)) return 3;
  return cost.bytes ?? SCALARS[named.name] ?? TEXT;
}

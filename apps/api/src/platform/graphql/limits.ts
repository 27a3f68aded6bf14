/**
 * A query has a price before it runs: how deep it goes and how many fields it may touch, lists counted by their page, or
 * by how long they are where they have none.
 * Introspection is free (it is off in production). The numbers leave room above the largest query of the screens.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { NotAdmitted } from '../auth/not-admitted.js';

export const MAX_TOKENS = 3000;
export const MAX_DEPTH = 12;
export const MAX_COST = 60_000;
export const MAX_ROOT_FIELDS = 20;

type Variables = Readonly<Record<string, unknown>>;

export interface Price {
  readonly depth: number;
  readonly cost: number;
  readonly rootFields: number;
}

/** The price of a document that has passed validation (so its fragments have no circles). */
export function priceOf(document: DocumentNode, variables: Variables): Price {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  // Each fragment is priced once, so that fragments of fragments do not cost exponential time.
  const priced = new Map<string, Price>();
  const ofFragment = (name: string): Price => {
    const known = priced.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const price = fragment ? ofSelection(fragment.selectionSet) : NOTHING;
    priced.set(name, price);
    return price;
  };
  const ofField = (field: FieldNode): Price => {
    if (field.name.value.startsWith('__')) return NOTHING;
    const inside = field.selectionSet ? ofSelection(field.selectionSet) : NOTHING;
    return { depth: 1 + inside.depth, cost: 1 + rowsOf(field, variables) * inside.cost, rootFields: 1 };
  };
  const ofSelection = ({ selections }: SelectionSetNode): Price =>
    selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection);
        if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelection(selection.selectionSet);
        return ofFragment(selection.name.value);
      })
      .reduce(together, NOTHING);

  return document.definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [ofSelection(node.selectionSet)] : []))
    .reduce(together, NOTHING);
}

const NOTHING: Price = { depth: 0, cost: 0, rootFields: 0 };

const together = (a: Price, b: Price): Price => ({
  depth: Math.max(a.depth, b.depth),
  cost: a.cost + b.cost,
  rootFields: a.rootFields + b.rootFields,
});

const DEFAULT_PAGE = 25;

/** Lists without a page, by how many rows they have in the country: communes of one map, provinces of the old one. */
const WHOLE_LISTS: Readonly<Record<string, number>> = { units: 3500, placeTable: 64, indicatorTable: 64, series: 20 };

/** How many rows a field may give: what `page: { limit }` says; the whole list where there is no page. */
function rowsOf(field: FieldNode, variables: Variables): number {
  const page = field.arguments?.find(({ name }) => name.value === 'page')?.value;
  if (!page) return WHOLE_LISTS[field.name.value] ?? 1;
  if (page.kind === Kind.VARIABLE) return limitOf((variables[page.name.value] as { limit?: unknown } | null)?.limit);
  if (page.kind !== Kind.OBJECT) return DEFAULT_PAGE;
  const limit = page.fields.find(({ name }) => name.value === 'limit')?.value;
  if (limit?.kind === Kind.VARIABLE) return limitOf(variables[limit.name.value]);
  return limit?.kind === Kind.INT ? limitOf(Number(limit.value)) : DEFAULT_PAGE;
}

const limitOf = (limit: unknown): number => (typeof limit === 'number' && limit > 0 ? limit : DEFAULT_PAGE);

/** Refuses an operation whose price is above the limits, before any resolver runs. */
export const limitsPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, request }) => {
        const { depth, cost, rootFields } = priceOf(document, request.variables ?? {});
        if (depth > MAX_DEPTH || cost > MAX_COST || rootFields > MAX_ROOT_FIELDS) {
          throw new GraphQLError('too complex', { originalError: new NotAdmitted(400, 'QUERY_TOO_COMPLEX') });
        }
        return Promise.resolve();
      },
    }),
};

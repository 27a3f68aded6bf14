/**
 * Whether a query asks for a field, at any depth below the current one, so that what nobody asks for is not read. Directives are
 * not evaluated: a field that may be skipped counts as asked for.
 */
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

export const asksFor = ({ fieldNodes, fragments }: Asked, field: string): boolean => {
  const names = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((one) => {
      if (one.kind === 'FragmentSpread') return names(fragments[one.name.value]?.selectionSet);
      if (one.kind === 'InlineFragment') return names(one.selectionSet);
      return one.name.value === field || names(one.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => names(selectionSet));
};

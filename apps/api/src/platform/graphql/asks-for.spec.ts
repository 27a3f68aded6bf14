import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { asksFor } from './asks-for.js';

const asked = (document: string): boolean => {
  const { definitions } = parse(document);
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const fieldNodes = operation.selectionSet.selections.filter((one) => one.kind === Kind.FIELD);
  return asksFor(
    { fieldNodes, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) },
    'missing',
  );
};

it('finds a field at any depth, under another name, and in fragments of both kinds', () => {
  expect(asked('{ series { points { missing { refused } } } }')).toBe(true);
  expect(asked('{ series { points { why: missing { refused } } } }')).toBe(true);
  expect(asked('{ series { points { ... on SeriesPoint { missing { refused } } } } }')).toBe(true);
  expect(
    asked(
      '{ series { points { ...Point } } } fragment Point on SeriesPoint { ...Why } fragment Why on SeriesPoint { missing { refused } }',
    ),
  ).toBe(true);
  expect(asked('query ($no: Boolean!) { series { points { missing @include(if: $no) { refused } } } }')).toBe(true);
});

it('finds none where another is only called so', () => {
  expect(asked('{ series { points { missing: value } } }')).toBe(false);
  expect(asked('{ series { item } }')).toBe(false);
});

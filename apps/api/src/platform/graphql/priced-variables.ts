/**
 * The variables on which a price depends, as the methods get them: the given values, else the defaults of the document. Only
 * those that are used for a price are read, because an import has megabytes of others.
 */
import {
  getVariableValues,
  Kind,
  visit,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** The values of all variables in the arguments and directives of a field, fragment or spread. */
export function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): (node: SelectionNode) => Record<string, unknown> {
  const definitions = new Map(variableDefinitions.map((one) => [one.variable.name.value, one]));
  const read = new Map<VariableDefinitionNode, Variables>();
  const valueOf = (definition: VariableDefinitionNode): Variables => {
    const known = read.get(definition);
    if (known) return known;
    // Invalid values are left out here; the executor reports them and runs nothing.
    const { coerced = {} } = getVariableValues(schema, [definition], given, { maxErrors: 1 });
    read.set(definition, coerced);
    return coerced;
  };
  return (node) => {
    const values: Record<string, unknown> = {};
    const look = ({ name }: { readonly name: { readonly value: string } }): void => {
      const definition = definitions.get(name.value);
      if (definition) Object.assign(values, valueOf(definition));
    };
    const parts = [...(node.kind === Kind.FIELD ? (node.arguments ?? []) : []), ...(node.directives ?? [])];
    for (const part of parts) visit(part, { Variable: look });
    return values;
  };
}

/**
 * The price of an operation before it runs: statements, rows, values and bytes, from the costs of its fields (`@Costs`).
 * Variables count with their defaults, fragments each time they are spread, and skipped fields do not count.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { bytesOf, costOf, isList, type Arguments, type Cost } from './costs.js';
import { introspectionCost, isIntrospection } from './introspection-cost.js';
import { fieldOf } from './field-of.js';
import { variablesOf, type Variables } from './priced-variables.js';

export interface Price {
  readonly depth: number;
  /** Depth in the types of introspection, whose standard query is deeper than any of ours. */
  readonly introspectionDepth: number;
  readonly rootFields: number;
  readonly statements: number;
  /** Objects. */
  readonly rows: number;
  /** Fields that are resolved, those with objects included. */
  readonly values: number;
  readonly bytes: number;
}

/** The price of a part: statements that run for each row above, and statements that a loader runs once for all rows. */
interface Part extends Price {
  readonly gathered: number;
}

const NOTHING: Part = {
  ...{ depth: 0, introspectionDepth: 0, rootFields: 0 },
  ...{ statements: 0, gathered: 0, rows: 0, values: 0, bytes: 0 },
};

/** The length of a list with `rows: 'asked'` where no field above states a length. */
const PLAIN_PAGE = 25;

/** The price of an operation of a valid document (whose fragments have no cycles). */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): Price {
  const { gathered, ...price } = new Pricing(schema, document, operation, given).total();
  return { ...price, statements: price.statements + gathered };
}

class Pricing {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  // A fragment is priced once for each list length above it, so that nested fragments take no exponential time.
  private readonly priced = new Map<string, Part>();
  private readonly variables: (nodes: FieldNode | SelectionNode) => Variables;
  private readonly root: GraphQLCompositeType | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    given: Variables,
  ) {
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    this.variables = variablesOf(schema, operation, given);
    this.root = schema.getRootType(operation.operation) ?? undefined;
  }

  total(): Part {
    // A kind of operation that the schema does not have; the executor reports it.
    return this.root ? this.ofSelection(this.root, this.operation.selectionSet, PLAIN_PAGE) : NOTHING;
  }

  private ofSelection(parent: GraphQLCompositeType, { selections }: SelectionSetNode, asked: number): Part {
    let sum = NOTHING;
    for (const node of selections) if (!this.isLeftOut(node)) sum = together(sum, this.ofNode(parent, node, asked));
    return sum;
  }

  private ofNode(parent: GraphQLCompositeType, node: SelectionNode, asked: number): Part {
    if (node.kind === Kind.FIELD) return this.ofField(parent, node, asked);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(node.name.value, asked);
    const named = node.typeCondition && this.schema.getType(node.typeCondition.name.value);
    return this.ofSelection(isCompositeType(named) ? named : parent, node.selectionSet, asked);
  }

  private ofFragment(name: string, asked: number): Part {
    const key = `${name} ${asked}`;
    const known = this.priced.get(key);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value);
    const part = isCompositeType(type) ? this.ofSelection(type, fragment!.selectionSet, asked) : NOTHING;
    this.priced.set(key, part);
    return part;
  }

  private ofField(parent: GraphQLCompositeType, node: FieldNode, asked: number): Part {
    const field = fieldOf(this.schema, parent, node.name.value);
    if (!field) return NOTHING;
    const ofIntrospection = isIntrospection(parent, field);
    const cost = ofIntrospection ? introspectionCost(this.schema, parent, field) : costOf(parent, field);
    const args = this.argumentsOf(cost, field, node);
    if (!args) return NOTHING;
    const type = getNamedType(field.type);
    const below = cost.asked?.(args) ?? asked;
    const inside =
      node.selectionSet && isCompositeType(type) ? this.ofSelection(type, node.selectionSet, below) : NOTHING;
    const count = isList(field.type) ? rowsOf(cost, args, asked) : 1;
    const key = (node.alias ?? node.name).value.length + 4;
    return {
      depth: ofIntrospection ? inside.depth : 1 + inside.depth,
      introspectionDepth: ofIntrospection ? 1 + inside.introspectionDepth : inside.introspectionDepth,
      rootFields: 1,
      ...statementsOf(cost, count, inside),
      rows: (isCompositeType(type) ? count : 0) + count * inside.rows,
      values: isCompositeType(type) ? 1 + count * inside.values : count,
      bytes: key + count * (bytesOf(cost, field.type) + inside.bytes),
    };
  }

  /** Undefined where the arguments are not valid: then the field answers with an error and is not read. */
  private argumentsOf(cost: Cost, field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments | undefined {
    if (typeof cost.rows !== 'function' && !cost.asked) return {};
    try {
      return getArgumentValues(field, node, this.variables(node));
    } catch {
      return undefined;
    }
  }

  private isLeftOut(node: SelectionNode): boolean {
    if (!node.directives?.length) return false;
    try {
      const variables = this.variables(node);
      const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
      const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
      return skip?.['if'] === true || include?.['if'] === false;
    } catch {
      return false;
    }
  }
}

/** A loader collects the keys of one statement's rows: where several statements run, its own run as often. */
function statementsOf(cost: Cost, count: number, inside: Part): Pick<Part, 'statements' | 'gathered'> {
  const { statements = 0 } = cost;
  const below = count * inside.statements;
  return statements > 0 && !cost.gathered
    ? { statements: statements + inside.gathered + below, gathered: 0 }
    : { statements: below, gathered: inside.gathered + statements };
}

const rowsOf = ({ rows = 1 }: Cost, args: Arguments, asked: number): number => {
  if (rows === 'asked') return asked;
  return typeof rows === 'number' ? rows : rows(args);
};

const together = (a: Part, b: Part): Part => ({
  depth: Math.max(a.depth, b.depth),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  rootFields: a.rootFields + b.rootFields,
  statements: a.statements + b.statements,
  gathered: a.gathered + b.gathered,
  rows: a.rows + b.rows,
  values: a.values + b.values,
  bytes: a.bytes + b.bytes,
});

/**
 * How large a document may be before it is validated. GraphQL compares every two fields of the same name, also through fragments:
 * a few kilobytes of repetitions keep the processor busy for a tenth of a second before any price is known. The counting here
 * takes one pass over the document and stops at the first bound. The screens stay below half of each bound (screens.spec.ts).
 */
import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Of a whole document, including operations and fragments that are not used. */
export interface DocumentSize {
  readonly operations: number;
  readonly fragments: number;
  readonly variables: number;
  /** Spreads of fragments, as written. */
  readonly spreads: number;
  /** Selections in the largest set, as written. */
  readonly breadth: number;
  readonly depth: number;
  /**
   * Selections, with those of fragments wherever they are spread; the selections below fields of the same name count as one set.
   */
  readonly selections: number;
  /** Pairs of fields with the same name in an answer. */
  readonly pairs: number;
}

export const MAX_DOCUMENT: DocumentSize = {
  operations: 5,
  fragments: 30,
  variables: 60,
  spreads: 100,
  breadth: 200,
  depth: 40,
  selections: 1000,
  pairs: 500,
};

/** Characters. Comments are not among the tokens that the parser counts, so the text has a bound of its own. */
export const MAX_TEXT = 64 * 1024;

/** Replaces a refused document, so that nothing is done with the one that was sent. */
export const REFUSED_DOCUMENT: DocumentNode = parse('{ __typename }');

type Counts = { -readonly [Part in keyof DocumentSize]: number };
const PARTS = Object.keys(MAX_DOCUMENT) as (keyof DocumentSize)[];

/** The size, counted up to the first bound that is exceeded. The document need not be valid. */
export function sizeOf(document: DocumentNode): DocumentSize {
  return new Survey(document).size;
}

export const isBeyondBounds = (size: DocumentSize): boolean => PARTS.some((part) => size[part] > MAX_DOCUMENT[part]);

class Survey {
  readonly size: Counts = {
    ...{ operations: 0, fragments: 0, variables: 0, spreads: 0 },
    ...{ breadth: 0, depth: 0, selections: 0, pairs: 0 },
  };
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly seen = new WeakSet<SelectionSetNode>();

  constructor({ definitions }: DocumentNode) {
    for (const node of definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) {
        this.fragments.set(node.name.value, node);
        this.size.fragments += 1;
      } else if (node.kind === Kind.OPERATION_DEFINITION) {
        this.size.operations += 1;
        this.size.variables += node.variableDefinitions?.length ?? 0;
      }
    }
    // Fragments are counted singly too, because validation checks each of them.
    for (const node of definitions) if ('selectionSet' in node) this.merge([node.selectionSet], 1);
  }

  private get isOver(): boolean {
    return isBeyondBounds(this.size);
  }

  /** Merges the sets that make one object of an answer, and what is below them. */
  private merge(sets: readonly SelectionSetNode[], depth: number): void {
    this.size.depth = Math.max(this.size.depth, depth);
    const below = new Map<string, { times: number; readonly sets: SelectionSetNode[] }>();
    const spread = new Set<string>();
    const open = [...sets];
    for (const set of open) {
      if (this.isOver) return;
      this.look(set);
      for (const node of set.selections) {
        if (node.kind === Kind.INLINE_FRAGMENT) open.push(node.selectionSet);
        if (node.kind === Kind.FRAGMENT_SPREAD && !spread.has(node.name.value)) {
          spread.add(node.name.value);
          const fragment = this.fragments.get(node.name.value);
          if (fragment) open.push(fragment.selectionSet);
        }
        if (node.kind !== Kind.FIELD) continue;
        const name = (node.alias ?? node.name).value;
        const same = below.get(name) ?? { times: 0, sets: [] };
        below.set(name, same);
        this.size.pairs += same.times;
        same.times += 1;
        if (node.selectionSet) same.sets.push(node.selectionSet);
      }
    }
    for (const same of below.values()) if (same.sets.length && !this.isOver) this.merge(same.sets, depth + 1);
  }

  /** Counts the selections of a set as written, once, however often the set is spread. */
  private look(set: SelectionSetNode): void {
    const { selections } = set;
    this.size.selections += selections.length;
    if (this.seen.has(set)) return;
    this.seen.add(set);
    this.size.breadth = Math.max(this.size.breadth, selections.length);
    this.size.spreads += selections.filter(({ kind }) => kind === Kind.FRAGMENT_SPREAD).length;
  }
}

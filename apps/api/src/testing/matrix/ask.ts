/** Asks the same in every shape that GraphQL knows: as it is, under another name, in a fragment without a name and in one with. */
import type { Person } from '../index.js';

const SHAPES = ['plain', 'alias', 'inline fragment', 'fragment'] as const;

/** One field with its arguments and what is selected of it. */
export interface Call {
  readonly field: string;
  readonly args: string;
  readonly selection: string;
}

/** What came of a call: a value, or the code with which the access rule refused it. */
export interface Came {
  readonly shape: (typeof SHAPES)[number];
  readonly value: unknown;
  readonly code: string | undefined;
}

export interface AskedAnswer {
  readonly came: readonly Came[];
  /** The whole answer, to be searched. */
  readonly text: string;
}

const shapeOf = (turn: number): (typeof SHAPES)[number] => SHAPES[turn % SHAPES.length]!;

function documentOf(root: 'Query' | 'Mutation', calls: readonly Call[], turn: number): string {
  const outside: string[] = [];
  const inside: string[] = [];
  calls.forEach(({ field, args, selection }, n) => {
    const shape = shapeOf(turn + n);
    const call = `${keyOf(calls, n, turn) === field ? '' : `a${n}: `}${field}${args && `(${args})`} ${selection}`;
    if (shape === 'fragment') inside.push(call);
    else outside.push(shape === 'inline fragment' ? `... on ${root} { ${call} }` : call);
  });
  const spread = inside.length ? '...Rest' : '';
  const fragment = inside.length ? `fragment Rest on ${root} { ${inside.join('\n')} }` : '';
  return `${root.toLowerCase()} Matrix { ${outside.join('\n')} ${spread} } ${fragment}`;
}

/** Only one field of a document can stand under its own name. */
const keyOf = (calls: readonly Call[], n: number, turn: number): string => {
  const plain = calls.findIndex((_, other) => shapeOf(turn + other) === 'plain');
  return n === plain ? calls[n]!.field : `a${n}`;
};

/** @param turn with which shape it begins, so that in the end each is asked in each */
export async function ask(
  who: Person,
  root: 'Query' | 'Mutation',
  calls: readonly Call[],
  turn: number,
): Promise<AskedAnswer> {
  const { data, errors = [] } = await who.query<Record<string, unknown> | null>(documentOf(root, calls, turn));
  const came = calls.map((_, n): Came => {
    const key = keyOf(calls, n, turn);
    // One that must not be null makes the whole answer null, and GraphQL reports the first error alone.
    const own = errors.find(({ path }) => path?.[0] === key) ?? (data === null ? errors[0] : undefined);
    const code = own && String(own.extensions?.['code']);
    return { shape: shapeOf(turn + n), value: data?.[key] ?? null, code };
  });
  return { came, text: JSON.stringify({ data, errors }) };
}

/**
 * The ways into a room, for the matrix of rights: each room has a file in `ways/`, named after it, and every file there is taken.
 * Ways into the corridor, which belong to several rooms, stand beside this file (questions.ts, mutations.ts, doings.ts, endpoints.ts).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutation } from './mutations.js';
import type { Doing } from './doings.js';
import type { Question } from './questions.js';

type Named<T> = Readonly<Record<string, T>>;

export interface Ways {
  readonly questions?: Named<Question>;
  /** Every mutation, asked in a way that can do no harm. */
  readonly mutations?: Named<Mutation>;
  /** Every mutation once more, done this time. */
  readonly doings?: Named<Doing>;
  /** `GET /exports/x.xlsx`, with what it cannot be asked without. */
  readonly endpoints?: Named<string>;
  /** Where a mutation is given a text: `publishIndicator.input.definition`. A spec of the room shows that it does not come into the audit. */
  readonly texts?: readonly string[];
}

const files = readdirSync(join(import.meta.dirname, 'ways'));

const found: readonly Ways[] = await Promise.all(
  files.sort().map(async (name) => {
    const { ways } = (await import(`./ways/${name.replace(/\.ts$/, '.js')}`)) as { readonly ways: Ways };
    return ways;
  }),
);

/** Those of the corridor and of every room. Throws where two name the same way: only one of them would be tried. */
export function waysOf<T>(corridor: Named<T>, pick: (ways: Ways) => Named<T> | undefined): Named<T> {
  const all = [...Object.entries(corridor), ...found.flatMap((ways) => Object.entries(pick(ways) ?? {}))];
  const names = all.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two rooms name the way ${twice}`);
  return Object.fromEntries(all);
}

export const textsOfRooms = (): readonly string[] => found.flatMap(({ texts = [] }) => texts);

/**
 * Which figures of a table are withheld from whoever has no right to the units themselves: those that show a respondent,
 * and as many others as it takes that nothing withheld can be worked out from the rest. One pattern for everybody, so that
 * no two viewers have two patterns to lay over each other; it also holds against those who know a part of the table: the
 * officers of one province, of one sector, and those who may read every unit but the restricted ones.
 */
import { isSensitive, together } from './contribution.js';
import { bridgesOf, type Edge } from './bridges.js';
import {
  ALL_TYPES,
  networkOf,
  type DisclosureTable,
  type FigureKey,
  type Network,
  type Sum,
  type Variable,
} from './table.js';

/** Who knows which variables besides what is published. */
type Knows = (variable: Variable) => boolean;

/**
 * @param sectors the types whose libraries one sector governs; each is somebody who knows them
 * @param also figures to be withheld whatever they hold, because another item's must be
 */
export function withheldIn(
  table: DisclosureTable,
  sectors: readonly ReadonlySet<string>[] = [],
  also: Iterable<FigureKey> = [],
): ReadonlySet<FigureKey> {
  const network = networkOf(table);
  const { variables } = network;
  const forced = new Set(also);
  const hidden = variables.map(({ key, holds }) => forced.has(key) || isSensitive(holds));
  const apart = new Set(table.restricted.keys());
  const viewers: readonly Knows[] = [
    // Those who know most come first: what is withheld because of them protects against the others too.
    ({ group }) => group !== undefined,
    () => false,
    ...table.groups.map(
      ({ id }): Knows =>
        ({ group }) =>
          group === id,
    ),
    ...sectors.map(
      (types): Knows =>
        ({ type, group }) =>
          types.has(type) && (group !== undefined || !apart.has(type)),
    ),
  ];
  // Repeated until a whole pass over all of them adds nothing.
  for (let [next, quiet] = [0, 0]; quiet < viewers.length; next = (next + 1) % viewers.length) {
    quiet = protectFrom(viewers[next]!, network, hidden) ? 1 : quiet + 1;
  }
  return new Set(variables.filter((_, i) => hidden[i]).map(({ key }) => key));
}

/** Withholds more until this viewer can work nothing out. @returns whether anything had to be */
function protectFrom(knows: Knows, network: Network, hidden: boolean[]): boolean {
  const { variables, sums } = network;
  const known = variables.map(knows);
  // Whoever knows all parts knows the whole; once for the groups of places and once more for the nation.
  for (const { whole, parts } of [...sums, ...sums]) {
    if (parts.length && parts.every((part) => known[part])) known[whole] = true;
  }
  const secret = (i: number): boolean => hidden[i]! && !known[i];
  const free = (i: number): boolean => !hidden[i] && !known[i];
  let changed = false;
  const withhold = (i: number | undefined): boolean => {
    if (i === undefined) return false;
    hidden[i] = true;
    return (changed = true);
  };
  for (const sum of sums) while (withhold(besideRemainder(sum, variables, secret, free)));
  while (closeCuts(network, secret, free, withhold));
  return changed;
}

type Test = (i: number) => boolean;

/**
 * Where the whole is known, the remainder after the known parts is as good as published, so one more part is withheld
 * to hide it among.
 */
function besideRemainder(
  { whole, parts }: Sum,
  all: readonly Variable[],
  secret: Test,
  free: Test,
): number | undefined {
  const left = parts.filter(secret).map((i) => all[i]!.holds);
  if (!left.length || secret(whole) || !isSensitive(together(left))) return undefined;
  const makesSafe = (i: number): boolean => !isSensitive(together([...left, all[i]!.holds]));
  return cheapest(parts.filter(free), all, makesSafe) ?? (free(whole) ? whole : undefined);
}

/**
 * For hidden figures that follow from the others: withholds more, so that another path leads from one of their sums to
 * the other.
 */
function closeCuts(
  { variables, nodes }: Network,
  secret: Test,
  free: Test,
  withhold: (i: number | undefined) => boolean,
): boolean {
  const edges = variables.flatMap(({ links: [from, to] }, id) => (secret(id) ? [{ id, from, to }] : []));
  let closed = false;
  for (const bridge of bridgesOf(nodes, edges)) {
    // Only what shows a respondent must not follow; what was withheld beside it may, as long as that does not.
    if (!isSensitive(variables[bridge]!.holds)) continue;
    const [start, end] = variables[bridge]!.links;
    const side = sideOf(
      start,
      nodes,
      edges.filter(({ id }) => id !== bridge),
    );
    if (side[end]) continue; // closed by what was withheld for another
    const crossing = variables.flatMap(({ links: [from, to] }, i) => (free(i) && side[from] !== side[to] ? [i] : []));
    const found = cheapest(crossing, variables, () => true); // none: it is made of what the viewer knows by right
    if (found === undefined || !withhold(found)) continue;
    const [from, to] = variables[found]!.links;
    edges.push({ id: found, from, to });
    closed = true;
  }
  return closed;
}

/** Which nodes hidden figures connect with one. */
function sideOf(start: number, nodes: number, edges: readonly Edge[]): readonly boolean[] {
  const at: number[][] = Array.from({ length: nodes }, () => []);
  for (const { from, to } of edges) {
    at[from]!.push(to);
    at[to]!.push(from);
  }
  const side = new Array<boolean>(nodes).fill(false);
  const next = [start];
  side[start] = true;
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    for (const other of at[node]!) {
      if (side[other]) continue;
      side[other] = true;
      next.push(other);
    }
  }
  return side;
}

/** What makes the remainder safe before what does not, then places before the nation, types before totals, the smallest. */
function cheapest(candidates: readonly number[], all: readonly Variable[], safe: Test): number | undefined {
  const cost = (i: number): readonly [number, number, bigint] => {
    const { type, group, holds } = all[i]!;
    return [safe(i) ? 0 : 1, (group === undefined ? 2 : 0) + (type === ALL_TYPES ? 1 : 0), holds.sum];
  };
  let best: { readonly i: number; readonly cost: ReturnType<typeof cost> } | undefined;
  for (const i of candidates) {
    const own = cost(i);
    if (!best || isLess(own, best.cost)) best = { i, cost: own };
  }
  return best?.i;
}

const isLess = (a: readonly [number, number, bigint], b: readonly [number, number, bigint]): boolean =>
  a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];

/**
 * The table of one item in one round, as different viewers can put it together: places by library types, with totals of
 * places, of types and of the nation, and with provinces as they were beside the provinces of today that they became.
 */
import { NOTHING_CONTRIBUTED, together, type Contribution } from './contribution.js';

/** What one place's libraries of each type contribute. */
export type ByType = ReadonlyMap<string, Contribution>;

/** A province of today's map with the provinces under which its submissions were made; one that was not merged has one. */
export interface PlaceGroup {
  readonly id: number;
  readonly places: ReadonlyMap<number, ByType>;
}

export interface DisclosureTable {
  readonly groups: readonly PlaceGroup[];
  /** Restricted units: they are in the nation's figures and in no place's. */
  readonly restricted: ByType;
}

/** All types together. */
export const ALL_TYPES = '*';

/** One figure of the table by name: `place:66/T`, `group:66/*`, `nation/*`. */
export type FigureKey = string;
export const placeKey = (placeId: number, type: string): FigureKey => `place:${placeId}/${type}`;
export const groupKey = (groupId: number, type: string): FigureKey => `group:${groupId}/${type}`;
export const nationKey = (type: string): FigureKey => `nation/${type}`;
/**
 * Restricted units are never shown by themselves; they are variables here because others could work them out by
 * subtraction.
 */
const restrictedKey = (type: string): FigureKey => `restricted/${type}`;

export interface Variable {
  readonly key: FigureKey;
  readonly holds: Contribution;
  /** Of the group, where it is of a place or a group; its own people know it. */
  readonly group?: number;
  readonly type: string;
  /** The two sums it stands in: every variable links two of them, which makes the table a network. */
  readonly links: readonly [number, number];
}

/** A whole is the sum of its parts. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

export interface Network {
  readonly variables: readonly Variable[];
  readonly sums: readonly Sum[];
  /** How many sums are nodes of the network; those after them follow from these, and are looked at for their remainders. */
  readonly nodes: number;
}

const typesOf = (all: Iterable<ByType>): readonly string[] => [...new Set([...all].flatMap((one) => [...one.keys()]))];
const addedUp = (all: readonly ByType[], type: string): Contribution =>
  together(all.map((one) => one.get(type) ?? NOTHING_CONTRIBUTED));

/** Figures to which nobody contributed are left out: that nobody did is not confidential. */
export function networkOf({ groups, restricted }: DisclosureTable): Network {
  const everything = [...groups.flatMap(({ places }) => [...places.values()]), restricted];
  const types = typesOf(everything);
  const columns = [...types, ALL_TYPES];
  const variables: Variable[] = [];
  const links: [number, number][] = [];
  const sums: { whole: number; parts: number[] }[] = [];
  const add = (key: string, holds: Contribution, type: string, group?: number): number | undefined => {
    if (holds.count === 0) return undefined;
    const link: [number, number] = [-1, -1];
    links.push(link);
    return variables.push({ key, holds, type, group, links: link }) - 1;
  };
  const sum = (whole: number | undefined, parts: readonly (number | undefined)[], node = true): void => {
    if (whole === undefined) return;
    const at = sums.push({ whole, parts: parts.flatMap((part) => part ?? []) }) - 1;
    if (!node) return;
    for (const variable of [whole, ...sums[at]!.parts]) links[variable]![links[variable]![0] === -1 ? 0 : 1] = at;
  };
  const row = (of: ByType, key: (type: string) => string, group?: number) =>
    new Map(
      columns.map((type) => [
        type,
        add(key(type), type === ALL_TYPES ? together(of.values()) : (of.get(type) ?? NOTHING_CONTRIBUTED), type, group),
      ]),
    );
  const acrossTypes = (variablesOf: ReadonlyMap<string, number | undefined>, node = true): void =>
    sum(
      variablesOf.get(ALL_TYPES),
      types.map((type) => variablesOf.get(type)),
      node,
    );

  const implied: ReadonlyMap<string, number | undefined>[] = [];
  const underNation = groups.map(({ id, places }) => {
    const rows = [...places].map(([place, of]) => row(of, (type) => placeKey(place, type), id));
    for (const one of rows) acrossTypes(one);
    if (rows.length === 1) return rows[0]!;
    const all = [...places.values()];
    const whole: ByType = new Map(types.map((type) => [type, addedUp(all, type)]));
    const group = row(whole, (type) => groupKey(id, type), id);
    for (const type of columns)
      sum(
        group.get(type),
        rows.map((one) => one.get(type)),
      );
    implied.push(group);
    return group;
  });
  const apart = row(restricted, restrictedKey);
  acrossTypes(apart);
  const nation = row(new Map(types.map((type) => [type, addedUp(everything, type)])), nationKey);
  for (const type of columns)
    sum(
      nation.get(type),
      [...underNation, apart].map((one) => one.get(type)),
    );
  acrossTypes(nation);
  const nodes = sums.length;
  for (const group of implied) acrossTypes(group, false);
  return { variables, sums, nodes };
}

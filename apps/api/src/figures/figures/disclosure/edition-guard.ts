/** The figures of one edition of a round for one viewer: which are shown, and which are withheld. */
import {
  ALL_TYPES,
  groupKey,
  nationKey,
  placeKey,
  type ByType,
  type DisclosureTable,
  type FigureKey,
  type FigureRights,
  type Patterns,
} from '@vlis/domain';

/** Of what libraries a figure is: places as submissions keep them (absent: the nation), types (absent: all). */
export interface FigureOf {
  readonly placeIds?: readonly number[];
  readonly types?: readonly string[];
}

export class EditionGuard {
  /** @param ownTypes types all of whose libraries are of the viewer's sector */
  constructor(
    private readonly rights: FigureRights,
    private readonly tables: ReadonlyMap<string, DisclosureTable>,
    private readonly patterns: Patterns,
    private readonly ownTypes: ReadonlySet<string>,
  ) {}

  /** Whether a figure of these libraries that reads these items is shown. */
  shows(items: readonly string[], of: FigureOf): boolean {
    return items.every((item) => this.showsItem(item, of));
  }

  /** How many of these libraries have the item. */
  count(item: string, { placeIds, types }: FigureOf): number {
    const table = this.tables.get(item);
    if (!table) return 0;
    const rows = placesIn(table, placeIds).map(({ of }) => of);
    const all = placeIds === undefined ? [...rows, table.restricted] : rows;
    const holds = all.flatMap((of) => [...of].filter(([type]) => !types || types.includes(type)));
    return holds.reduce((sum, [, { count }]) => sum + count, 0);
  }

  private showsItem(item: string, { placeIds, types }: FigureOf): boolean {
    const table = this.tables.get(item);
    if (!table) return true;
    if (placeIds === undefined) return this.showsTypes(item, nationOf(table), types, nationKey, false);
    const places = placesIn(table, placeIds);
    if (!places.length) return true; // nobody there, and no secret
    const [first] = places;
    const group = table.groups.find(({ id }) => id === first!.group)!;
    const whole = places.every((one) => one.group === group.id) && places.length === group.places.size;
    const own = (one: (typeof places)[number]): boolean =>
      this.rights.everyPlace || this.rights.provinceIds.has(one.id);
    if (places.every(own)) return true;
    if (places.length > 1 && whole) {
      return this.showsTypes(
        item,
        addedUp(places.map(({ of }) => of)),
        types,
        (type) => groupKey(group.id, type),
        false,
      );
    }
    return places.every((one) =>
      this.showsTypes(item, new Set(one.of.keys()), types, (type) => placeKey(one.id, type), own(one)),
    );
  }

  /**
   * A choice of types that holds every type with libraries here is the same figure as that of all types. Any other
   * choice is shown where the figure of each of its types is shown.
   */
  private showsTypes(
    item: string,
    there: ReadonlySet<string>,
    asked: readonly string[] | undefined,
    key: (type: string) => FigureKey,
    own: boolean,
  ): boolean {
    if (own) return true;
    const withheld = this.patterns.get(item)!;
    const types = [...there].filter((type) => !asked || asked.includes(type));
    if (types.length === there.size) {
      return !withheld.has(key(ALL_TYPES)) || types.every((type) => this.ownTypes.has(type));
    }
    return types.every((type) => this.ownTypes.has(type) || !withheld.has(key(type)));
  }
}

const addedUp = (all: readonly ByType[]): ReadonlySet<string> => new Set(all.flatMap((of) => [...of.keys()]));

const placesIn = ({ groups }: DisclosureTable, placeIds: readonly number[] | undefined) =>
  groups.flatMap(({ id: group, places }) =>
    [...new Set(placeIds ?? places.keys())].flatMap((id) => {
      const of = places.get(id);
      return of ? [{ id, group, of }] : [];
    }),
  );

const nationOf = ({ groups, restricted }: DisclosureTable): ReadonlySet<string> =>
  addedUp([...groups.flatMap(({ places }) => [...places.values()]), restricted]);

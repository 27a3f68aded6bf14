/**
 * A second source of figures, for tests only: everything is read out of another source once, row by row, and kept in
 * memory. Nothing is withheld and no change is shown, because whoever freezes it here may see everything and asks for
 * no changes.
 */
import {
  FIRST_EDITION,
  measuresOf,
  MISSING_KINDS,
  NOTHING_ADDED,
  NOTHING_MISSING,
  PLACE_FIGURES,
  type Added,
  type CompiledForm,
  type IsoDate,
  type LibraryType,
  type MissingKind,
} from '@vlis/domain';
import type { RoundRow } from '../../collection/calendar/index.js';
import { readingsOf, type FormReading } from '../../figures/figures/reading/form-reading.js';
import type { ObligedRow } from '../../figures/figures/reading/read-obliged.js';
import type { PlaceFactRow } from '../../figures/figures/reading/read-place-facts.js';
import type { AskedSum, RollupScope, SumsRow } from '../../figures/figures/reading/read-sums.js';
import type { NationShown, ShownPlaces } from '../../figures/figures/reading/shown-places.js';
import type { FigureSource, OpenSource } from '../../figures/figures/source/figure-source.js';

interface OfType extends SumsRow {
  readonly type: string;
}

interface Frozen {
  readonly today: IsoDate;
  readonly rounds: readonly RoundRow[];
  readonly forms: ReadonlyMap<number, CompiledForm>;
  readonly indicators: ReadonlyMap<IsoDate, FormReading['indicators']>;
  readonly types: ReadonlyMap<string, LibraryType>;
  readonly maps: ReadonlyMap<IsoDate, ShownPlaces>;
  readonly nations: ReadonlyMap<IsoDate, NationShown>;
  readonly sums: readonly OfType[];
  readonly obliged: readonly ObligedRow[];
  readonly facts: readonly PlaceFactRow[];
}

/** What a source says, added up no further than by place, type and edition. */
export async function freeze(source: OpenSource): Promise<FrozenFigures> {
  const [rounds, types] = [await source.rounds(), await source.types()];
  const readings = await readingsOf(source, rounds, types.values());
  const everyMeasure = ({ form, indicators }: FormReading): readonly AskedSum[] =>
    measuresOf(form.definition, [...indicators.values()]).map(({ key }) => ({ key, missing: MISSING_KINDS }));
  const sums: OfType[] = [];
  for (const type of types.keys()) {
    const rows = await source.sums(readings, everyMeasure, { types: [type], by: 'place', editions: true });
    sums.push(...rows.map((row) => ({ ...row, type })));
  }
  const [maps, nations] = [new Map<IsoDate, ShownPlaces>(), new Map<IsoDate, NationShown>()];
  for (const day of new Set([source.today, ...rounds.map(({ cutoffOn }) => cutoffOn)])) {
    maps.set(day, await source.places(day));
    nations.set(day, await source.nation(day, []));
  }
  // A unit that is there no more is read on the map of its last day.
  for (const { validTo } of [...maps.values()].flatMap(({ units }) => units)) {
    if (validTo !== null && !maps.has(validTo)) maps.set(validTo, await source.places(validTo));
  }
  const roundIds = rounds.map(({ id }) => id);
  return new FrozenFigures({
    ...{ today: source.today, rounds, types, maps, nations, sums },
    indicators: new Map(readings.map(({ round, indicators }) => [round.endsOn, indicators])),
    forms: new Map(readings.map(({ round, form }) => [round.formVersionId, form])),
    obliged: await source.obliged(roundIds, {}, 'place'),
    facts: await source.placeFacts(rounds, PLACE_FIGURES, {}),
  });
}

const isIn =
  ({ placeIds, types }: RollupScope) =>
  ({ placeId, type }: { readonly placeId: number | null; readonly type: string | null }): boolean =>
    (!placeIds || (placeId !== null && placeIds.includes(placeId))) &&
    (!types || type === null || types.includes(type));

const onlyKinds = (added: Added, kinds: readonly MissingKind[] = []): Added => ({
  ...added,
  missing: { ...NOTHING_MISSING, ...Object.fromEntries(kinds.map((kind) => [kind, added.missing[kind]])) },
});

export class FrozenFigures implements FigureSource {
  constructor(private readonly frozen: Frozen) {}

  open<T>(_viewer: unknown, work: (source: OpenSource) => Promise<T>): Promise<T> {
    const { today, rounds, forms, indicators, types, maps, nations, sums, obliged, facts } = this.frozen;
    const units = [...maps.values()].flatMap((map) => map.units);
    const nothing = async () => new Map<never, never>();
    return work({
      today,
      rounds: async (ids) => rounds.filter(({ id }) => !ids || ids.includes(id)),
      form: async (id) => forms.get(id)!,
      indicators: async (_, day) => indicators.get(day)!,
      types: async () => types,
      places: async (day) => {
        const map = maps.get(day);
        if (!map) throw new Error(`no map of ${day} was frozen`);
        return map;
      },
      units: async (ids) => ids.flatMap((id) => units.find((unit) => unit.id === id) ?? []),
      nation: async (day) => nations.get(day)!,
      sums: async (readings, asked, within) =>
        readings.flatMap((reading) =>
          sums
            .filter((row) => row.roundId === reading.round.id && isIn(within)(row))
            .map((row) => ({
              ...{ roundId: row.roundId, accepted: row.accepted },
              placeId: within.by === 'place' ? row.placeId : null,
              edition: within.editions ? row.edition : FIRST_EDITION,
              added: new Map(
                asked(reading).map(({ key, types: read, missing }): [string, Added] => {
                  const one = !read || read.has(row.type) ? row.added.get(key) : undefined;
                  return [key, onlyKinds(one ?? NOTHING_ADDED, missing)];
                }),
              ),
            })),
        ),
      obliged: async (roundIds, within) => obliged.filter((row) => roundIds.includes(row.roundId) && isIn(within)(row)),
      placeFacts: async (ofRounds, figures, within) =>
        facts.filter(
          (row) => figures.includes(row.figure) && ofRounds.some(({ id }) => id === row.roundId) && isIn(within)(row),
        ),
      guards: async () => undefined,
      counted: nothing,
      matched: nothing,
      disclosures: nothing,
      populationLabels: async () => [],
    });
  }
}

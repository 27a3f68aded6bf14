/**
 * A province's table of a round: by library type, by commune or by library, each with its figures, those of the same period a year
 * before, the plan, and how many owe, have sent and are accepted; on the map as it was or on today's. For those alone who may read
 * the submissions of the province: a row may be a single library.
 */
import { Injectable } from '@nestjs/common';
import {
  can,
  decimal,
  heldAgainstOwnPlan,
  isRefusal,
  isSameItem,
  planYearOf,
  rearrangedBetween,
  rearrangements,
  type IsoDate,
  type Item,
  type LocalizedText,
  type PeriodCode,
  type ProvinceTableRows,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds, OBLIGATION_PLACE, type RoundRow } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { loadPlans } from '../../collection/plans/index.js';
import { loadUnits, unitsOn, type UnitRow } from '../../ground/territory/index.js';
import { within } from '../../platform/access/within.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { type MapBasis, placesOn, roundYearBefore } from '../figures/index.js';
import { addRows, addSums } from './add-rows.js';
import { itemsOf, provinceRow, type ProvinceRow, type Stored, type Sums } from './province-row.js';
import { beforeSql, NO_KEY, nowSql, pageSql, type TableSqlOf } from './province-table-sql.js';

export interface ProvinceTableAsked {
  readonly roundId: number;
  readonly placeId: number;
  readonly basis: MapBasis;
  readonly rows: ProvinceTableRows;
  readonly items: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

export interface ProvinceTable {
  readonly round: RoundRow;
  /** Whose table it is: on the map of today the province that the one asked became. */
  readonly place: UnitRow;
  readonly basis: MapBasis;
  readonly items: readonly Item[];
  /** The round of the same period a year before; undefined: there was none. */
  readonly before: RoundRow | undefined;
  /** The day between the two on which public libraries were merged with their provinces. */
  readonly rearrangedOn: IsoDate | undefined;
  readonly planYear: PeriodCode;
  /** Of the whole table, not of the page. */
  readonly total: number;
  readonly rows: readonly ProvinceRow[];
  readonly whole: ProvinceRow;
}

interface Opened extends Pick<ProvinceTable, 'round' | 'before' | 'place' | 'rearrangedOn'> {
  /** Under which its submissions were made. */
  readonly provinces: readonly number[];
}

@Injectable()
export class ReadProvinceTable {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly clock: Clock,
  ) {}

  /** Undefined: there is no such round, or no such province in which the viewer reads submissions. */
  run(viewer: Viewer, asked: ProvinceTableAsked): Promise<ProvinceTable | Refusal | undefined> {
    return this.database.read(viewer, (db) => this.read(db, viewer, asked));
  }

  /** Provinces of the map that is chosen in which the viewer reads submissions; none: there is no such round. */
  places(viewer: Viewer, roundId: number, basis: MapBasis): Promise<readonly UnitRow[]> {
    return this.database.read(viewer, async (db) => {
      const [round] = await loadRounds(db, [roundId]);
      if (!round) return [];
      const { units } = await placesOn(db, basis === 'current' ? this.clock.today() : round.cutoffOn);
      return units.filter(({ id }) => mayRead(viewer, id));
    });
  }

  private async read(
    db: EntityManager,
    viewer: Viewer,
    asked: ProvinceTableAsked,
  ): Promise<ProvinceTable | Refusal | undefined> {
    const { basis } = asked;
    const opened = await this.opened(db, viewer, asked);
    if (!opened) return undefined;
    const { round, before, place, provinces, rearrangedOn } = opened;
    const form = await this.forms.get(db, round.formVersionId);
    const items = itemsOf(asked.items, form);
    if (isRefusal(items)) return items;
    const formBefore = before && (await this.forms.get(db, before.formVersionId));
    const narrowing = within(viewer, 'submission.read', OBLIGATION_PLACE, 12);
    const of: TableSqlOf = {
      ...{ rows: asked.rows, form: form.definition, formBefore: formBefore?.definition, items },
      compared: (item) => {
        const then = formBefore?.items.get(item.code);
        return then !== undefined && isSameItem(item, then);
      },
      ...{ seen: narrowing.sql, seenBefore: within(viewer, 'submission.read', OWED_BEFORE, 12).sql },
    };
    const planYear = planYearOf(round.period);
    const rounds = [round.id, ...(before ? [before.id] : [])];
    const moved = asked.rows === 'commune' && basis === 'current' ? await this.moved(db, rounds, provinces) : NO_MOVES;
    const page = await this.page(db, viewer, asked, { round, provinces, moved });
    const keys = page.rows.map(({ key }) => key);
    const rows: Stored[] = await db.query(nowSql(of), [
      ...[round.id, round.year, provinces, before?.id ?? 0, before?.year ?? 0, moved.from],
      ...[planYear, round.formId, items.map(({ code }) => code), moved.to, keys],
      ...narrowing.params,
    ]);
    const past =
      formBefore && before
        ? await this.past(db, viewer, { ...of, formBefore: formBefore.definition }, [
            ...[before.id, before.year, provinces, moved.from, moved.to, keys],
          ])
        : [];
    const [pastOf, storedOf] = [byKey(past), byKey(rows)];
    const own = await loadPlans(db, { year: planYear, provinceId: place.id, libraryId: null }, round.formId);
    const planOf = new Map(own.map(({ item, value }) => [item, decimal(value)]));
    const held = { rows: asked.rows, rearranged: rearrangedOn !== undefined };
    const whole = provinceRow(addRows(rows, items.length), null, held, addSums(past));
    return {
      ...{ round, place, basis, items, before, rearrangedOn, planYear, total: page.total },
      rows: page.rows.map(({ key, name }) => provinceRow(storedOf.get(key)!, name, held, pastOf.get(key))),
      whole: {
        ...whole,
        figures: whole.figures.map((figure, i) => heldAgainstOwnPlan(figure, planOf.get(items[i]!.code))),
      },
    };
  }

  private async page(
    db: EntityManager,
    viewer: Viewer,
    { rows, offset, limit }: ProvinceTableAsked,
    { round, provinces, moved }: Pick<Opened, 'round' | 'provinces'> & { readonly moved: Moves },
  ): Promise<Page> {
    const narrowing = within(viewer, 'submission.read', OBLIGATION_PLACE, 7);
    const found: (PageRow & { readonly place: string | null; readonly total: number })[] = await db.query(
      pageSql({ rows, seen: narrowing.sql }),
      [round.id, provinces, moved.from, moved.to, [offset, limit], round.cutoffOn, ...narrowing.params],
    );
    return {
      total: found[0]!.total,
      rows: found
        .filter(({ place }) => place !== null)
        .map(({ key, name }) => ({ key, name: key === NO_KEY ? null : name })),
    };
  }

  /** Undefined: there is no such round, or no such province in which the viewer reads submissions. */
  private async opened(
    db: EntityManager,
    viewer: Viewer,
    { roundId, placeId, basis }: ProvinceTableAsked,
  ): Promise<Opened | undefined> {
    if (!mayRead(viewer, placeId)) return undefined;
    const all = await loadRounds(db);
    const round = all.find(({ id }) => id === roundId);
    const isToday = basis === 'current';
    if (!round) return undefined;
    const places = await placesOn(db, isToday ? this.clock.today() : round.cutoffOn);
    if (!places.knows(placeId)) return undefined;
    const [place] = await loadUnits(db, [isToday ? places.shown(placeId) : placeId]);
    const provinces = isToday ? places.idsOf(placeId) : [placeId];
    const before = roundYearBefore(all, round);
    const { units } = isToday ? places : await placesOn(db, this.clock.today());
    const rearrangedOn = before && rearrangedBetween(rearrangements(units), before.endsOn, round.endsOn);
    return { round, before, place: place!, provinces, rearrangedOn };
  }

  private past(
    db: EntityManager,
    viewer: Viewer,
    of: Parameters<typeof beforeSql>[0],
    params: readonly unknown[],
  ): Promise<Sums[]> {
    const narrowing = within(viewer, 'submission.read', OBLIGATION_PLACE, 7);
    return db.query(beforeSql({ ...of, seen: narrowing.sql }), [...params, ...narrowing.params]);
  }

  /** Communes that became another, and which: those in which something is owed, on the map of today. */
  private async moved(db: EntityManager, rounds: readonly number[], provinces: readonly number[]): Promise<Moves> {
    const owed: { id: number }[] = await db.query(
      `select distinct commune_id as id from obligation
       where round_id = any($1::int[]) and province_id = any($2::int[]) and commune_id is not null`,
      [rounds, provinces],
    );
    const became = await unitsOn(
      db,
      owed.map(({ id }) => id),
      this.clock.today(),
    );
    const moves = [...became].filter(([from, { id }]) => from !== id);
    return { from: moves.map(([from]) => from), to: moves.map(([, { id }]) => id) };
  }
}

/** Restricted units are libraries; a province has none of their marks. */
const mayRead = (viewer: Viewer, provinceId: number): boolean =>
  can(viewer, 'submission.read', { provinceId, body: '', restricted: false });

interface Moves {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The same parameters narrow what was owed a year before. */
const OWED_BEFORE = { province: 'ob.province_id', library: 'ob.library_id', body: 'ob.body' };

const NO_MOVES: Moves = { from: [], to: [] };

interface PageRow {
  readonly key: string;
  /** Null: libraries that stand in no commune. */
  readonly name: LocalizedText | null;
}

interface Page {
  readonly rows: readonly PageRow[];
  /** Of the whole table. */
  readonly total: number;
}

const byKey = <T extends Sums>(rows: readonly T[]): ReadonlyMap<string | null, T> =>
  new Map(rows.map((row) => [row.key, row]));

/**
 * The figures of a province, or of the nation, in a round, as its report is written from them: what its libraries have sent, the official figures of a year
 * before on the map of today, and the plan of the year.
 */
import { Injectable } from '@nestjs/common';
import {
  decimal,
  isRefusal,
  planYearOf,
  type CountsOfLibraries,
  type Decimal,
  type Item,
  type ItemSums,
  type ProvinceFigures,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { loadPlans } from '../../collection/plans/index.js';
import { ReadNationalTotals } from '../../figures/dashboards/index.js';
import { roundYearBefore } from '../../figures/figures/index.js';
import { loadUnits } from '../../ground/territory/index.js';
import { Database } from '../../platform/database/database.js';
import { nationFigures, readNationCounts, readNationItems } from './nation-figures.js';
import { readSentCounts, readSentSums, type SentCount, type SentSum } from './sent-sums.js';

export interface FiguresOf {
  readonly round: RoundRow;
  readonly provinceId: number;
}

/** The round a year before, with those of the items that its form has. */
interface YearBefore {
  readonly roundId: number;
  readonly items: readonly string[];
}

type Values = ReadonlyMap<string, Decimal>;

const NOBODY: CountsOfLibraries = { owed: 0, submitted: 0, accepted: 0 };

@Injectable()
export class ReadProvinceFigures {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly totals: ReadNationalTotals,
  ) {}

  /** @param items codes of items; those that the form of the round does not have have no figure */
  async run(viewer: Viewer, of: FiguresOf, items: readonly string[]): Promise<ProvinceFigures> {
    const isNation = await this.database.read(viewer, async (db) => {
      const [unit] = await loadUnits(db, [of.provinceId]);
      return unit?.level === 'nation';
    });
    return isNation ? this.ofNation(viewer, of.round, items) : this.ofProvince(viewer, of, items);
  }

  private async ofNation(viewer: Viewer, round: RoundRow, items: readonly string[]): Promise<ProvinceFigures> {
    const { form, counts } = await this.database.read(viewer, async (db) => ({
      form: await this.forms.get(db, round.formVersionId),
      counts: await readNationCounts(db, round.id),
    }));
    const known = items.filter((item) => form.items.has(item));
    return nationFigures(await readNationItems(this.totals, viewer, round, known), counts);
  }

  private async ofProvince(viewer: Viewer, of: FiguresOf, items: readonly string[]): Promise<ProvinceFigures> {
    const { form, sums, counts, plans, past } = await this.database.read(viewer, (db) =>
      this.ofRound(db, viewer, of, items),
    );
    const before = past ? await this.ofYearBefore(viewer, past, of.provinceId) : NO_VALUES;
    const known = items.flatMap((code) => form.items.get(code) ?? []);
    return {
      items: new Map(known.map((item) => [item.code, sumsOf(item, sums.get(item.code), { before, plans })])),
      all: counts.reduce(addCounts, NOBODY),
      types: new Map(counts.map(({ type, ...count }) => [type, count])),
    };
  }

  private async ofRound(db: EntityManager, viewer: Viewer, { round, provinceId }: FiguresOf, items: readonly string[]) {
    const of = { roundId: round.id, provinceId };
    const year = planYearOf(round.period);
    return {
      form: await this.forms.get(db, round.formVersionId),
      sums: await readSentSums(db, viewer, of, items),
      counts: await readSentCounts(db, viewer, of),
      plans: valuesOf(await loadPlans(db, { year, provinceId, libraryId: null }, round.formId)),
      past: await this.yearBefore(db, round, items),
    };
  }

  private async yearBefore(
    db: EntityManager,
    round: RoundRow,
    items: readonly string[],
  ): Promise<YearBefore | undefined> {
    const past = roundYearBefore(await loadRounds(db), round);
    if (!past) return undefined;
    const form = await this.forms.get(db, past.formVersionId);
    return { roundId: past.id, items: items.filter((item) => form.items.has(item)) };
  }

  /** Of the province with all that became it, so that a merger makes no growth. What is withheld from the viewer is not known to them. */
  private async ofYearBefore(viewer: Viewer, { roundId, items }: YearBefore, placeId: number): Promise<Values> {
    const found = await this.totals.run(viewer, { roundId, placeId, basis: 'current' }, items, {
      ...{ changes: false, reasons: false },
    });
    if (!found || isRefusal(found)) return NO_VALUES;
    return new Map(found.totals.flatMap(({ item, value }) => (value ? [[item, value] as const] : [])));
  }
}

const NO_VALUES: Values = new Map();

const valuesOf = (plans: readonly { readonly item: string; readonly value: string }[]): Values =>
  new Map(plans.map(({ item, value }) => [item, decimal(value)]));

const addCounts = (a: CountsOfLibraries, b: SentCount): CountsOfLibraries => ({
  owed: a.owed + b.owed,
  submitted: a.submitted + b.submitted,
  accepted: a.accepted + b.accepted,
});

function sumsOf(
  { code, aggregation }: Item,
  sent: SentSum | undefined,
  { before, plans }: { readonly before: Values; readonly plans: Values },
): ItemSums {
  const beside = { before: before.get(code), plan: plans.get(code) };
  if (!sent) return { ...beside, waiting: 0 };
  const { sum, count, waiting } = sent;
  return { ...beside, now: aggregation === 'average' ? sum.div(count) : sum, waiting };
}

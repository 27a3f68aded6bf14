/**
 * Weighs submissions against the official figures of their province a year before, merged provinces added together;
 * those of restricted units, which no province counts, against all restricted units of the nation.
 */
import { Injectable } from '@nestjs/common';
import { decimal, influenceOf, type Decimal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { countedAtSql } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { type AskedRound, type Weigh, type Weighable, Weigher } from '../../collection/submissions/index.js';
import { MeasureBook } from '../dictionary/index.js';
import { provincesOn } from '../../ground/territory/index.js';

type Totals = Map<string, Decimal>;
type Placed = Pick<Weighable, 'libraryId' | 'provinceId'>;

/** The round of the year before, and under which unit each library of this round is counted. */
interface Past {
  readonly id: number;
  readonly formVersionId: number;
  readonly countedAt: Readonly<Record<number, number>> | null;
}

@Injectable()
export class WeighSubmissions extends Weigher {
  constructor(
    private readonly forms: PublishedForms,
    private readonly book: MeasureBook,
  ) {
    super();
  }

  async scales(tx: EntityManager, { period, formId }: AskedRound, submissions: readonly Placed[]): Promise<Weigh> {
    const ids = submissions.map(({ libraryId }) => libraryId);
    const [round]: Past[] = await tx.query(
      `select id, form_version_id as "formVersionId",
         (select json_object_agg(obligation.library_id, ${countedAtSql('obligation')})
          from obligation join round now on now.id = obligation.round_id
          where now.form_id = $1 and now.period = $3 and obligation.library_id = any($4::int[])) as "countedAt"
       from round where form_id = $1 and period = $2`,
      [formId, period.yearBefore, period.code, ids],
    );
    if (!round) return () => undefined;
    const { definition } = await this.forms.get(tx, round.formVersionId);
    const placeOf = ({ libraryId, provinceId }: Placed): number => round.countedAt?.[libraryId] ?? provinceId;
    const asked = new Set(submissions.map(placeOf));
    const { slots } = await this.book.list(tx, round.formVersionId);
    const summed = definition.items.filter(({ code, aggregation }) => aggregation === 'sum' && slots.has(code));
    const added = summed.map(({ code }) => ({ code, at: slots.get(code)! }));
    const totals = await this.totals(tx, round.id, added, period.lastDay, asked);
    return (submission) => {
      const { questionnaire, cells, prevYear } = submission;
      const influence = influenceOf(questionnaire, cells, prevYear, totals.get(placeOf(submission)) ?? new Map());
      return influence && { ...influence, share: influence.share.toDecimalPlaces(6) };
    };
  }

  /** By the province as it is on the day of the new submission; those asked, each with all that became it. */
  private async totals(
    tx: EntityManager,
    roundId: number,
    summed: readonly { readonly code: string; readonly at: number }[],
    day: string,
    asked: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, Totals>> {
    const provinces = await provincesOn(tx, day);
    const before = [...provinces].filter(([, { id }]) => asked.has(id)).map(([id]) => id);
    const columns = summed.map(({ at }) => `sum(sums[${at}])::text`).join(', ');
    // Joining an empty array unpacks the stored one once for a row; left to itself PostgreSQL does it for every element.
    const rows: { placeId: number; sums: string[] }[] = await tx.query(
      `select place_id as "placeId", array[${columns}]::text[] as sums
       from (
         select place_id, sums || '{}'::numeric[] as sums from rollup
         where round_id = $1 and place_id = any($2::int[])
         offset 0
       ) as unpacked group by place_id`,
      [roundId, [...new Set([...before, ...asked])]],
    );
    const totals = new Map<number, Totals>();
    for (const { placeId, sums } of rows) {
      const province = provinces.get(placeId)?.id ?? placeId;
      const known: Totals = totals.get(province) ?? new Map();
      summed.forEach(({ code }, i) => known.set(code, decimal(sums[i]!).plus(known.get(code) ?? 0)));
      totals.set(province, known);
    }
    return totals;
  }
}

/** Figures of a report as they are taken: written beside the text that reads them. */
import { figureOf, keptValue, parseBoundKey, type BoundKey, type ProvinceFigures } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { ReportFigureEntity } from './report-figure.entity.js';

export interface Taking {
  readonly provinceReportId: number;
  readonly takenAt: Date;
}

/** Items of which these figures are made. */
export const itemsOfKeys = (keys: Iterable<BoundKey>): readonly string[] => [
  ...new Set(
    [...keys].flatMap((key) => {
      const source = parseBoundKey(key);
      return source?.kind === 'item' ? [source.item] : [];
    }),
  ),
];

/** What has been taken before is replaced. */
export async function keepFigures(
  tx: EntityManager,
  taken: Taking,
  keys: readonly BoundKey[],
  now: ProvinceFigures,
): Promise<void> {
  const rows = keys.map((key) => {
    const figure = figureOf(parseBoundKey(key)!, now);
    return { ...taken, key, value: keptValue(figure), waiting: figure.waiting };
  });
  if (!rows.length) return;
  await tx
    .createQueryBuilder()
    .insert()
    .into(ReportFigureEntity)
    .values(rows)
    // Not `upsert`: it would write the columns of the key too, which the application's role may not change.
    .orUpdate(['value', 'waiting', 'taken_at'], ['province_report_id', 'key'])
    .updateEntity(false)
    .execute();
}

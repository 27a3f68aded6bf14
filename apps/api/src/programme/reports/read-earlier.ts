/**
 * What was written in the same section of the last report before this one, of the province or of what became it. Its figures are keys,
 * so that a sentence that is taken over means the figures of the new period.
 */
import type { Passage, PeriodCode } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { KeptReport } from './read-report.js';

export interface EarlierSection {
  readonly period: PeriodCode;
  readonly passage: Passage;
}

/** Undefined: there is none, or nothing was written in it. */
export async function readEarlier(
  db: EntityManager,
  { id, round, province, outline }: Pick<KeptReport, 'id' | 'round' | 'province' | 'outline'>,
  section: string,
): Promise<EarlierSection | undefined> {
  const [found] = await db.query<EarlierSection[]>(
    `select earlier_round.period, s.passage
     from province_report earlier
     join round earlier_round on earlier_round.id = earlier.round_id
     join lateral (select passage from province_report_section s
       where s.province_report_id = earlier.id and s.key = $5 order by revision desc limit 1) s on true
     where earlier.outline = $4 and earlier.id <> $1 and earlier_round.ends_on < $2::date
       and jsonb_array_length(s.passage -> 'paragraphs') > 0
       and (earlier.province_id = $3 or earlier.province_id in (select from_id from admin_unit_successor where to_id = $3 and whole))
     order by earlier_round.ends_on desc, earlier_round.id desc, (earlier.province_id = $3) desc, earlier.id limit 1`,
    [id, round.endsOn, province.id, outline.code, section],
  );
  return found;
}

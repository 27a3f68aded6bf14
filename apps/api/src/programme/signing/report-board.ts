/**
 * The board of a round: every province whose libraries owe a submission, and where its report is. SQL by hand: it is one statement over a
 * set of provinces, with the last step and the days of sending of each.
 */
import {
  reportLateness,
  stateAfter,
  type IsoDate,
  type LocalizedText,
  type ReportState,
  type ProvinceReportStep,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface BoardRow {
  readonly provinceId: number;
  readonly code: string;
  readonly name: LocalizedText;
  /** Libraries that owe a submission. */
  readonly owed: number;
  readonly reportId: number | null;
  /** Null: the report has not been begun. */
  readonly state: ReportState | null;
  /** Since when it is in that state. */
  readonly since: Date | null;
  /** Of those that were sent, the last one. */
  readonly version: number | null;
  readonly sentOn: IsoDate | null;
  /** Whole days after the due day; 0: in time, or not due yet. */
  readonly lateDays: number;
  /** Points of the last return. */
  readonly points: number;
  readonly answered: number;
}

interface Row extends Omit<BoardRow, 'state' | 'lateDays'> {
  readonly step: ProvinceReportStep | null;
}

export interface BoardOf {
  readonly roundId: number;
  /** Code. */
  readonly outline: string;
  readonly dueOn: IsoDate;
  readonly today: IsoDate;
}

const BOARD = `
  select unit.id as "provinceId", unit.code, json_build_object('vi', unit.name_vi, 'en', unit.name_en) as name,
    owing.owed, report.id as "reportId", last.step, coalesce(last.at, report.begun_at) as since, sent.version,
    sent."sentOn", coalesce(point.points, 0)::int as points, coalesce(point.answered, 0)::int as answered
  from (select province_id, sum(obliged)::int as owed from obligation_total where round_id = $1 group by 1) owing
  join admin_unit unit on unit.id = owing.province_id and unit.level = 'province'
  left join province_report report
    on report.round_id = $1 and report.outline = $2 and report.province_id = unit.id
  left join lateral (select id, step, at from province_report_step
    where province_report_id = report.id order by nth desc limit 1) last on true
  left join lateral (select max(version) as version,
      (min(at) at time zone 'Asia/Ho_Chi_Minh')::date::text as "sentOn"
    from province_report_step where province_report_id = report.id and step = 'send') sent on true
  left join lateral (select count(*) as points, count(answer) as answered from province_report_point
    where step_id = (select id from province_report_step
      where province_report_id = report.id and step = 'return' order by nth desc limit 1)) point on true
  order by unit.code, unit.id`;

/** In the order of the codes of provinces. */
export async function readBoard(
  db: EntityManager,
  { roundId, outline, dueOn, today }: BoardOf,
): Promise<readonly BoardRow[]> {
  const rows = await db.query<Row[]>(BOARD, [roundId, outline]);
  return rows.map(({ step, ...row }) => ({
    ...row,
    state: row.reportId === null ? null : stateAfter(step ?? undefined),
    lateDays: reportLateness({ dueOn, sentOn: row.sentOn, today }),
  }));
}

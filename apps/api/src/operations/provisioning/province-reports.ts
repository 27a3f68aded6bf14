/**
 * Reports of some provinces upon the last rounds that are closed, so that whoever looks at the demonstration sees one in each state, and the
 * text of one when the next is written. They are written on the due day of their round; one that is there already is left alone.
 */
import type { INestApplicationContext } from '@nestjs/common';
import { isRefusal, paragraphOf, type Passage, type ProvinceReportStep } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import { everyProvinceOn } from '../../ground/territory/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { BeginProvinceReport, SaveReportSection, type ProvinceReportKey } from '../../programme/reports/index.js';
import { reviewerAt, type Cast } from './cast.js';
import type { SettableClock } from './demonstration-clock.js';
import { takeSteps } from './province-report-steps.js';

/** By code of province what was done with its report, for the last round and the one before: one in each state. */
const STEPS: readonly Readonly<Record<string, readonly ProvinceReportStep[]>>[] = [
  {
    '66': ['sign', 'send', 'return'],
    '01': ['sign', 'send', 'receive'],
    '79': ['sign', 'send'],
    '48': ['sign'],
    '68': [],
  },
  { '66': ['sign', 'send', 'receive'] },
];
const OUTLINE = 'library-work';

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  favourable: ['Các cấp quan tâm đầu tư cho thư viện; phong trào đọc sách lan đến thôn, buôn.'],
  difficult: [
    '- Người làm thư viện ở xã, phường phần lớn kiêm nhiệm.',
    '- Kinh phí bổ sung sách chưa theo kịp nhu cầu: cả tỉnh bổ sung {now:C01} bản.',
  ],
  assessment: ['Các thư viện phục vụ trực tiếp {now:E04} lượt người, đạt {ratio:E04} so với cùng kỳ năm trước.'],
  proposals: ['Đề nghị Bộ tiếp tục hỗ trợ xe thư viện lưu động và tập huấn nghiệp vụ cho cơ sở.'],
};

export interface WrittenBy {
  readonly app: INestApplicationContext;
  readonly clock: SettableClock;
  readonly cast: Cast;
}

/** @returns how many were written */
export async function writeProvinceReports(by: WrittenBy, roundIds: readonly number[]): Promise<number> {
  const { app, clock, cast } = by;
  const database = app.get(Database, { strict: false });
  const officer = reviewerAt(cast, 'province');
  const today = app.get(Clock, { strict: false }).today();
  const rounds = await database.read(officer, (db) => closedRounds(db, roundIds, today));
  let count = 0;
  for (const { round, provinceId, steps } of rounds) {
    clock.set(new Date(`${round.dueOn}T09:00:00+07:00`));
    const id = await write(by, { roundId: round.id, provinceId, outline: OUTLINE });
    if (id === undefined) continue;
    clock.set(new Date(`${round.dueOn}T15:00:00+07:00`));
    await takeSteps(by, id, steps);
    count += 1;
  }
  return count;
}

/** @returns the id; undefined: it is there already, or nobody there owes a submission */
async function write({ app, cast }: WrittenBy, key: ProvinceReportKey): Promise<number | undefined> {
  const officer = reviewerAt(cast, 'province');
  const begun = await app.get(BeginProvinceReport, { strict: false }).run(officer, key);
  if (isRefusal(begun)) return undefined;
  for (const [section, lines] of Object.entries(WRITTEN)) {
    const passage: Passage = { paragraphs: lines.map(paragraphOf) };
    const save = { id: begun.id, section, revision: 1, passage };
    await app.get(SaveReportSection, { strict: false }).run(officer, save);
  }
  return begun.id;
}

interface OfRound {
  readonly round: RoundRow;
  readonly provinceId: number;
  readonly steps: readonly ProvinceReportStep[];
}

/** The last ones, oldest first, with the provinces as they were on the cut-off day. */
async function closedRounds(db: EntityManager, ids: readonly number[], today: string): Promise<readonly OfRound[]> {
  const closed = (await loadRounds(db, ids)).filter(({ closesOn }) => closesOn < today).slice(0, STEPS.length);
  const found: OfRound[] = [];
  for (const [n, round] of closed.entries()) {
    const provinces = [...(await everyProvinceOn(db, round.cutoffOn)).values()];
    for (const [code, steps] of Object.entries(STEPS[n]!)) {
      const province = provinces.find((unit) => unit?.code === code);
      if (province) found.unshift({ round, provinceId: province.id, steps });
    }
  }
  return found;
}

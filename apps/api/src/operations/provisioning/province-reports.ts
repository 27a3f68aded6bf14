/**
 * Reports of Đắk Lắk upon the last rounds that are closed, so that whoever looks at the demonstration sees one that is written, and its text
 * when the next one is. They are begun on the last day of their round and go on where loading was broken off.
 */
import type { INestApplicationContext } from '@nestjs/common';
import { isRefusal, paragraphOf, type Passage } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRounds, type RoundRow } from '../../collection/calendar/index.js';
import { everyProvinceOn } from '../../ground/territory/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { BeginProvinceReport, SaveReportSection } from '../../programme/reports/index.js';
import { reviewerAt, type Cast } from './cast.js';
import type { SettableClock } from './demonstration-clock.js';

const DAK_LAK = '66';
const ROUNDS = 2;
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
export async function writeProvinceReports(
  { app, clock, cast }: WrittenBy,
  roundIds: readonly number[],
): Promise<number> {
  const database = app.get(Database, { strict: false });
  const officer = reviewerAt(cast, 'province');
  const today = app.get(Clock, { strict: false }).today();
  const rounds = await database.read(officer, (db) => closedRounds(db, roundIds, today));
  let count = 0;
  for (const { round, provinceId } of rounds) {
    clock.set(new Date(`${round.closesOn}T09:00:00+07:00`));
    const key = { roundId: round.id, provinceId, outline: OUTLINE };
    const begun = await app.get(BeginProvinceReport, { strict: false }).run(officer, key);
    if (isRefusal(begun)) continue; // it is there already, or nobody there owes a submission
    for (const [section, lines] of Object.entries(WRITTEN)) {
      const passage: Passage = { paragraphs: lines.map(paragraphOf) };
      const save = { id: begun.id, section, revision: 1, passage };
      await app.get(SaveReportSection, { strict: false }).run(officer, save);
    }
    count += 1;
  }
  return count;
}

interface OfRound {
  readonly round: RoundRow;
  readonly provinceId: number;
}

/** The last ones, oldest first, with Đắk Lắk as it was on the cut-off day. */
async function closedRounds(db: EntityManager, ids: readonly number[], today: string): Promise<readonly OfRound[]> {
  const closed = (await loadRounds(db, ids)).filter(({ closesOn }) => closesOn < today).slice(0, ROUNDS);
  const found: OfRound[] = [];
  for (const round of closed.toReversed()) {
    const provinces = [...(await everyProvinceOn(db, round.cutoffOn)).values()];
    const province = provinces.find((unit) => unit?.code === DAK_LAK);
    if (province) found.push({ round, provinceId: province.id });
  }
  return found;
}

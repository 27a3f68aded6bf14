/**
 * The report of the province with most submissions: its draft built, read with its figures held against the data, and its files. Beside
 * each the bare statement that adds up the same items of the same submissions.
 */
import { isRefusal } from '@vlis/domain';
import { documentWorkbook, provinceReportDocument, writeDocx } from '@vlis/reporting/document';
import { workbookBytes } from '@vlis/reporting/workbook';
import {
  BeginProvinceReport,
  itemsOfKeys,
  ReadProvinceFigures,
  writtenProvinceReport,
} from '../../../programme/reports/index.js';
import { reviewerAt } from '../../provisioning/index.js';
import { collectSubmissions } from '../corridor/collect.js';
import type { Country } from '../corridor/country.js';
import type { Registered } from '../corridor/register.js';
import type { Scene } from '../corridor/scene.js';
import { Stopwatch } from '../stopwatch.js';
import { timed } from '../timed.js';
import { measureProvinceTables } from './province-tables.js';
import { measureProvinceReportBoard } from './province-report-board.js';

/** The requirements: a draft in 2 s, a file in 3 s. */
const DRAFT_MS = 2_000;
const FILE_MS = 3_000;

interface Reported {
  readonly country: Country;
  readonly registered: Registered;
  /** How often each reading is timed. */
  readonly times: number;
}

export async function measureProvinceReport(scene: Scene, { country, registered, times }: Reported): Promise<void> {
  const repeated = (work: () => Promise<unknown>): Promise<Stopwatch> => timed(times, work);
  const { app, cast, db, record, progress, clock } = scene;
  const lots = country.lots.toSorted((a, b) => b.length - a.length).slice(0, 1);
  await collectSubmissions({ ...scene, record: () => undefined }, { ...country, lots }, registered, 0);
  const [period, roundId] = [...registered.roundIds].at(-1)!;
  clock.set(new Date(`${country.rounds.at(-1)!.dueOn}T09:00:00+07:00`));
  const [most]: [{ provinceId: number; submissions: number }] = await db.query(
    `select o.province_id as "provinceId", count(*)::int as submissions
     from submission s join obligation o on o.round_id = s.round_id and o.library_id = s.library_id
     where s.round_id = $1 group by o.province_id order by 2 desc limit 1`,
    [roundId],
  );
  const { provinceId, submissions } = most;
  progress(`${period}: ${submissions} submissions of one province`);
  const officer = reviewerAt(cast, 'province');
  const drafting = new Stopwatch();
  const provinceReport = await drafting.time(() =>
    app.get(BeginProvinceReport, { strict: false }).run(officer, { roundId, provinceId, outline: 'library-work' }),
  );
  if (isRefusal(provinceReport)) throw new Error(`the draft is refused: ${provinceReport.code}`);
  const items = itemsOfKeys(provinceReport.figures.map(({ key }) => key));
  const bare = {
    name: 'the same items added up by one bare statement',
    value: await addedUp(scene, most, roundId, items),
  };
  const of = `a province with ${submissions} submissions`;
  record(`draft of the report of ${of}`, drafting.quantile(1), 'ms', bare, { max: DRAFT_MS });
  const held = await repeated(() =>
    app.get(ReadProvinceFigures, { strict: false }).run(officer, { round: provinceReport.round, provinceId }, items),
  );
  record(`its figures held against the data, p95 of ${times}`, held.quantile(0.95), 'ms', bare);
  const word = await repeated(() => writeDocx(provinceReportDocument(writtenProvinceReport(provinceReport))));
  record(`its Word, p95 of ${times}`, word.quantile(0.95), 'ms', bare, { max: FILE_MS });
  const excel = await repeated(() =>
    workbookBytes(documentWorkbook(provinceReportDocument(writtenProvinceReport(provinceReport)))!),
  );
  record(`its Excel, p95 of ${times}`, excel.quantile(0.95), 'ms', bare, { max: FILE_MS });
  await measureProvinceReportBoard(scene, roundId, times);
  await measureProvinceTables(scene, { roundId, provinceId, times });
}

/** @returns milliseconds, median */
async function addedUp(
  { db }: Scene,
  { provinceId }: { readonly provinceId: number },
  roundId: number,
  items: readonly string[],
): Promise<number> {
  const watch = await timed(5, () =>
    db.query(
      `select cell.key, sum(cell.value::numeric) from obligation o
       join submission s on s.round_id = o.round_id and s.library_id = o.library_id
       cross join lateral jsonb_each_text(s.cells) cell
       where o.round_id = $1 and o.province_id = $2 and cell.key = any ($3) and cell.value ~ '^-?[0-9]' group by cell.key`,
      [roundId, provinceId, items],
    ),
  );
  return watch.median;
}

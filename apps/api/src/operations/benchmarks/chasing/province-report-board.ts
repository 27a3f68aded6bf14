/** The Ministry's board of a round, with every province in it, beside the bare statement that reads its provinces. */
import { loadRounds } from '../../../collection/calendar/index.js';
import { Database } from '../../../platform/database/database.js';
import { readBoard } from '../../../programme/signing/index.js';
import type { Scene } from '../corridor/scene.js';
import { timed } from '../timed.js';

/** The requirement: p95 of 150 ms. */
const MOST_MS = 150;

export async function measureProvinceReportBoard(
  { app, cast, db, record }: Scene,
  roundId: number,
  times: number,
): Promise<void> {
  const database = app.get(Database, { strict: false });
  const bare = await timed(times, () =>
    db.query(`select province_id, sum(obliged) from obligation_total where round_id = $1 group by 1`, [roundId]),
  );
  const board = await timed(times, () =>
    database.read(cast.ministry, async (tx) => {
      const [round] = await loadRounds(tx, [roundId]);
      const { dueOn } = round!;
      const rows = await readBoard(tx, { roundId, outline: 'library-work', dueOn, today: dueOn });
      if (rows.length === 0) throw new Error('the board is empty');
    }),
  );
  const baseline = { name: 'what each province owes by one bare statement, median', value: bare.median };
  record(`board of the Ministry, p95 of ${times}`, board.quantile(0.95), 'ms', baseline, { max: MOST_MS });
}

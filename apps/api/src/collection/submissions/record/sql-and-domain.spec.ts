/** Rules written in SQL for many submissions agree with the domain's. */
import { decodeCell, encodeCell, isMended, missing, reported, decimal, roundGate, roundPhase } from '@vlis/domain';
import { onServer } from '../../../testing/template.js';
import { roundTakesSql } from '../../calendar/index.js';
import { MENDED_SQL } from './open-queries.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const today = ['2025-11-15', '2025-11-16', '2025-12-31', '2026-01-01', '2026-01-15', '2026-01-16'];
const gates = today.flatMap((day) => [null, '2025-11-15', '2026-01-15'].map((until) => ({ day, until })));

it.each(gates)('a round takes on $day what was returned until $until', async ({ day, until }) => {
  const [row] = await onServer(async (client) => {
    const { rows } = await client.query<{ takes: boolean }>(
      `select ${roundTakesSql('$1')} as takes from (select $2::date as opens_on, $3::date as closes_on) as r,
         (select $4::date as returned_until) as submission`,
      [day, days.opensOn, days.closesOn, until],
    );
    return rows;
  });
  expect(row!.takes).toBe(roundGate(roundPhase(days, day), day, until) === undefined);
});

const texts = [
  null,
  encodeCell(reported(decimal(5))),
  encodeCell(reported(decimal('5.5'))),
  encodeCell(missing('refused')),
];
const pairs = texts.flatMap((about) => texts.map((now) => ({ about, now })));

it.each(pairs)('a question about $about is mended by $now', async ({ about, now }) => {
  const [row] = await onServer(async (client) => {
    const { rows } = await client.query<{ mended: boolean }>(
      `select ${MENDED_SQL} as mended from (select 'B01' as item) as q, (select
         jsonb_strip_nulls(jsonb_build_object('B01', $1::text)) as cells,
         jsonb_build_object('cells', jsonb_strip_nulls(jsonb_build_object('B01', $2::text))) as sent) as submission`,
      [now, about],
    );
    return rows;
  });
  const cell = (text: string | null) => (text === null ? undefined : decodeCell(text));
  expect(row!.mended).toBe(isMended(cell(about), cell(now)));
});

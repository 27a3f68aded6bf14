/** Who must be chased is the same in statements over many rows as in the domain. */
import { mustBeChased, promiseOf, type FollowUpOutcome, type ObligationState } from '@vlis/domain';
import { onServer } from '../../testing/template.js';
import { LAST_OUTCOME_SQL, mustBeChasedSql } from './follow-up-sql.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const STATES: readonly ObligationState[] = ['not-started', 'draft', 'withdrawn', 'returned', 'submitted', 'official'];

interface Noted {
  readonly outcome: FollowUpOutcome;
  readonly promisedUntil: string | null;
  readonly mistaken?: true;
}
const promised = (promisedUntil: string): Noted => ({ outcome: 'promised', promisedUntil });
const other = (outcome: FollowUpOutcome): Noted => ({ outcome, promisedUntil: null });

/** As they were written, the first one first. */
const LEDGERS: Readonly<Record<string, readonly Noted[]>> = {
  empty: [],
  promised: [promised('2025-12-10')],
  'promised, and nobody answered later': [promised('2025-12-10'), other('not-reached'), other('bounced')],
  'promised, and refused later': [promised('2025-12-10'), other('refused')],
  'promised by mistake': [{ ...promised('2025-12-10'), mistaken: true }],
  'promised again': [promised('2025-12-10'), promised('2025-11-20')],
};

/** A table in the place of the ledger: each mistaken entry is followed by the one that says so. */
const rowsOf = (noted: readonly Noted[]) =>
  noted.flatMap(({ outcome, promisedUntil, mistaken }, n) => [
    { id: n + 1, outcome, promised_until: promisedUntil, takes_back: null },
    ...(mistaken ? [{ id: n + 100, outcome: 'mistaken', promised_until: null, takes_back: n + 1 }] : []),
  ]);

it.each(Object.entries(LEDGERS))('of one whose ledger is %s', async (_, noted) => {
  const last = noted.filter(({ mistaken }) => !mistaken).toReversed();
  const promisedUntil = promiseOf(last);
  const cases = STATES.flatMap((state) =>
    ['2025-11-15', '2025-11-28', '2025-12-10', '2025-12-11', '2026-01-05'].map((today) => ({ state, today })),
  );
  const found = await onServer(async (client) => {
    const found: object[] = [];
    for (const { state, today } of cases) {
      const until = state === 'returned' ? '2026-01-15' : null;
      const { rows } = await client.query<{ chased: boolean; outcome: string | null }>(
        `with follow_up as (
             select id, 1 as round_id, 2 as library_id, outcome, promised_until, takes_back
             from jsonb_to_recordset($1) as noted (id int, outcome text, promised_until date, takes_back int))
           select ${mustBeChasedSql('$2')} as chased, ${LAST_OUTCOME_SQL} as outcome
           from (select 1 as round_id, 2 as library_id) o, (select $3::date as opens_on, $4::date as closes_on) r,
             (select $5::text as state, $6::date as returned_until) submission`,
        [
          JSON.stringify(rowsOf(noted)),
          today,
          days.opensOn,
          days.closesOn,
          state === 'not-started' ? null : state,
          until,
        ],
      );
      found.push({ state, today, ...rows[0]! });
    }
    return found;
  });
  expect(found).toEqual(
    cases.map(({ state, today }) => ({
      ...{ state, today, outcome: last[0]?.outcome ?? null },
      chased: mustBeChased(
        { days, state, returnedUntil: state === 'returned' ? '2026-01-15' : null, promisedUntil },
        today,
      ),
    })),
  );
});

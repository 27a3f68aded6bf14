import { obligationState, SUBMISSION_STATES, type ReviewLevel, type SubmissionState } from '@vlis/domain';
import { onServer } from '../../operations/testing/template.js';
import { OBLIGATION_STATE_SQL, WITH_LIBRARY_SQL } from './obligation-state-sql.js';

const chains: readonly (readonly ReviewLevel[])[] = [['province', 'ministry'], ['ministry']];
const cases = chains.flatMap((chain) => [undefined, ...SUBMISSION_STATES].map((state) => ({ chain, state })));

it.each(cases)('says of $state under $chain what the domain says', async ({ chain, state }) => {
  const row = await onServer(async (client) => {
    const { rows } = await client.query<{ lies: string; home: boolean }>(
      `select ${OBLIGATION_STATE_SQL} as lies, ${WITH_LIBRARY_SQL} as home
       from (select $1::text as state) as submission, (select $2::text[] as reviewed_by) as library_type`,
      [state ?? null, chain],
    );
    return rows[0]!;
  });
  const lies = obligationState(state as SubmissionState | undefined, chain);
  expect(row).toEqual({ lies, home: ['not-started', 'draft', 'returned'].includes(lies) });
});

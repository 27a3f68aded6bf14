import { isEditable, obligationState, SUBMISSION_STATES, type SubmissionState } from '@vlis/domain';
import { onServer } from '../../testing/template.js';
import { OBLIGATION_STATE_SQL, WITH_LIBRARY_SQL } from './obligation-state-sql.js';

const states: readonly (SubmissionState | undefined)[] = [undefined, ...SUBMISSION_STATES];

it.each(states)('says of %s what the domain says', async (state) => {
  const row = await onServer(async (client) => {
    const { rows } = await client.query<{ lies: string; home: boolean }>(
      `select ${OBLIGATION_STATE_SQL} as lies, ${WITH_LIBRARY_SQL} as home from (select $1::text as state) as submission`,
      [state ?? null],
    );
    return rows[0]!;
  });
  expect(row).toEqual({ lies: obligationState(state), home: state === undefined || isEditable(state) });
});

import type { AccountLineFragment } from '../gql/graphql.js';
import { closeAll } from './close-all.js';

const account = (id: number) => ({ id, name: `Người ${id}`, active: true }) as AccountLineFragment;
const text = { vi: 'Không ai tự đóng', en: 'Nobody closes their own' };
type Answer = Awaited<ReturnType<Parameters<typeof closeAll>[1]>>;
const done = (id: number) => ({ __typename: 'AccountDetail', ...account(id) }) as Answer;
const refusal = (code: string) => ({ __typename: 'Refusal', code, message: text }) as Answer;

it('goes on after one that is refused, and says which and why', async () => {
  const asked: number[] = [];
  const answer = await closeAll([account(1), account(2), account(3)], ({ id }) => {
    asked.push(id);
    return Promise.resolve(id === 2 ? refusal('OWN_GRANT') : done(id));
  });
  expect(asked).toEqual([1, 2, 3]);
  expect(answer).toEqual({ __typename: 'ClosedAccounts', closed: 2, refused: [{ name: 'Người 2', why: text }] });
});

it('stops where the reason is refused: it is the same for all', async () => {
  let asked = 0;
  const answer = await closeAll([account(1), account(2)], () => {
    asked += 1;
    return Promise.resolve(refusal('INVALID_INPUT'));
  });
  expect([asked, answer]).toEqual([1, refusal('INVALID_INPUT')]);
});

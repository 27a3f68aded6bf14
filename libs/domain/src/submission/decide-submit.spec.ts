import { isRefusal } from '../shared/refusal.js';
import { cells, d } from '../testing/small-form.js';
import { FILLED, IN_TIME, open } from '../testing/open-submission.js';
import { derive } from './derive.js';
import { decideSubmit, type HandedIn } from './decide-submit.js';

type Differing = NonNullable<Parameters<typeof open>[0]>;

const submit = (
  { cells: own = FILLED, ...differing }: Differing = {},
  { revision = 1, now = IN_TIME, share = '0.02' } = {},
) => {
  const submission = open({ revision: 1, ...differing });
  const whole = { ...submission, cells: derive(submission.questionnaire, own) };
  return decideSubmit(whole, revision, { now, weigh: () => ({ item: 'B01', share: d(share) }) });
};
const handedIn = (decided: ReturnType<typeof submit>): HandedIn => {
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided));
  return decided;
};
const without = (code: string) => new Map([...FILLED].filter(([each]) => each !== code));

it('is a step on the revision that was read, with its day, its weight and what to look at', () => {
  expect(handedIn(submit())).toMatchObject({
    step: {
      ...{ move: 'submit', revision: 1, from: { state: 'draft', stage: null } },
      to: { state: 'submitted', stage: 'province' },
    },
    ...{ submittedAt: IN_TIME, late: false, toLookAt: 0, mended: [] },
    influence: { item: 'B01' },
  });
  // From 10 % of the province on the item that moves it is to look at.
  expect(handedIn(submit({}, { share: '0.1' })).toLookAt).toBe(1);
});

it('is late from the first second after the due day in Việt Nam', () => {
  const at = (instant: string) => handedIn(submit({}, { now: new Date(instant) })).late;
  expect([at('2026-06-05T16:59:59Z'), at('2026-06-05T17:00:00Z')]).toEqual([false, true]);
});

it('is refused with all that is open: errors, then questions of the reviewer, then warnings', () => {
  const decided = submit({
    cells: new Map([...without('H07'), ...cells({ B02: 9000, E01: 0 })]),
    queries: [{ id: 7, item: 'B06', about: '4' }],
    ...{ state: 'returned', returnedUntil: '2026-06-20' },
  });
  expect(decided).toMatchObject({ code: 'OPEN_ISSUES', params: { errors: '3', warnings: '1' } });
  expect(isRefusal(decided) && decided.issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
    ...['H07 BLANK', 'B02 RULE_BROKEN', 'B06 QUERY_UNANSWERED', 'E01 RULE_BROKEN'],
  ]);
});

it('takes an explained warning, and a question that another figure answers', () => {
  const queries = [{ id: 7, item: 'B06', about: '3' }];
  const quiet = new Map([...FILLED, ...cells({ E01: 0 })]);
  const decided = handedIn(submit({ cells: quiet, queries, explanations: { 'R02:E01': 'đóng cửa cả năm' } }));
  expect(decided.mended).toEqual(queries);
});

it('has the reviewer look again at what was asked about and what has changed since', () => {
  const reviewed = ['B06', 'B01'];
  expect(handedIn(submit({ state: 'returned', reviewed, returnedUntil: '2026-06-20' })).toLookAt).toBe(2);
});

it('is refused of what is on its way, of another revision and of a round that takes nothing, in this order', () => {
  const late = new Date('2026-07-01T03:00:00Z');
  expect(submit({ state: 'submitted' }, { revision: 2, now: late })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
  expect(submit({}, { revision: 2, now: late })).toMatchObject({ code: 'STALE_REVISION' });
  expect(submit({}, { now: late })).toMatchObject({ code: 'ROUND_CLOSED' });
});

import { KeptPlans } from './kept-plans.js';

const often = (plans: KeptPlans, text: string): string | undefined => [1, 2, 3].map(() => plans.nameOf(text)).at(-1);

it('names a text when it is asked for the third time, always alike', () => {
  const plans = new KeptPlans();
  const text = 'select id from library where id = $1';
  expect([1, 2].map(() => plans.nameOf(text))).toEqual([undefined, undefined]);
  const name = plans.nameOf(text);
  expect(name).toMatch(/^kept-[0-9a-f]{32}$/);
  expect(plans.nameOf(text)).toBe(name);
  expect(often(new KeptPlans(), text)).toBe(name);
});

it.each(['commit', 'START TRANSACTION', 'select 1; select 2', 'alter table a add b int', 'set local x = 1', ''])(
  'leaves without a name what is no single question or write: %s',
  (text) => expect(often(new KeptPlans(), text)).toBeUndefined(),
);

it.each(['SELECT 1', '\n  with a as (select 1) select * from a', 'insert into a values ($1)', 'update a set b = $1'])(
  'names %s',
  (text) => expect(often(new KeptPlans(), text)).toBeDefined(),
);

it('keeps a bounded number of names and counts, whatever texts are made up', () => {
  const plans = new KeptPlans();
  const named = Array.from({ length: 400 }, (_, n) => often(plans, `select ${n}`)).filter((name) => name !== undefined);
  expect(named).toHaveLength(250);
  expect(plans.nameOf('select 0')).toBe(named[0]);
});

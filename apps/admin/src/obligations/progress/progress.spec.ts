import fc from 'fast-check';
import { addUp, needsCall, PARTS, progressParts, type Counts } from './progress.js';

const counts = (change: Partial<Counts>): Counts => ({
  obliged: 0,
  notStarted: 0,
  draft: 0,
  returned: 0,
  atProvince: 0,
  atMinistry: 0,
  accepted: 0,
  overdue: 0,
  ...change,
});

/** A row as the API sends it: the states add up to the obliged; late ones may include those sent back. */
const row = fc
  .array(fc.nat(500), { minLength: 6, maxLength: 6 })
  .chain(([notStarted = 0, draft = 0, atProvince = 0, returned = 0, atMinistry = 0, accepted = 0]) =>
    fc.nat(notStarted + draft + returned).map((overdue) =>
      counts({
        notStarted,
        draft,
        atProvince,
        returned,
        atMinistry,
        accepted,
        overdue,
        obliged: notStarted + draft + atProvince + returned + atMinistry + accepted,
      }),
    ),
  );

describe('collection progress', () => {
  it('splits into parts that add up to the obliged, for either reader', () =>
    fc.assert(
      fc.property(row, fc.constantFrom('province' as const, 'ministry' as const), (anyRow, level) => {
        const parts = progressParts(anyRow, level);
        expect(PARTS.reduce((sum, part) => sum + parts[part], 0)).toBe(anyRow.obliged);
        expect(PARTS.every((part) => parts[part] >= 0)).toBe(true);
      }),
    ));

  it('counts what is at the ministry as done for the province and as waiting for the ministry', () => {
    const received = counts({ obliged: 3, atMinistry: 2, accepted: 1 });
    expect(progressParts(received, 'province')).toMatchObject({ received: 3, waitingMinistry: 0 });
    expect(progressParts(received, 'ministry')).toMatchObject({ received: 1, waitingMinistry: 2 });
  });

  it('adds rows up', () =>
    expect(addUp([counts({ obliged: 2, draft: 2 }), counts({ obliged: 5, draft: 1, atProvince: 4 })])).toEqual(
      counts({ obliged: 7, draft: 3, atProvince: 4 }),
    ));

  it('calls first where most is late, then where the largest share is out, and nobody who is done', () => {
    const done = { name: 'done', ...counts({ obliged: 9, accepted: 9 }) };
    const late = { name: 'late', ...counts({ obliged: 100, notStarted: 5, atProvince: 95, overdue: 5 }) };
    const half = { name: 'half', ...counts({ obliged: 10, notStarted: 5, atProvince: 5 }) };
    const tenth = { name: 'tenth', ...counts({ obliged: 50, draft: 5, atProvince: 45 }) };
    expect(needsCall([done, tenth, half, late]).map(({ name }) => name)).toEqual(['late', 'half', 'tenth']);
  });
});

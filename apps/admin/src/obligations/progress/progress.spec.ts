import fc from 'fast-check';
import { PLACED } from '../testing/stages.js';
import { sideOf } from '../side.js';
import { addUp, countOf, statesAndStagesOf, needsCall, partsOf, type Counts } from './progress.js';

const counts = (change: Partial<Counts>): Counts => ({
  obliged: 0,
  notStarted: 0,
  draft: 0,
  returned: 0,
  stages: [],
  official: 0,
  overdue: 0,
  ...change,
});

const at = (counted: Readonly<Record<string, number>>) => ({
  stages: Object.entries(counted).map(([stage, count]) => ({ stage, count })),
});

/** A row as the API sends it: the states add up to the obliged; late ones may include those sent back. */
const row = fc
  .array(fc.nat(500), { minLength: 7, maxLength: 7 })
  .chain(([notStarted = 0, draft = 0, province = 0, returned = 0, ministry = 0, official = 0, sector = 0]) =>
    fc.nat(notStarted + draft + returned).map((overdue) =>
      counts({
        ...{ notStarted, draft, returned, official, overdue, ...at({ province, sector, ministry }) },
        obliged: notStarted + draft + province + sector + returned + ministry + official,
      }),
    ),
  );

const province = sideOf(PLACED, 'province');
const nation = sideOf(PLACED, 'nation');

describe('collection progress', () => {
  it('splits into parts that add up to the obliged, for either reader', () =>
    fc.assert(
      fc.property(row, fc.constantFrom(province, nation), (anyRow, side) => {
        const parts = partsOf(side).map((part) => countOf(anyRow, part, side));
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(anyRow.obliged);
        expect(parts.every((count) => count >= 0)).toBe(true);
      }),
    ));

  it('counts what has gone on to the ministry as done for the province, and what waits elsewhere as neither', () => {
    const received = counts({ obliged: 6, official: 1, ...at({ ministry: 2, sector: 3 }) });
    const linesOf = (side: typeof nation) => partsOf(side).map((part) => `${part} ${countOf(received, part, side)}`);
    expect(linesOf(province).slice(0, 3)).toEqual(['received 3', 'at province 0', 'at sector 3']);
    expect(linesOf(nation).slice(0, 4)).toEqual(['received 1', 'at ministry 2', 'at province 0', 'at sector 3']);
  });

  it('links each part to what it counts', () => {
    expect(statesAndStagesOf('received', province)).toEqual({ states: ['OFFICIAL'], stages: ['ministry'] });
    expect(statesAndStagesOf('received', nation)).toEqual({ states: ['OFFICIAL'], stages: [] });
    expect(statesAndStagesOf('at sector', nation)).toEqual({ states: [], stages: ['sector'] });
    expect(statesAndStagesOf('overdue', nation)).toEqual({ states: ['NOT_STARTED', 'DRAFT', 'WITHDRAWN'], stages: [] });
  });

  it('adds rows up', () =>
    expect(addUp([counts({ obliged: 2, draft: 2 }), counts({ obliged: 5, draft: 1, ...at({ province: 4 }) })])).toEqual(
      counts({ obliged: 7, draft: 3, ...at({ province: 4 }) }),
    ));

  it('calls first where most is late, then where the largest share is out, and nobody who is done', () => {
    const done = { name: 'done', ...counts({ obliged: 9, official: 9 }) };
    const late = { name: 'late', ...counts({ obliged: 100, notStarted: 5, ...at({ province: 95 }), overdue: 5 }) };
    const half = { name: 'half', ...counts({ obliged: 10, notStarted: 5, ...at({ province: 5 }) }) };
    const tenth = { name: 'tenth', ...counts({ obliged: 50, draft: 5, ...at({ province: 45 }) }) };
    expect(needsCall([done, tenth, half, late]).map(({ name }) => name)).toEqual(['late', 'half', 'tenth']);
  });
});

import { countsOf } from './counts.js';

const row = (outcome: 'PROMISED' | 'NOT_REACHED' | null, times: number, libraries: number, mustBeChased: number) => ({
  ...{ outcome, times, libraries, mustBeChased },
});

it('adds up who must be asked, by outcome and by how often', () => {
  const counts = countsOf([
    row(null, 0, 5, 5),
    row('NOT_REACHED', 1, 2, 2),
    row('NOT_REACHED', 3, 1, 1),
    row('PROMISED', 1, 4, 0),
  ]);
  expect(counts).toEqual({
    ...{ mustBeChased: 8, none: 5 },
    outcomes: new Map([
      ['NOT_REACHED', 3],
      ['PROMISED', 4],
    ]),
    times: new Map([
      [1, 6],
      [3, 1],
    ]),
  });
});

it('is nothing where nobody owes', () =>
  expect(countsOf([])).toEqual({ mustBeChased: 0, none: 0, outcomes: new Map(), times: new Map() }));

import { reported, missing } from '../shared/cell.js';
import { decimal } from '../shared/decimal.js';
import type { Item } from '../form/item.js';
import { influenceOf } from './influence.js';

const item = (code: string, aggregation: Item['aggregation'] = 'sum'): Item => ({
  ...{ code, aggregation, section: 'E', label: { vi: code, en: code }, unit: { vi: 'lượt', en: 'uses' } },
  ...{ type: { kind: 'integer' }, iso: '6.2', askedOf: ['X'], shortForm: true, mayRepeat: false },
  ...{ time: 'flow', frequency: 'half-year' },
});
const d = (n: number) => reported(decimal(n));
const totals = new Map([
  ['E01', decimal(1000)],
  ['E10', decimal(400)],
  ['E99', decimal(0)],
]);

describe('the influence of a submission', () => {
  const items = [item('E01'), item('E10'), item('E99'), item('A04', 'average')];

  it('is the largest share of the province’s total by which the submission differs from the year before', () => {
    const cells = new Map([
      ['E01', d(150)],
      ['E10', d(200)],
    ]); // |150−100|/1000 = 5 %; |200−76|/400 = 31 %
    const before = new Map([
      ['E01', d(100)],
      ['E10', d(76)],
    ]);
    expect(influenceOf({ items }, cells, before, totals)).toEqual({ item: 'E10', share: decimal('0.31') });
  });

  it('counts the whole value of a library that did not report before', () => {
    expect(influenceOf({ items }, new Map([['E01', d(250)]]), undefined, totals)?.share.toFixed()).toBe('0.25');
  });

  it('counts a number that became a reason with all of it', () => {
    const cells = new Map([['E10', missing('not-collected')]]);
    expect(influenceOf({ items }, cells, new Map([['E10', d(300)]]), totals)).toEqual({
      item: 'E10',
      share: decimal('0.75'),
    });
  });

  it('passes over blanks, averages and totals of zero', () => {
    const cells = new Map([
      ['E01', missing('not-collected')],
      ['E99', d(5)],
      ['A04', d(100)],
    ]);
    expect(influenceOf({ items }, cells, undefined, totals)).toBeUndefined();
  });
});

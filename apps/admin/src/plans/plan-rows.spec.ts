import type { FormDefinition, Item } from '@vlis/domain';
import { lastBasis, planRows, shareTyped, type Plan } from './plan-rows.js';
import { keepTyped, typedOf, withFigure } from './typed.js';

const item = (code: string, more: Partial<Item> = {}): Item =>
  ({ code, type: { kind: 'integer' }, aggregation: 'sum', ...more }) as Item;
const form: Pick<FormDefinition, 'items'> = {
  items: [item('B01'), item('E01'), item('H07', { type: { kind: 'yes-no' }, aggregation: 'count_yes' })],
};
const plan: Plan = {
  formVersionId: 1,
  figures: [
    { item: 'B01', value: '200000', basis: '12/QĐ', recordedAt: '2026-01-05T00:00:00.000Z' },
    { item: 'E01', value: '9', basis: '90/QĐ', recordedAt: '2026-07-05T00:00:00.000Z' },
  ],
};
const point = (period: string, value: string | null, withheld = false) => ({ period, value, withheld });
const series = (code: string, ...points: ReturnType<typeof point>[]) => [{ item: code, points }];

it('has a line for each item that can be planned, with this year’s part where the year is not in', () => {
  const years = [
    ...series('B01', point('2025', '190000'), point('2026', '193198')),
    ...series('E01', point('2026', null)),
  ];
  const rows = planRows(form, 2026, { plan, years, halves: series('E01', point('2026-H1', '4')) });
  expect(rows.map(({ item: { code }, before, now, saved }) => [code, before?.value, now?.period, saved])).toEqual([
    ['B01', '190000', '2026', '200000'],
    ['E01', undefined, '2026-H1', '9'],
  ]);
  expect(shareTyped(rows[0]!, '200.000')).toBe('0.96599');
  expect(['', '0', 'nhiều'].map((text) => shareTyped(rows[0]!, text))).toEqual([undefined, undefined, undefined]);
});

it('begins with the document named last', () => expect(lastBasis(plan)).toBe('90/QĐ'));

it('keeps what is typed until it is what is saved', () => {
  const typed = withFigure(typedOf('a'), 'B01', '5', '');
  keepTyped('a', typed);
  expect(typedOf('a')).toEqual({ figures: { B01: '5' } });
  expect(typedOf('b')).toEqual({ figures: {} });
  keepTyped('a', withFigure(typed, 'B01', '', ''));
  expect(typedOf('a')).toEqual({ figures: {} });
});

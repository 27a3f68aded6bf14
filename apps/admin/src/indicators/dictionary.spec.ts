import type { IndicatorVersionLineFragment } from '../gql/graphql.js';
import { entriesOf, entryWith, newIndicator, nextOf } from './dictionary.js';

const line = (id: number, code: string, version: number, validFrom: string, validTo: string | null) =>
  ({
    ...{ id, form: 'TKTV', code, version, validFrom, validTo, publishedAt: '2026-01-01T00:00:00Z' },
    definition: { code, formula: 1, unit: { vi: `đơn vị ${version}`, en: 'unit' } },
  }) as unknown as IndicatorVersionLineFragment;

const lines = [
  line(1, 'CS01', 1, '1900-01-01', '2025-12-31'),
  line(9, 'CS01', 2, '2026-01-01', null),
  line(2, 'CS02', 1, '1900-01-01', '2020-12-31'),
];

describe('the dictionary on screen', () => {
  it('has each indicator once, by the version of the day, or by its latest where none stands', () => {
    const at = (day: string) => entriesOf(lines, day).map(({ id, code, isInForce }) => [id, code, isInForce]);
    expect(at('2026-06-30')).toEqual([
      [9, 'CS01', true],
      [2, 'CS02', false],
    ]);
    expect(at('2019-06-30')).toEqual([
      [1, 'CS01', true],
      [2, 'CS02', true],
    ]);
  });

  it('finds an indicator by any of its versions, and tells them from the latest on', () => {
    const entries = entriesOf(lines, '2026-06-30');
    expect(entryWith(entries, 1)!.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(entryWith(entries, 77)).toBeUndefined();
  });

  it('begins a new version with what the latest says, and leaves its first day open', () => {
    const [entry] = entriesOf(lines, '2019-06-30');
    expect(nextOf(entry!)).toEqual({
      ...{ form: 'TKTV', code: 'CS01', version: 3, validFrom: '', validTo: null },
      unit: { vi: 'đơn vị 2', en: 'unit' },
    });
    expect(newIndicator('TKTV')).toMatchObject({ version: 1, code: '', types: [] });
  });
});

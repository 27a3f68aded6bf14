import { MISSING_REASONS, missing, no, reported, yes } from '../shared/cell.js';
import { searchKey } from '../shared/text.js';
import type { Decimal } from '../shared/decimal.js';
import { d, item } from '../testing/small-form.js';
import { checkValue, MAXIMUM, readEntry } from './read-entry.js';

const volumes = item('B01');
const area = item('G01', { type: { kind: 'decimal', decimals: 1 } });
const wifi = item('H04', { type: { kind: 'yes-no' } });

describe('what is typed into a number', () => {
  it.each([
    ['1.234,0', reported(d('1234'))],
    ['0', reported(d(0))],
    ['-0', reported(d(0))],
    ['12,0', reported(d(12))],
    ['999.999.999.999', reported(MAXIMUM)],
    ['', missing('not-yet')],
    ['   ', missing('not-yet')],
  ])('%j is accepted', (typed, cell) => expect(readEntry(volumes, typed)).toEqual({ ok: true, cell }));

  it.each([
    ['năm', 'NOT_A_NUMBER', { text: 'năm' }],
    ['-1', 'NEGATIVE_NUMBER', { text: '-1' }],
    ['1.234,567', 'TOO_MANY_DECIMALS', { text: '1.234,567', decimals: '0' }],
    ['1.23', 'TOO_MANY_DECIMALS', { text: '1.23', decimals: '0' }],
    ['0.125', 'TOO_MANY_DECIMALS', { text: '0.125', decimals: '0' }],
    ['-1.234', 'NEGATIVE_NUMBER', { text: '-1.234' }],
    ['12,50', 'TOO_MANY_DECIMALS', { text: '12,50', decimals: '0' }],
    ['1.000.000.000.000', 'NUMBER_TOO_LARGE', { text: '1.000.000.000.000', maximum: '999999999999' }],
  ])('%s is %s', (typed, code, params) =>
    expect(readEntry(volumes, typed)).toEqual({
      ok: false,
      issue: { code, severity: 'error', path: 'B01', params },
    }),
  );

  it.each([
    ['66.647', '66647'],
    ['66,647', '66647'],
    ['66 647', '66647'],
    ['1.234', '1234'],
    ['12.000', '12000'],
    ['999.999', '999999'],
    ['\uff16\uff16\uff0e\uff16\uff14\uff17', '66647'],
  ])('%s where no decimals are asked is %s: a mark can only group there', (typed, plain) => {
    const whole = item('B01', { type: { kind: 'decimal', decimals: 0 } });
    for (const one of [volumes, whole]) expect(readEntry(one, typed)).toEqual({ ok: true, cell: reported(d(plain)) });
  });

  it.each(['1.234', '1,234', '999.000', '-1.234'])(
    '%s where decimals are asked is asked about, however few',
    (typed) => {
      for (const decimals of [1, 2, 3]) {
        const one = item('G01', { type: { kind: 'decimal', decimals, negative: true } });
        expect(readEntry(one, typed)).toMatchObject({ ok: false, issue: { code: 'AMBIGUOUS_NUMBER', path: 'G01' } });
      }
    },
  );

  it('asks about a whole number that is unusual where its fraction would be usual, and only then', () => {
    const between = (least: number, most: number) => ({
      ...volumes,
      usual: (value: Decimal) => value.gte(least) && value.lte(most),
    });
    const asked = { ok: false, issue: { code: 'AMBIGUOUS_NUMBER', params: { first: '66647', second: '66.647' } } };
    const taken = { ok: true, cell: reported(d('66647')) };
    expect(readEntry(between(30, 140), '66.647')).toMatchObject(asked);
    expect(readEntry(between(30_000, 140_000), '66.647')).toEqual(taken);
    expect(readEntry(between(30, 140_000), '66.647')).toEqual(taken);
    expect(readEntry(between(1000, 2000), '66.647')).toEqual(taken); // unusual either way: another question asks that
    expect(readEntry(between(30, 140), '66647')).toEqual(taken);
  });

  it('keeps the decimals of the item and no more', () => {
    expect(readEntry(area, '152,5')).toEqual({ ok: true, cell: reported(d('152.5')) });
    expect(readEntry(area, '152,50')).toMatchObject({ ok: true }); // a trailing zero carries nothing
    expect(readEntry(area, '152,55')).toMatchObject({
      issue: { code: 'TOO_MANY_DECIMALS', params: { decimals: '1' } },
    });
  });

  it('may be below zero where the item says so, and no further than it may be above', () => {
    const gain = item('G02', { type: { kind: 'integer', negative: true } });
    expect(checkValue(gain, d('-3'))).toBeUndefined();
    expect(checkValue(gain, MAXIMUM.neg())).toBeUndefined();
    expect(checkValue(gain, MAXIMUM.neg().minus(1))).toMatchObject({ code: 'NUMBER_TOO_LARGE' });
  });

  it('is never a reason: reasons are chosen', () => {
    for (const why of MISSING_REASONS) expect(readEntry(volumes, why)).toMatchObject({ ok: false });
  });

  it('quotes at most sixty characters of a pasted page', () => {
    for (const one of [volumes, wifi]) {
      const reading = readEntry(one, 'thư viện '.repeat(1000));
      expect(reading.ok ? '' : reading.issue.params['text']).toHaveLength(60);
    }
  });
});

describe('what is typed into a yes-or-no', () => {
  it.each(['1', 'Có', 'có', 'co', 'CÓ', ' có ', 'Co\u0301', 'yes', 'Y', 'x', 'X', 'true', 'c'])('%j is yes', (typed) =>
    expect(readEntry(wifi, typed)).toEqual({ ok: true, cell: yes }),
  );

  it.each(['0', 'Không', 'khong', 'KHÔNG', 'no', 'N', 'false', 'k'])('%j is no', (typed) =>
    expect(readEntry(wifi, typed)).toEqual({ ok: true, cell: no }),
  );

  it.each(['', ' ', '\u200b', '\ufeff \u00ad'])('and nothing (%j) is neither', (typed) =>
    expect(readEntry(wifi, typed)).toEqual({ ok: true, cell: missing('not-yet') }),
  );

  it.each(['\uff11', 'Có\u200b', 'c\u00adó', '\uff39'])('%j is yes, whatever it is drawn with', (typed) =>
    expect(readEntry(wifi, typed)).toEqual({ ok: true, cell: yes }),
  );

  it.each(['2', '-1', '+1', '1?', '1,0', '0%', 'có không', 'có thể', '✓', '-', '01'])('%j is neither', (typed) =>
    expect(readEntry(wifi, typed)).toMatchObject({ ok: false, issue: { code: 'NOT_YES_OR_NO', path: 'H04' } }),
  );

  it('though the search key of “-1” is “1”', () => expect(searchKey('-1')).toBe('1'));
});

describe('a value sent by another system', () => {
  it.each([
    [volumes, '5', undefined],
    [volumes, '-5', 'NEGATIVE_NUMBER'],
    [volumes, '0.5', 'TOO_MANY_DECIMALS'],
    [volumes, '999999999999', undefined],
    [volumes, '1000000000000', 'NUMBER_TOO_LARGE'],
    [area, '999999999999.5', 'NUMBER_TOO_LARGE'],
    [area, '0.5', undefined],
    [wifi, '1', undefined],
    [wifi, '0', undefined],
    [wifi, '2', 'NOT_YES_OR_NO'],
    [wifi, '-1', 'NOT_YES_OR_NO'],
  ])('%# %j is held to the same bounds', (one, value, code) => expect(checkValue(one, d(value))?.code).toBe(code));
});

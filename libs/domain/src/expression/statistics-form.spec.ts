import { parseExpression } from './parse.js';
import { printExpression } from './print.js';

/**
 * The rules of the proposed statistics form (TKTV, section 3) as they are written in this language. Rule families use
 * X, "not asked counts as 0" is sum(), thresholds are parameters. R55 compares two submissions and is no formula.
 */
const RULES: Readonly<Record<string, string>> = {
  R01: 'B09 == sum(B01, B06, B07, B08)',
  R02: 'C01 == sum(C02, C03, C04, C05)',
  'R02 short form': 'C04 <= C01',
  R03: 'E04 == sum(E01, E02)',
  R04: 'E10 == sum(E06, E08, E09)',
  R05: 'I01 == sum(I02, I03)',
  R06: 'I01 == sum(I06, I07, I08, I09, I10)',
  R07: 'K01 == sum(K02, K03, K04)',
  R08: 'K05 == sum(K06, K07, K09, K10)',
  R09: 'B02 <= B01',
  R10: 'B11 <= B10',
  R11: 'B14 <= B13',
  R12: 'B16 <= B15',
  R13: 'B17 <= B15',
  R14: 'D04 <= D01',
  R15: 'D05 <= D01',
  R16: 'D06 <= D01',
  R17: 'D07 <= D01',
  R18: 'E05 <= E04',
  R19: 'G02 <= G01',
  R20: 'H02 <= H01',
  R21: 'I04 <= I01',
  R22: 'I13 <= I01',
  R23: 'I14 <= I01',
  R24: 'K08 <= K07',
  R25: 'B03 <= B01 and B04 <= B01',
  R26: 'I11 + I12 <= I01',
  R27: 'I05 <= I01',
  R28: 'I05 >= param.share * (I01 - I04)',
  R29: 'H08 implies H07',
  R30: 'H09 implies H08',
  R31: 'H10 implies H07',
  R32: 'E11 > 0 implies B15 > 0 or B20 > 0',
  R33: 'E03 > 0 implies H07',
  R34: 'E12 + E13 > 0 implies H11',
  R35: 'E01 > 0 implies A04 > 0',
  R36: '(F02 > 0 implies F01 > 0) and (F04 > 0 implies F03 > 0)',
  R37: 'E16 > 0 implies G06 > 0 or A02 > 0',
  R38: 'E19 == 0 implies E18 is null',
  R39: '1 <= E18 <= 5',
  R40: 'A04 <= period.days',
  R41: '0 < A05 <= 168',
  R42: 'X >= 0',
  R43: 'B01 == prev_end.B01 + C01 - C06',
  R44: 'X >= h1.X',
  R45: 'B18 >= prev_end.B18 and B18 - prev_end.B18 == C09',
  R46: 'C08 == 0 implies C09 == 0',
  R47: 'period.is_annual implies D02 <= D01',
  R48: 'prev_end.I14 - I14 <= max(0, prev_end.I01 - I01)',
  R49: 'abs(X / prev_year.X - 1) <= param.max',
  R50: 'E10 / E04 <= param.max',
  R51: 'E01 / A04 <= param.max * G03',
  R52: 'param.min <= K07 * 1000000 / C02 <= param.max',
  R53: 'B01 / G01 <= param.max',
  R54: 'A04 > 0 implies E04 > 0 or E03 > 0',
  R56: 'L01 <= place.communes',
  R57: 'library.active_whole_period or report.partial',
};

/** The sums of section 4 that are more than one item, and the counted conditions of section 4b. */
const INDICATORS: Readonly<Record<string, string>> = {
  'CS19 denominator': 'A03 / 1000',
  'CS20 numerator': 'E18 * E19',
  'CS25 numerator': 'I11 + I12',
  'CS28 numerator': 'K05 * 1000000',
  'CS33 numerator': 'K03 + K04',
  'M206-1 numerator': 'H14 and H15 and H11',
  'M206-2a numerator': 'H08 and H10',
  'M206-2b numerator': 'H08 and H09',
};

describe('the statistics form', () => {
  it.each(Object.entries({ ...RULES, ...INDICATORS }))('%s: %s', (_, text) => {
    const result = parseExpression(text);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(printExpression(result.expression)).toBe(text);
    expect(parseExpression(printExpression(result.expression))).toEqual(result);
  });

  it('has every rule but R55', () => {
    const numbers = new Set(Object.keys(RULES).map((code) => Number(code.slice(1, 3))));
    expect(Array.from({ length: 57 }, (_, i) => i + 1).filter((n) => !numbers.has(n))).toEqual([55]);
  });
});

import {
  attributesOf,
  compileForm,
  decimal,
  derive,
  encodeCell,
  isMissingReason,
  missing,
  parsePeriod,
  readPeriod,
  questionnaireFor,
  reported,
  validate,
  type Attributes,
  type Cell,
  type Cells,
  type Issue,
} from '@vlis/domain';
import { loadReference } from './load.js';

/**
 * Every rule of TKTV 1 on three submissions: one it holds for, one on its edge that it just holds for, one that just
 * breaks it (VAL-01). R01, R03, R04, R07 and R08 are computed items; R55 compares two submissions and is no formula of
 * the form.
 */
const { forms, libraryTypes, regimes } = loadReference();
const compilation = compileForm(forms[0]!);
if (!compilation.ok) throw new Error(JSON.stringify(compilation.issues));
const { form } = compilation;

interface Submission {
  readonly cells: Cells;
  readonly prevYear?: Cells;
  readonly prevEnd?: Cells;
  readonly h1?: Cells;
  readonly facts: Attributes;
}

/** `B01=2371 prev_end.B01=2300 E18=closed place.communes=102`: a submission, its neighbours and facts, on one line. */
function submission(line: string): Submission {
  const shelves = { item: new Map<string, Cell>(), prev_year: new Map(), prev_end: new Map(), h1: new Map() };
  const facts = new Map<string, Cell>();
  for (const entry of line.split(' ').filter(Boolean)) {
    const [name = '', figure = ''] = entry.split('=');
    const cell = isMissingReason(figure) ? missing(figure) : reported(decimal(figure));
    const [first = '', code] = name.split('.');
    if (code === undefined) shelves.item.set(name, cell);
    else if (first in shelves) shelves[first as keyof typeof shelves].set(code, cell);
    else facts.set(name, cell);
  }
  const { item, prev_year, prev_end, h1 } = shelves;
  return { cells: item, prevYear: prev_year, prevEnd: prev_end, h1, facts };
}

/** The findings of one rule on a submission of a type and period. */
function findings(rule: string, line: string, [type, period]: readonly [string, string]): readonly Issue[] {
  const libraryType = libraryTypes.find(({ code }) => code === type)!;
  const questionnaire = questionnaireFor(form, libraryType, parsePeriod(period)!.kind);
  const { cells, facts, ...others } = submission(line);
  const attributes = new Map([...attributesOf({ period: readPeriod(regimes, period)! }), ...facts]);
  const issues = validate(
    questionnaire,
    derive(questionnaire, cells),
    { ...others, attributes },
    { withBlanks: false },
  );
  return issues.filter((one) => one.rule === rule);
}

/** Rule, a submission it holds for, one on the edge, one that breaks it; type T and the year 2026 unless told otherwise. */
type Case = readonly [rule: string, holds: string, edge: string, breaks: string, type?: string, period?: string];

const cases: readonly Case[] = [
  // Σ of the sources: 60 + 5 + 30 + 5 = 100
  ['R02', 'C01=100 C02=60 C03=5 C04=30 C05=5', 'C01=0 C02=0 C03=0 C04=0 C05=0', 'C01=101 C02=60 C03=5 C04=30 C05=5'],
  ['R02', 'C01=95 C02=60 C04=30 C05=5', 'C01=0 C02=0 C04=0 C05=0', 'C01=94 C02=60 C04=30 C05=5', 'U'], // no C03
  ['R02K', 'C01=100 C04=30', 'C01=30 C04=30', 'C01=29 C04=30', 'X'],
  ['R05', 'I01=31 I02=20 I03=11', 'I01=0 I02=0 I03=0', 'I01=31 I02=20 I03=10'],
  // 2 + 20 + 5 + 3 + 1 = 31
  [
    'R06',
    'I01=31 I06=2 I07=20 I08=5 I09=3 I10=1',
    'I01=1 I06=0 I07=0 I08=0 I09=0 I10=1',
    'I01=30 I06=2 I07=20 I08=5 I09=3 I10=1',
  ],
  ['R09', 'B01=2371 B02=2000', 'B01=2371 B02=2371', 'B01=2371 B02=2372'],
  ['R10', 'B10=50 B11=20', 'B10=50 B11=50', 'B10=50 B11=51'],
  ['R11', 'B13=50 B14=20', 'B13=50 B14=50', 'B13=50 B14=51', 'U'],
  ['R12', 'B15=50 B16=20', 'B15=50 B16=50', 'B15=50 B16=51'],
  ['R13', 'B15=50 B17=20', 'B15=50 B17=50', 'B15=50 B17=51'],
  ['R14', 'D01=900 D04=300', 'D01=900 D04=900', 'D01=900 D04=901'],
  ['R15', 'D01=900 D05=300', 'D01=900 D05=900', 'D01=900 D05=901'],
  ['R16', 'D01=900 D06=3', 'D01=900 D06=900', 'D01=900 D06=901'],
  ['R17', 'D01=900 D07=300', 'D01=900 D07=900', 'D01=900 D07=901'],
  ['R18', 'E01=900 E02=640 E05=500', 'E01=900 E02=640 E05=1540', 'E01=900 E02=640 E05=1541'], // 900 + 640
  ['R19', 'G01=152.5 G02=80', 'G01=152.5 G02=152.5', 'G01=152.5 G02=152.6'],
  ['R20', 'H01=20 H02=12', 'H01=20 H02=20', 'H01=20 H02=21'],
  ['R21', 'I01=31 I04=2', 'I01=31 I04=31', 'I01=31 I04=32'],
  ['R22', 'I01=31 I13=12', 'I01=31 I13=31', 'I01=31 I13=32'],
  ['R23', 'I01=31 I14=12', 'I01=31 I14=31', 'I01=31 I14=32'],
  ['R24', 'K07=200.5 K08=50', 'K07=200.5 K08=200.5', 'K07=200.5 K08=200.6'],
  ['R25', 'B01=2371 B03=500 B04=100', 'B01=2371 B03=2371 B04=2371', 'B01=2371 B03=500 B04=2372'],
  ['R26', 'I01=31 I11=20 I12=5', 'I01=31 I11=20 I12=11', 'I01=31 I11=20 I12=12'],
  ['R27', 'I01=31 I05=30.5', 'I01=31 I05=31', 'I01=31 I05=31.1'],
  ['R28', 'I01=31 I04=1 I05=30', 'I01=31 I04=1 I05=15', 'I01=31 I04=1 I05=14.9'], // 0,5 × (31 − 1) = 15
  ['R29', 'H07=1 H08=1', 'H07=0 H08=0', 'H07=0 H08=1'],
  ['R30', 'H08=1 H09=1', 'H08=0 H09=0', 'H08=0 H09=1'],
  ['R31', 'H07=1 H10=1', 'H07=0 H10=0', 'H07=0 H10=1'],
  ['R32', 'E11=5 B15=1 B20=0', 'E11=0 B15=0 B20=0', 'E11=1 B15=0 B20=0'],
  ['R33', 'E03=5 H07=1', 'E03=0 H07=0', 'E03=1 H07=0'],
  ['R34', 'E12=1 E13=0 H11=1', 'E12=0 E13=0 H11=0', 'E12=0 E13=1 H11=0'],
  ['R35', 'E01=900 A04=250', 'E01=0 A04=0', 'E01=1 A04=0'],
  ['R36', 'F01=2 F02=90 F03=1 F04=20', 'F01=0 F02=0 F03=0 F04=0', 'F01=2 F02=90 F03=0 F04=1'],
  ['R37', 'E16=3 G06=1 A02=0', 'E16=0 G06=0 A02=0', 'E16=1 G06=0 A02=0'],
  ['R37', 'E16=3 A02=1', 'E16=0', 'E16=1 A02=0 G06=0'], // what is settled by one needs no other
  ['R38', 'E19=40 E18=4.25', 'E19=0 E18=not-applicable', 'E19=0 E18=4.25'],
  ['R39', 'E18=4.25', 'E18=5', 'E18=5.01'],
  ['R39', 'E18=1.5', 'E18=1', 'E18=0.99'],
  ['R40', 'A04=250', 'A04=365', 'A04=366'], // 2026 has 365 days
  ['R40', 'A04=100', 'A04=182', 'A04=183', 'T', '2024-H1'], // 31 + 29 + 31 + 30 + 31 + 30
  ['R41', 'A05=44', 'A05=168', 'A05=168.1'],
  ['R41', 'A05=44', 'A05=0.1', 'A05=0'],
  // 2300 + 100 − 29 = 2371
  [
    'R43',
    'B01=2371 prev_end.B01=2300 C01=100 C06=29',
    'B01=0 prev_end.B01=0 C01=0 C06=0',
    'B01=2371 prev_end.B01=2300 C01=100 C06=28',
  ],
  [
    'R45',
    'B18=1500 prev_end.B18=1000 C09=500',
    'B18=1000 prev_end.B18=1000 C09=0',
    'B18=1500 prev_end.B18=1000 C09=499',
  ],
  ['R45', 'B18=1 prev_end.B18=0 C09=1', 'B18=0 prev_end.B18=0 C09=0', 'B18=999 prev_end.B18=1000 C09=0'],
  ['R46', 'C08=2 C09=300', 'C08=0 C09=0', 'C08=0 C09=1'],
  ['R47', 'D01=900 D02=300', 'D01=900 D02=900', 'D01=900 D02=901'],
  // two trained people fewer while one left: 12 − 10 = 2 > max(0, 31 − 30) = 1
  [
    'R48',
    'I14=12 I01=31 prev_end.I14=12 prev_end.I01=31',
    'I14=11 I01=30 prev_end.I14=12 prev_end.I01=31',
    'I14=10 I01=30 prev_end.I14=12 prev_end.I01=31',
  ],
  [
    'R50',
    'E01=100 E02=0 E06=300 E08=100 E09=0',
    'E01=100 E02=0 E06=900 E08=100 E09=0',
    'E01=100 E02=0 E06=901 E08=100 E09=0',
  ], // 1000 / 100 = 10
  ['R51', 'E01=5000 A04=250 G03=40', 'E01=50000 A04=250 G03=40', 'E01=50001 A04=250 G03=40'], // 50 000 / 250 = 200 = 5 × 40
  ['R52', 'K07=20 C02=400', 'K07=8 C02=400', 'K07=7.9 C02=400'], // 8 triệu / 400 = 20 000 đ
  ['R52', 'K07=20 C02=400', 'K07=600 C02=400', 'K07=600.1 C02=400'], // 600 triệu / 400 = 1 500 000 đ
  ['R53', 'B01=20000 G01=152.5', 'B01=61000 G01=152.5', 'B01=61001 G01=152.5'], // 400 × 152,5 = 61 000
  ['R54', 'A04=250 E01=900 E02=0 E03=0', 'A04=0 E01=0 E02=0 E03=0', 'A04=1 E01=0 E02=0 E03=0'],
  ['R56', 'L01=80 place.communes=102', 'L01=102 place.communes=102', 'L01=103 place.communes=102', 'QL'],
  [
    'R57',
    'library.active_whole_period=1',
    'library.active_whole_period=0 A00=1',
    'library.active_whole_period=0 A00=0',
  ],
];

/** Rule families, with X for each of their items in turn. */
const families: ReadonlyArray<readonly [rule: string, holds: string, edge: string, breaks: string]> = [
  ['R42', 'X=5', 'X=0', 'X=-1'],
  ['R44', 'X=900 h1.X=400', 'X=400 h1.X=400', 'X=399 h1.X=400'],
  ['R49', 'X=110 prev_year.X=100', 'X=150 prev_year.X=100', 'X=151 prev_year.X=100'], // 50 % is not yet over 50 %
  ['R49', 'X=110 prev_year.X=100', 'X=50 prev_year.X=100', 'X=49 prev_year.X=100'],
];

const severityOf = (rule: string) => form.definition.rules.find(({ code }) => code === rule)!.severity;

for (const [rule, holds, edge, breaks, type = 'T', period = '2026'] of cases) {
  describe(rule, () => {
    it(`holds: ${holds}`, () => expect(findings(rule, holds, [type, period])).toEqual([]));

    it(`holds on its edge: ${edge}`, () => expect(findings(rule, edge, [type, period])).toEqual([]));

    it(`breaks: ${breaks}`, () => {
      const at = form.definition.rules.find(({ code }) => code === rule)!.at ?? '';
      expect(findings(rule, breaks, [type, period])).toMatchObject([{ path: at, severity: severityOf(rule) }]);
    });

    it('is skipped on a submission without figures', () => expect(findings(rule, '', [type, period])).toEqual([]));
  });
}

describe.each(families)('%s, for each of its items', (rule, holds, edge, breaks) => {
  const members = form.definition.rules.find(({ code }) => code === rule)!.forEach!;
  /** A type that is asked the item; the parts of a computed one stand for it. */
  const typeAsked = (code: string) => form.items.get(code)!.askedOf[0]!;
  const partOf: Readonly<Record<string, string>> = { E04: 'E01=? E02=0', E10: 'E06=? E08=0 E09=0' };
  const lineFor = (line: string, code: string) => {
    const own = /(?:^| )X=(\S+)/.exec(line)![1]!;
    const parts = (partOf[code] ?? `${code}=?`).replace('?', own);
    return `${parts} ${line.replace(/(?:^| )X=\S+/, '').replaceAll('.X=', `.${code}=`)}`;
  };

  it.each(members)('%s', (code) => {
    const found = (line: string) => findings(rule, lineFor(line, code), [typeAsked(code), '2026']);
    expect(found(holds)).toEqual([]);
    expect(found(edge)).toEqual([]);
    expect(found(breaks)).toMatchObject([{ path: code, severity: severityOf(rule) }]);
    expect(findings(rule, '', [typeAsked(code), '2026'])).toEqual([]);
  });
});

describe('what a rule cannot know it does not say', () => {
  it.each([
    ['R43', 'B01=2371 C01=100 C06=29'], // no submission at the end of last year
    ['R44', 'E01=399'], // no six-month submission
    ['R49', 'E01=151 prev_year.E01=0'], // growth from nothing
    ['R50', 'E06=5 E08=0 E09=0 E01=0 E02=0'], // nobody came
    ['R52', 'K07=20 C02=0'], // nothing was bought
    ['R53', 'B01=900 G01=0'],
    ['R09', 'B01=not-collected B02=5'],
    ['R56', 'L01=103'],
  ])('%s: %s', (rule, line) => expect(findings(rule, line, [rule === 'R56' ? 'QL' : 'T', '2026'])).toEqual([]));

  it('R38 alone speaks of a figure that ought to be missing, and R57 of an answer that is', () =>
    expect(
      form.definition.rules.flatMap(({ code, expression }) => (/ is (not )?null/.test(expression) ? [code] : [])),
    ).toEqual(['R38', 'R57']));
});

describe('where a rule holds', () => {
  it('R02, R05 and R06 do not apply to the short form, R02K only there', () => {
    for (const rule of ['R02', 'R05', 'R06']) {
      expect(findings(rule, 'C01=101 C02=60 C04=30 C05=5 I01=9 I02=1 I03=1', ['X', '2026'])).toEqual([]);
    }
    expect(findings('R02K', 'C01=29 C04=30', ['T', '2026'])).toEqual([]);
  });

  it('R44 compares the annual submission only, R47 asks for cards only there', () => {
    expect(findings('R44', 'E01=399 h1.E01=400', ['T', '2026-H1'])).toEqual([]);
    expect(findings('R47', 'D01=900 D02=901', ['T', '2026-H1'])).toEqual([]);
  });
});

describe('the computed totals', () => {
  const derived = (line: string, type: string, code: string) => {
    const libraryType = libraryTypes.find((one) => one.code === type)!;
    const cell = derive(questionnaireFor(form, libraryType, 'year'), submission(line).cells).get(code);
    if (cell === undefined) return 'not produced';
    return encodeCell(cell).replace('~', '');
  };

  it.each([
    // the total of all parts; with a part that is not asked; with a blank part
    ['R01', 'B09', 'B01=2371 B06=40 B07=3 B08=6', 'T', '2420'],
    ['R01', 'B09', 'B01=2371 B06=40', 'V', '2411'], // B07 and B08 are not asked of V
    ['R01', 'B09', 'B01=2371 B06=40 B07=3', 'T', 'not-yet'],
    ['R01', 'B09', 'B01=2371', 'X', 'not produced'],
    ['R03', 'E04', 'E01=900 E02=640', 'T', '1540'],
    ['R03', 'E04', 'E01=900', 'U', '900'],
    ['R03', 'E04', 'E01=900 E02=not-collected', 'X', 'not-collected'],
    ['R04', 'E10', 'E06=300 E08=200 E09=50', 'X', '550'],
    ['R04', 'E10', 'E06=300 E08=200', 'U', '500'],
    ['R04', 'E10', 'E06=300', 'T', 'not-yet'],
    ['R07', 'K01', 'K02=1500.5 K03=20.3 K04=0.2', 'T', '1521'],
    ['R07', 'K01', 'K02=0 K03=0 K04=0', 'T', '0'],
    ['R07', 'K01', 'K02=1500.5 K04=0.2', 'X', 'not produced'],
    ['R08', 'K05', 'K06=900.1 K07=200 K08=50 K09=30 K10=9.9', 'T', '1140'], // K08 is part of K07
    ['R08', 'K05', 'K06=900.1 K07=200 K09=30 K10=refused', 'T', 'refused'],
    ['R08', 'K05', 'K07=200', 'G', 'not produced'],
  ])('%s: %s of %s for %s is %s', (_, code, line, type, total) => expect(derived(line, type, code)).toBe(total));

  it('overrule what is typed there', () => expect(derived('E01=900 E02=640 E04=9', 'T', 'E04')).toBe('1540'));
});

it('every rule has its three submissions', () => {
  const tried = new Set([...cases, ...families].map(([rule]) => rule));
  expect(form.definition.rules.map(({ code }) => code).filter((code) => !tried.has(code))).toEqual([]);
});

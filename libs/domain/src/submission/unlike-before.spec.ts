import fc from 'fast-check';
import type { PeriodKind } from '../calendar/period-code.js';
import type { ChangeLimits, Item } from '../form/item.js';
import { compileForm } from '../form/compile.js';
import type { FormDefinition } from '../form/definition.js';
import { asked, cells, d, item, rule, smallForm, SMALL_ITEMS } from '../testing/small-form.js';
import { readEntry } from './read-entry.js';
import { NO_CONTEXT, type SubmissionContext } from './submission.js';
import { numbersBefore, unlike, UNLIKE_BEFORE, withUsual } from './unlike-before.js';
import { isExplained, openIssues, validate } from './validate.js';

type Figures = Readonly<Record<string, number | string>>;

const since = (prevYear: Figures, more: Partial<SubmissionContext> = {}): SubmissionContext => ({
  ...{ ...NO_CONTEXT, prevYear: cells(prevYear) },
  ...more,
});

/** The items asked about. */
const questions = (now: Figures, context: SubmissionContext, definition: Partial<FormDefinition> = {}) =>
  validate(asked(definition), cells(now), context, { withBlanks: false }).filter(({ code }) => code === UNLIKE_BEFORE);
const codes = (...given: Parameters<typeof questions>) => questions(...given).map(({ path }) => path);

const area = item('G01', { type: { kind: 'decimal', decimals: 1 }, frequency: 'annual' });
const money = item('K04', { type: { kind: 'decimal', decimals: 1 }, time: 'flow', frequency: 'annual' });
const uses = item('E01', { time: 'flow' });

describe('a number beside what was', () => {
  it.each([
    [area, '170', '333000'],
    [item('G03'), '64', '12500'],
    [money, '1', '26300'],
    [uses, '0', '40000'],
    [uses, '40000', '0'],
    [item('B01'), '2371', '23710'],
    [item('B01'), '23710', '2371'],
    [uses, '20000', '2000'],
    [item('I01'), '3', '30'],
    [area, '152.5', '1525'],
  ])('%#: asks about %j %s → %s', (one, before, now) => {
    expect(unlike(one, d(now), 'year', since({ [one.code]: before }))).toMatchObject({
      ...{ since: 'prev_year', grave: true },
      value: d(before),
    });
  });

  it.each([
    [uses, '1', '3'],
    [uses, '0', '2'],
    [uses, '0', '0'],
    [item('I01'), '2', '4'],
    [item('B01'), '2371', '2410'],
    [item('B01'), '2371', '2371'],
    [area, '152.5', '152.4'],
    [money, '0.5', '1.5'],
  ])('%#: lets %j go from %s to %s', (one, before, now) => {
    expect(unlike(one, d(now), 'year', since({ [one.code]: before }))).toBeUndefined();
  });

  it('is a matter of numbers: a reason, a blank, a yes, a computed item asks nothing', () => {
    const before = { B01: 5, E01: 'not-collected', H07: 0, E02: 9, E04: 5 };
    expect(codes({ B01: 'not-collected', E01: 90_000, H07: 1, E04: 90_000 }, since(before))).toEqual([]);
    expect(codes({ B01: 9_000_000 }, NO_CONTEXT)).toEqual([]);
  });

  it('is held against the end of the last period and the first half too, where it stands at an end of period', () => {
    const end = { ...NO_CONTEXT, prevEnd: cells({ B01: 2000 }) };
    expect(questions({ B01: 20_000 }, end)).toMatchObject([
      { path: 'B01', params: { since: 'prev_end', before: '2000', now: '20000' } },
    ]);
    expect(codes({ B01: 20_000 }, { ...NO_CONTEXT, h1: cells({ B01: 2000 }) })).toEqual(['B01']);
    // It has been asked about when it came: 21 → 2000.
    expect(codes({ B01: 2050 }, { ...end, prevYear: cells({ B01: 21 }) })).toEqual([]);
    expect(codes({ B01: 2 }, { ...end, prevYear: cells({ B01: 2100 }) })).toEqual(['B01']);
  });

  it('is held against as long a time, where it is counted during the period', () => {
    const before = (period: PeriodKind, context: Partial<SubmissionContext>) =>
      [...numbersBefore(uses, period, { ...NO_CONTEXT, ...context })].map(({ since: one, value }) => `${one} ${value}`);
    const [half, year] = [cells({ E01: 900 }), cells({ E01: 2000 })];
    expect(before('half', { prevYear: half, prevEnd: year })).toEqual(['prev_year 900', 'second_half 1100']);
    expect(before('half', { prevEnd: year })).toEqual(['half_of_year 1000']);
    expect(before('half', { prevYear: year, prevEnd: half })).toEqual(['prev_year 2000', 'second_half 0']); // a mistake
    expect(before('year', { prevYear: year, prevEnd: year, h1: half })).toEqual(['prev_year 2000', 'twice_h1 1800']);
    expect(before('year', { prevYear: cells({ E01: 'closed' }) })).toEqual([]);
  });

  it('may be any part of what was in a closing submission, but no more than that', () => {
    const items = [...SMALL_ITEMS, item('A00', { section: 'B', type: { kind: 'yes-no' }, declares: 'partial-period' })];
    const before = since({ B01: 5000, E01: 40_000, E02: 10 });
    const now = { B01: 50, E01: 1, E02: 40_000 };
    expect(codes({ ...now, A00: 1 }, before, { items })).toEqual(['B01', 'E02']);
    expect(codes({ ...now, A00: 0 }, before, { items })).toEqual(['B01', 'E01', 'E02']);
    expect(codes(now, before, { items })).toEqual(['B01', 'E01', 'E02']);
  });

  it('has the limits of its item, or those of its kind', () => {
    const reach = (ratio: string, floor = '0') => ({ slip: ratio, far: ratio, floor });
    const own: ChangeLimits = { ask: reach('20'), look: reach('30') };
    const items = [...SMALL_ITEMS.slice(1), item('B01', { change: own })];
    expect(codes({ B01: 20, B02: 20 }, since({ B01: 1, B02: 1 }), { items })).toEqual(['B02']);
    expect(codes({ B01: 20.1 }, since({ B01: 1 }), { items })).toEqual(['B01']);
    const isGrave = (now: number) => questions({ B01: now }, since({ B01: 1 }), { items })[0]!.grave;
    expect([isGrave(30), isGrave(30.1)]).toEqual([undefined, true]);
    expect(unlike(area, d(1), 'year', since({ G01: 0 }))).toBeUndefined();
    const strict = { ...area, change: { ask: reach('1.1'), look: reach('9') } };
    expect(unlike(strict, d(1), 'year', since({ G01: 0 }))).toBeDefined();
  });
});

describe('a slip of the finger', () => {
  const meant = (one: Item, before: string, now: string) =>
    unlike(one, d(now), 'year', since({ [one.code]: before }))?.meant;

  it.each([
    [item('B01'), '2371', '2731', 'digits-swapped', '2371'],
    [item('B01'), '23400', '32410', 'digits-swapped', '23410'],
    [uses, '20000', '2100', 'digit-too-few', '21000'],
    [uses, '20000', '210000', 'digit-too-many', '21000'],
    [area, '152.5', '1525', 'digit-too-many', '152.5'],
  ])('%#: explains %j %s → %s', (one, before, now, slip, value) => {
    expect(meant(one, before, now)).toEqual({ slip, value: d(value) });
  });

  it('is asked about where the change alone is not', () => {
    const codesOf = (now: number) => codes({ B01: now }, since({ B01: 2371 }));
    expect([codesOf(2731), codesOf(2741)]).toEqual([['B01'], []]);
  });

  it('is said in the question, and none where none would explain it', () => {
    const [found] = questions({ B01: 2731 }, since({ B01: 2371 }));
    expect(found!.params).toMatchObject({ slip: 'digits-swapped', meant: '2371' });
    expect(found!.grave).toBeUndefined();
    expect(meant(area, '170', '333000')).toBeUndefined();
  });
});

describe('what is usual', () => {
  it('is what nothing would be asked about, and anything where nothing was before', () => {
    const asked = withUsual(item('B01'), 'year', since({ B01: 66 }));
    expect(['66', '66.647', '66647'].map((value) => asked.usual!(d(value)))).toEqual([true, true, false]);
    expect(withUsual(item('B01'), 'year', NO_CONTEXT).usual!(d('66647'))).toBe(true);
  });

  it('settles which of two readings is asked about', () => {
    const reading = (before: string) => readEntry(withUsual(item('B01'), 'year', since({ B01: before })), '66.647');
    expect(reading('66')).toMatchObject({ issue: { code: 'AMBIGUOUS_NUMBER' } });
    expect([reading('64000').ok, reading('900').ok]).toEqual([true, true]);
  });
});

describe('the question', () => {
  const [found] = questions({ G01: 333000 }, since({ G01: 170 }));

  it('says what it is about in figures, and is answered by an explanation', () => {
    expect(found).toEqual({
      ...{ code: 'UNLIKE_BEFORE', severity: 'warning', path: 'G01' },
      params: { item: 'G01', since: 'prev_year', before: '170', now: '333000', slip: 'none' },
      grave: true,
    });
    expect(openIssues([found!], {}).warnings).toEqual([found]);
    expect(isExplained(found!, { 'UNLIKE_BEFORE:G01': 'xây trụ sở mới' })).toBe(true);
    expect(isExplained(found!, { 'UNLIKE_BEFORE:G03': 'xây trụ sở mới' })).toBe(false);
  });

  it('is not asked beside a rule of the form that asks the same, and is where that rule cannot be told', () => {
    const rules = [
      rule('R49', 'abs(X / prev_year.X - 1) <= 0.5', { severity: 'warning', forEach: ['B01', 'E01', 'E02'] }),
      rule('R43', 'B02 == prev_end.B02 + B06', { severity: 'warning', at: 'B02' }),
    ];
    const context = since({ B01: 10, E01: 0, E02: 1, B02: 10 }, { prevEnd: cells({ B02: 10 }) });
    const issues = validate(asked({ rules }), cells({ B01: 900, E01: 900, E02: 2, B02: 900, B06: 1 }), context, {
      withBlanks: false,
    });
    expect(issues.map(({ rule: broken, code, path }) => `${broken ?? code} ${path}`)).toEqual([
      ...['R49 B01', 'R49 E02', 'R43 B02'],
      ...['UNLIKE_BEFORE B02', 'UNLIKE_BEFORE E01'], // no share of 0; stocks and additions say something else
    ]);
  });
});

it.each([
  [{ slip: '1' }, {}, 'not 1 < slip ≤ far, or a floor below 0'],
  [{ slip: '3' }, {}, 'not 1 < slip ≤ far, or a floor below 0'],
  [{}, { far: '-2' }, 'not 1 < slip ≤ far, or a floor below 0'],
  [{ floor: '-1' }, {}, 'not 1 < slip ≤ far, or a floor below 0'],
  [{ far: 'twice' }, {}, 'no decimals: 1.1, 1.5, twice, 4, 10, 10'],
  [{ floor: '' }, {}, 'no decimals: 1.1, 1.5, 2, 4, , 10'],
  [{ far: '5' }, {}, 'looked at before it is asked about'],
  [{}, { floor: '9' }, 'looked at before it is asked about'],
])('a form with the limits %j, %j is not published', (ask, look, detail) => {
  const change: ChangeLimits = {
    ask: { slip: '1.1', far: '2', floor: '10', ...ask },
    look: { slip: '1.5', far: '4', floor: '10', ...look },
  };
  const compilation = compileForm(smallForm({ items: [item('B01', { change })] }));
  expect(compilation.ok || compilation.issues).toMatchObject([
    { code: 'BAD_DEFINITION', path: 'items.B01', params: { detail } },
  ]);
});

describe('the distance', () => {
  it('sees ten times as much of anything that is not small, either way', () => {
    const kinds: readonly Item['time'][] = ['stock', 'flow'];
    fc.assert(
      fc.property(fc.bigInt({ min: 10n, max: 10n ** 11n }), fc.constantFrom(...kinds), (n, time) => {
        const before = since({ B01: `${n}` });
        expect(unlike(item('B01', { time }), d(n).times(10), 'year', before)).toBeDefined();
      }),
    );
  });

  it('lets noughts and small numbers be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (a, b) => {
        expect(unlike(item('E01', { time: 'flow' }), d(a), 'year', since({ E01: b }))).toBeUndefined();
      }),
    );
  });
});

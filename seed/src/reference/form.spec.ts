import {
  CLOSING_ITEM,
  compileForm,
  questionnaireFor,
  type FormDefinition,
  type Item,
  type LibraryType,
} from '@vlis/domain';
import { loadReference } from './load.js';
import { itWithSharedData, readShared } from '../testing/shared-data.js';

const { forms, indicators, libraryTypes } = loadReference();
const form: FormDefinition = forms[0]!;

/**
 * Rows of the tables of the specification whose first column is a code of this shape. The specification types square
 * metres as "m2", on a keyboard without the sign; the form writes them as print does, "m²". No other sign may differ.
 */
const rowsOf = (code: RegExp): string[][] =>
  readShared('spec/statistics-form.md')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replace(/\bm2\b/g, 'm²'))
        .slice(1, -1),
    )
    .filter(([first]) => code.test(first ?? ''));

const COLUMNS = ['N', 'T', 'X', 'S', 'V', 'U', 'G', 'C', 'F'];

describe('the form TKTV 1', () => {
  it('has 120 items in 11 sections, 44 of the short form, 5 computed, and the question of the closing submission behind them', () => {
    const everywhere = form.items.filter(({ askedWhere }) => askedWhere === undefined);
    expect(everywhere).toHaveLength(120);
    expect(form.items.slice(120)).toMatchObject([{ code: CLOSING_ITEM, declares: 'partial-period' }]);
    expect(form.sections.map(({ code }) => code).join('')).toBe('ABCDEFGHIKL');
    expect(everywhere.filter(({ shortForm }) => shortForm)).toHaveLength(44);
    expect(form.items.filter(({ formula }) => formula).map(({ code }) => code)).toEqual([
      'B09',
      'E04',
      'E10',
      'K01',
      'K05',
    ]);
  });

  it('compiles: every formula parses and names only what exists', () => {
    const compilation = compileForm(form);
    expect(compilation.ok ? [] : compilation.issues).toEqual([]);
  });

  it('asks each item of a section that is there, of types that are there', () => {
    const sections = new Set(form.sections.map(({ code }) => code));
    const columns = new Set(libraryTypes.map(({ answersAs }) => answersAs));
    for (const { code, section, askedOf } of form.items) {
      expect(sections.has(section) && code.startsWith(section)).toBe(true);
      expect(askedOf.filter((type) => !columns.has(type))).toEqual([]);
    }
  });

  it('speaks both languages everywhere', () => {
    const texts = [
      form.title,
      ...form.sections.map(({ title }) => title),
      ...form.items.flatMap(({ label, unit }) => [label, unit]),
      ...form.rules.map(({ message }) => message),
      ...indicators.flatMap(({ name, unit }) => [name, unit]),
    ];
    const silent = texts.filter(({ vi, en }) => !vi?.trim() || !en?.trim() || vi !== vi.normalize('NFC'));
    expect(silent).toEqual([]);
  });
});

describe('rules', () => {
  it('stand at an item they read', () => {
    const astray = form.rules.filter(
      ({ at, expression }) => at !== undefined && !new RegExp(`\\b${at}\\b`).test(expression),
    );
    expect(astray.map(({ code }) => code)).toEqual([]);
    const nowhere = form.rules.filter(({ at, forEach }) => at === undefined && forEach === undefined);
    expect(nowhere).toEqual([]);
    // About the submission as a whole: it stands where that is declared.
    expect(form.rules.find(({ code }) => code === 'R57')?.at).toBe(CLOSING_ITEM);
  });

  it('forbid negative numbers in every item that is typed as a number', () => {
    const numbers = form.items.filter(({ type, formula }) => type.kind !== 'yes-no' && formula === undefined);
    expect(form.rules.find(({ code }) => code === 'R42')?.forEach).toEqual(numbers.map(({ code }) => code));
  });

  it('hold the annual submission above the first half for every flow in both', () => {
    const flows = form.items.filter(({ time, frequency }) => time === 'flow' && frequency === 'half-year');
    const rule = form.rules.find(({ code }) => code === 'R44');
    expect(rule).toMatchObject({ expression: 'X >= h1.X', only: { period: 'year' } });
    expect(rule?.forEach).toEqual(flows.map(({ code }) => code));
  });
});

describe('what a type is asked in a year', () => {
  const compilation = compileForm(form);
  const asked = (code: string) => {
    if (!compilation.ok) throw new Error('the form does not compile');
    const type = libraryTypes.find((one) => one.code === code) as LibraryType;
    return questionnaireFor(compilation.form, type, 'year').items.filter(({ askedWhere }) => askedWhere === undefined);
  };

  const typed = (code: string) => asked(code).filter(({ formula }) => formula === undefined).length;

  it('is what its column and the length of its form leave, computed items not counted', () => {
    const counts = libraryTypes.map(({ code }) => [code, typed(code)]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ N: 103, T: 108, H: 108, S: 93, V: 71, U: 95 }, // full form
      ...{ X: 44, G: 39, C: 44, F: 38 }, // short form
      QL: 5,
    });
  });

  it('gives short-form libraries their totals of people and items, not of funds', () => {
    expect(
      asked('X')
        .filter(({ formula }) => formula)
        .map(({ code }) => code),
    ).toEqual(['E04', 'E10']);
  });

  it('is section L for the managing body, and nothing else', () => {
    expect(asked('QL').map(({ code }) => code)).toEqual(['L01', 'L02', 'L03', 'L04', 'L05']);
  });

  it('is of everybody also whether it is a closing submission, where the register knows of a part of the period', () => {
    if (!compilation.ok) throw new Error('the form does not compile');
    for (const type of libraryTypes)
      for (const kind of ['half', 'year'] as const)
        expect(questionnaireFor(compilation.form, type, kind).asked).toContain(CLOSING_ITEM);
  });

  it('is the same for a former district library as for a provincial one', () => {
    expect(asked('H')).toEqual(asked('T'));
  });
});

describe('held against the specification', () => {
  const typeOf = ({ type, formula }: Item) => {
    if (formula !== undefined) return 'computed';
    if (type.kind === 'decimal') return `dec(${type.decimals})`;
    return type.kind === 'integer' ? 'int' : type.kind === 'yes-no' ? 'bool' : type.kind;
  };
  const whoOf = (who: string) => (who === 'all' ? COLUMNS : who.split(' ')).toSorted();

  itWithSharedData('every item says what its row says', () => {
    const rows = rowsOf(/^[A-L]\d\d$/).filter((row) => row.length === 11);
    expect(rows).toHaveLength(120);
    for (const [i, row] of rows.entries()) {
      const [code, vi, en, unit, type, iso, who, aggregation, time, frequency, short] = row;
      const item = form.items[i]!;
      expect({
        code: item.code,
        label: item.label,
        unit: item.unit.vi,
        type: typeOf(item),
        iso: item.iso,
        who: item.askedOf.toSorted(),
        aggregation: item.aggregation,
        weight: item.weightedBy,
        mayRepeat: item.mayRepeat,
        time: item.time,
        frequency: item.frequency,
        short: item.shortForm,
      }).toEqual({
        code,
        label: { vi, en },
        unit,
        type,
        iso: iso === '—' ? '' : iso,
        who: whoOf(who!),
        aggregation: /^\w+/.exec(aggregation!)![0],
        weight: /weight (\w+)/.exec(aggregation!)?.[1],
        mayRepeat: aggregation!.includes('†'),
        time,
        frequency: frequency === 'H' ? 'half-year' : 'annual',
        short: short === '*',
      });
    }
  });

  /** Rules that are written otherwise than in the specification, with the reason. */
  const REWRITTEN: Readonly<Record<string, string>> = {
    R02: 'parts a type is not asked count as 0: sum()',
    R05: 'the same',
    R06: 'the same',
    R28: 'threshold as a parameter',
    R40: 'attribute of the period',
    R42: 'a family',
    R44: 'a family, in the annual submission only',
    R47: 'attribute of the period',
    R49: 'a family, threshold as a parameter',
    R50: 'threshold as a parameter',
    R51: 'threshold as a parameter',
    R52: 'thresholds as parameters; "between" as a chain of comparisons',
    R53: 'threshold as a parameter',
    R56: 'attribute of the place',
    R57: 'attribute of the library, and an item',
  };

  itWithSharedData('every check is a rule, with its severity and sentence', () => {
    const rows = rowsOf(/^R\d\d$/);
    expect(rows).toHaveLength(57);
    const checks = rows.filter(([code, , severity]) => severity !== 'computed' && code !== 'R55');
    expect(form.rules.map(({ code }) => code).filter((code) => code !== 'R02K')).toEqual(checks.map(([code]) => code));
    for (const [code, expression, severity, vi] of checks) {
      const rule = form.rules.find((one) => one.code === code)!;
      expect({ code, severity: rule.severity, vi: rule.message.vi }).toEqual({ code, severity, vi });
      if (!REWRITTEN[code!]) expect(`\`${rule.expression}\``).toBe(expression);
    }
  });

  itWithSharedData('every computed item adds up the parts its rule names', () => {
    const computed = rowsOf(/^R\d\d$/).filter(([, , severity]) => severity === 'computed');
    for (const [, expression] of computed) {
      const [total, ...parts] = expression!.match(/[A-L]\d\d/g)!;
      expect(form.items.find(({ code }) => code === total)?.formula).toBe(`sum(${parts.join(', ')})`);
    }
    expect(computed).toHaveLength(5);
  });

  itWithSharedData('every indicator has its name, items, unit and direction', () => {
    const rows = rowsOf(/^CS\d\d$/).filter((row) => row.length === 9);
    expect(indicators.map(({ code }) => code)).toEqual(rows.map(([code]) => code));
    const itemsIn = (text: string) => (text.match(/\b[A-L]\d\d\b/g) ?? []).join(' ');
    for (const [code, vi, en, above, below, unit, , basis, better] of rows) {
      const {
        name,
        numerator,
        denominator,
        unit: shown,
        percent,
        ...indicator
      } = indicators.find((one) => one.code === code)!;
      expect({ code, name, unit: shown.vi, percent, basis: indicator.basis, better: indicator.better }).toEqual({
        code,
        name: { vi, en },
        unit,
        percent: unit === '%',
        basis,
        better,
      });
      for (const [term, text] of [
        [numerator, above!],
        [denominator, below!],
      ] as const) {
        expect(itemsIn(term.kind === 'sum' ? term.expression : '')).toBe(itemsIn(text));
        if (term.kind === 'place' && term.figure === 'population')
          expect(text).toBe(term.per === '1' ? 'POP' : `POP/${term.per}`);
      }
    }
  });
});

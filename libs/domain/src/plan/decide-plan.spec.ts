import { questionnaireFor } from '../form/questionnaire.js';
import { isRefusal } from '../shared/refusal.js';
import { compiled, d, smallForm, university } from '../testing/small-form.js';
import {
  canBePlanned,
  decidePlan,
  type PlanPlace,
  type PlanWish,
  type PlanWishes,
  type CurrentPlan,
} from './decide-plan.js';
import { shareOfPlan } from './share-of-plan.js';

const form = compiled(smallForm());
const province: PlanPlace = { provinceId: 66, asked: new Set(form.items.keys()) };
const libraryOf = (provinceId: number): PlanPlace => ({
  ...{ provinceId: 66, library: { provinceId } },
  asked: questionnaireFor(form, university, 'year').asked,
});

const BASIS = '12/QĐ-SVHTTDL ngày 05/01/2026';
const wishes = (figures: readonly PlanWish[], more: Partial<PlanWishes> = {}): PlanWishes => ({
  ...{ year: '2026', basis: BASIS, figures },
  ...more,
});
const plan = (id: number, item: string, value: string): CurrentPlan => ({ id, item, value: d(value), basis: BASIS });
const issuesOf = (asked: PlanWishes, place = province): readonly string[] => {
  const decided = decidePlan(asked, place, form, []);
  return isRefusal(decided) ? decided.issues.map(({ code, path }) => `${path} ${code}`) : [];
};

describe('plan figures', () => {
  it('are begun as they are pasted, totals among them', () =>
    expect(
      decidePlan(
        wishes([
          { item: 'B01', value: '193.198' },
          { item: 'G01', value: ' 1.234,5 ' },
          { item: 'E04', value: '0' },
        ]),
        province,
        form,
        [],
      ),
    ).toEqual({
      ends: [],
      begins: [
        { item: 'B01', value: d('193198'), basis: BASIS },
        { item: 'G01', value: d('1234.5'), basis: BASIS },
        { item: 'E04', value: d('0'), basis: BASIS },
      ],
    }));

  it('end where they are changed or left blank, and a blank is no plan of zero', () =>
    expect(
      decidePlan(
        wishes([
          { item: 'B01', value: '200000' },
          { item: 'B02', value: ' ' },
          { item: 'E01', value: null },
        ]),
        province,
        form,
        [plan(1, 'B01', '193198'), plan(2, 'B02', '0'), plan(3, 'B09', '5')],
      ),
    ).toEqual({ ends: [1, 2], begins: [{ item: 'B01', value: d('200000'), basis: BASIS }] }));

  it('are left alone where they stand so already', () =>
    expect(decidePlan(wishes([{ item: 'B01', value: '193.198' }]), province, form, [plan(1, 'B01', '193198')])).toEqual(
      { ends: [], begins: [] },
    ));

  it('are begun anew where another document sets the same figure', () => {
    const again = wishes([{ item: 'B01', value: '5' }], { basis: '90/QĐ-UBND' });
    expect(decidePlan(again, province, form, [plan(1, 'B01', '5')])).toMatchObject({ ends: [1], begins: [{}] });
  });

  it('of a library are of items that it is asked', () => {
    const figures = [{ item: 'E01', value: '9' }];
    expect(issuesOf(wishes(figures), libraryOf(66))).toEqual([]);
    expect(issuesOf(wishes([{ item: 'E02', value: '9' }]), libraryOf(66))).toEqual(['E02 ITEM_NOT_ASKED']);
    expect(issuesOf(wishes(figures), libraryOf(68))).toEqual(['libraryId PLAN_ELSEWHERE']);
  });

  it.each([
    [[{ item: 'Z99', value: '1' }], ['Z99 UNKNOWN_ITEM']],
    [[{ item: 'H07', value: '1' }], ['H07 ITEM_NOT_ADDED_UP']],
    [[{ item: 'E18', value: '1' }], ['E18 ITEM_NOT_ADDED_UP']],
    [[{ item: 'B01', value: 'nhiều' }], ['B01 NOT_A_NUMBER']],
    [[{ item: 'B01', value: '-1' }], ['B01 NEGATIVE_NUMBER']],
    [[{ item: 'B01', value: '1,5' }], ['B01 TOO_MANY_DECIMALS']],
    [[{ item: 'B01', value: '1'.repeat(13) }], ['B01 NUMBER_TOO_LARGE']],
    [
      [
        { item: 'B01', value: '1' },
        { item: 'B01', value: '2' },
      ],
      ['B01 ITEM_TWICE'],
    ],
    [
      [
        { item: 'B01', value: 'x' },
        { item: 'B02', value: '2' },
        { item: 'G01', value: '-2' },
      ],
      ['B01 NOT_A_NUMBER', 'G01 NEGATIVE_NUMBER'],
    ],
  ])('%j are refused, each at its item', (figures, issues) => expect(issuesOf(wishes(figures))).toEqual(issues));

  it.each([
    [{ year: '2026-H1' }, ['year PLAN_NOT_A_YEAR']],
    [{ year: 'x' }, ['year PLAN_NOT_A_YEAR']],
    [{ year: '1899' }, ['year YEAR_OUT_OF_BOUNDS']],
    [{ year: '2101' }, ['year YEAR_OUT_OF_BOUNDS']],
    [{ year: '2026@sector' }, []],
    [{ year: '2026-SY@school' }, []],
    [{ basis: ' ' }, ['basis PLAN_BASIS_MISSING']],
    [{ basis: 'q'.repeat(201) }, ['basis TEXT_TOO_LONG']],
  ])('with %j have what is wrong named: %j', (more, issues) =>
    expect(issuesOf(wishes([{ item: 'B01', value: '1' }], more))).toEqual(issues),
  );

  it('end without a document', () =>
    expect(issuesOf(wishes([{ item: 'B01', value: null }], { basis: '' }))).toEqual([]));

  it('are for figures that are added up', () =>
    expect([...form.items.values()].filter((item) => !canBePlanned(item)).map(({ code }) => code)).toEqual([
      'E18',
      'H07',
    ]));
});

describe('the share of a plan', () => {
  it('is exact', () => expect(shareOfPlan(d('193198'), d('200000'))?.toFixed()).toBe('0.96599'));

  it.each([
    [undefined, d('5')],
    [d('5'), undefined],
    [d('5'), d('0')],
    [d('5'), d('-5')],
  ])('is unknown for %s of %s', (figure, planned) => expect(shareOfPlan(figure, planned)).toBeUndefined());

  it('is nothing where nothing was done, which is not unknown', () =>
    expect(shareOfPlan(d('0'), d('5'))?.toFixed()).toBe('0'));
});

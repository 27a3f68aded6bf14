import { daysOf, openedOf, periodChoice, type FormVersionLine } from './draft.js';

const version = (id: number, formCode: string) =>
  ({ id, formCode, number: id, status: 'PUBLISHED' }) as FormVersionLine;
const versions = [version(1, 'TKTV'), version(2, 'TKTV'), version(3, 'PLS')];
const rounds = [
  { period: '2025', formVersionId: 1 },
  { period: '2026', formVersionId: 2 },
  { period: '2015', formVersionId: 3 },
];

it('counts a period as opened by any version of the form', () => {
  expect(openedOf(versions[1], versions, rounds)).toEqual(['2025', '2026']);
  expect(openedOf(versions[2], versions, rounds)).toEqual(['2015']);
  expect(openedOf(undefined, versions, rounds)).toEqual([]);
});

it('proposes one of the periods that are offered', () => {
  expect(periodChoice(['2025-H1', '2025'], '2026-11-21')).toEqual({
    codes: ['2026-H1', '2026', '2027-H1', '2027'],
    proposed: '2026',
  });
  const all = ['2025-H1', '2025', '2026-H1', '2026', '2027-H1', '2027'];
  expect(periodChoice(all, '2026-11-21')).toEqual({ codes: [], proposed: undefined });
});

it('keeps the days that were typed, and takes the others from the calendar', () =>
  expect(daysOf('2027-H1', { dueOn: '2027-06-10', closesOn: '' })).toEqual({
    ...{ cutoffOn: '2027-05-15', opensOn: '2027-05-16', dueOn: '2027-06-10', closesOn: '' },
  }));

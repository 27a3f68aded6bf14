import { CALENDAR_REGIME } from '@vlis/domain/testing/calendar-year';
import { DAYS_OFF } from '@vlis/domain/testing/some-days-off';
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
  expect(periodChoice(CALENDAR_REGIME, ['2025-H1', '2025'], '2026-11-21')).toEqual({
    codes: ['2026-H1', '2026', '2027-H1', '2027'],
    proposed: '2026',
  });
  const all = ['2025-H1', '2025', '2026-H1', '2026', '2027-H1', '2027'];
  expect(periodChoice(CALENDAR_REGIME, all, '2026-11-21')).toEqual({ codes: [], proposed: undefined });
});

it('has the days of the regime, and those of a period that another form has been asked in', () => {
  const usual = {
    ...{ firstDay: '2027-01-01', lastDay: '2027-06-30' },
    ...{ cutoffOn: '2027-05-15', opensOn: '2027-05-16', dueOn: '2027-06-05', closesOn: '2027-06-30' },
  };
  const none = { rounds: [], daysOff: DAYS_OFF };
  expect(daysOf(CALENDAR_REGIME, '2027-H1', none)).toEqual(usual);
  const asked = { period: '2027-H1', startsOn: '2027-01-11', endsOn: '2027-06-30' };
  expect(daysOf(CALENDAR_REGIME, '2027-H1', { ...none, rounds: [asked] })).toEqual({
    ...usual,
    firstDay: '2027-01-11',
  });
  expect(daysOf(CALENDAR_REGIME, '2027', { ...none, rounds: [asked] })).toMatchObject({ firstDay: '2027-01-01' });
});

it('moves the days on which a round is due and closes from a day off, and not from a mere weekend', () => {
  const quarter = { ...CALENDAR_REGIME.patterns[0]!, part: 'Q1', dueOn: '04-05', closesOn: '04-30' } as const;
  const regime = { ...CALENDAR_REGIME, patterns: [...CALENDAR_REGIME.patterns, quarter] };
  const known = { rounds: [], daysOff: DAYS_OFF };
  // 05/04/2026 is a Sunday; 30/4 and 01/5/2026 are off, then comes a weekend.
  expect(daysOf(regime, '2026-Q1', known)).toMatchObject({ dueOn: '2026-04-05', closesOn: '2026-05-04' });
  expect(daysOf(regime, '2026', known)).toMatchObject({ dueOn: '2026-12-05' }); // a Saturday
});

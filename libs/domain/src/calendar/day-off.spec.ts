import { decideDayOff, type DayOffWish } from './day-off.js';

const wish: DayOffWish = {
  ...{ day: '2027-02-11', isWorked: false, name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } },
  ...{ basis: { vi: 'Thông báo của Bộ Nội vụ', en: 'Announcement of the Ministry' }, reason: 'Lịch nghỉ đã công bố' },
};
const known = { today: '2026-12-01', isKnown: false };

it('is a day with a name and a basis; the reason is for the audit', () => {
  const { reason, ...dayOff } = wish;
  expect(reason).not.toBe('');
  expect(decideDayOff(wish, known)).toEqual(dayOff);
  expect(decideDayOff({ ...wish, day: known.today }, known)).toMatchObject({ day: known.today });
});

it('is added once', () =>
  expect(decideDayOff(wish, { ...known, isKnown: true })).toMatchObject({ code: 'ALREADY_EXISTS' }));

it.each([
  [{ day: '2026-11-30' }, 'day DAY_TOO_EARLY'],
  [{ name: { vi: ' ', en: 'Lunar New Year' } }, 'name NAME_REQUIRED'],
  [{ name: { vi: 'x'.repeat(201), en: 'x' } }, 'name TEXT_TOO_LONG'],
  [{ basis: { vi: 'Thông báo', en: '' } }, 'basis NAME_REQUIRED'],
  [{ reason: 'x' }, 'reason EXPLANATION_TOO_SHORT'],
])('is refused with %j', (differing, wrong) => {
  const decided = decideDayOff({ ...wish, ...differing }, known);
  const issues = 'issues' in decided ? decided.issues.map(({ path, code }) => `${path} ${code}`) : [];
  expect(issues).toEqual([wrong]);
});

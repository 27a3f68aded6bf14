import { byDay, isDay, isWorkingDay, type DayOff } from '@vlis/domain';
import { readJson } from './files.js';

const days = readJson<readonly DayOff[]>('days-off.json');
const known = byDay(days);
const weekdayOf = (day: string) => new Date(day).getUTCDay();
const weekend = (day: string) => [0, 6].includes(weekdayOf(day));
const named = (vi: string, year: number) =>
  days.filter(({ day, name }) => name.vi === vi && day.startsWith(`${year}-`)).map(({ day }) => day);

it('are days of 2023 to 2027 in their order, each once, with a name and a basis in both languages', () => {
  const all = days.map(({ day }) => day);
  expect(all).toEqual([...new Set(all)].sort());
  expect(all.filter((day) => !isDay(day) || day < '2023' || day > '2027-12-31')).toEqual([]);
  expect(days.flatMap(({ name, basis }) => [name.vi, name.en, basis.vi, basis.en])).not.toContain('');
});

it.each([2023, 2024, 2025, 2026])('have in %i the days of Điều 112 of the Labour Code', (year) => {
  for (const day of ['01-01', '04-30', '05-01', '09-02'])
    expect(known.get(`${year}-${day}`)).toMatchObject({ isWorked: false });
  expect(named('Tết Nguyên đán', year)).toHaveLength(5);
  expect(named('Quốc khánh', year)).toHaveLength(2);
  expect(named('Giỗ Tổ Hùng Vương', year)).toHaveLength(1);
  expect(named('Ngày Văn hóa Việt Nam', year)).toEqual(year < 2026 ? [] : [`${year}-11-24`]);
});

it('make up for every holiday on a weekend with a day of the week', () => {
  const holidays = days.filter(({ isWorked, name }) => !isWorked && !name.vi.startsWith('Nghỉ'));
  const madeUp = days.filter(({ name }) => name.vi.startsWith('Nghỉ bù'));
  expect(madeUp.filter(({ day }) => weekend(day))).toEqual([]);
  const announced = (day: string) => day < '2027';
  expect(madeUp.filter(({ day }) => announced(day))).toHaveLength(
    holidays.filter(({ day }) => weekend(day) && announced(day)).length,
  );
});

it('exchange a day of the week for a day of the weekend, one for one', () => {
  const worked = days.filter(({ isWorked }) => isWorked).map(({ day }) => day);
  const free = days.filter(({ name }) => name.vi.startsWith('Nghỉ hoán đổi')).map(({ day }) => day);
  expect([worked.length, worked.every(weekend), free.some(weekend)]).toEqual([free.length, true, false]);
  expect(worked.every((day) => isWorkingDay(day, known))).toBe(true);
});

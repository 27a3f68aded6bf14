/** Days off for tests: Tết 2026, 24/11, the exchange of 31/8/2026, and both days in spring 2026. */
import { byDay, type DaysOff } from '../calendar/day-off.js';

const TET = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
const OTHERS = ['2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'];

const named = (vi: string, isWorked: boolean) => (day: string) => ({ day, isWorked, name: { vi, en: vi } });

export const DAYS_OFF: DaysOff = byDay([
  ...TET.map(named('Tết Nguyên đán', false)),
  ...OTHERS.map(named('Ngày nghỉ', false)),
  named('Làm bù', true)('2026-08-22'),
]);

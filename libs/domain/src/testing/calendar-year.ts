/** The calendar year as the statistics have it, for tests: its first half and the whole. */
import type { Period } from '../calendar/period.js';
import { periodOf, type Regime } from '../calendar/regime.js';

export const CALENDAR_REGIME: Regime = {
  code: 'calendar',
  name: { vi: 'Năm dương lịch', en: 'Calendar year' },
  basis: { vi: 'Thông tư 16/2022/TT-BVHTTDL', en: 'Circular 16/2022/TT-BVHTTDL' },
  patterns: [
    {
      ...{ part: 'H1', firstDay: '01-01', endsBefore: '07-01' },
      ...{ yearBefore: 'H1 -1', endBefore: 'Y -1', partInside: null },
      ...{ cutoffOn: '05-15', opensOn: '05-16', dueOn: '06-05', closesOn: '06-30' },
    },
    {
      ...{ part: 'Y', firstDay: '01-01', endsBefore: '01-01 +1' },
      ...{ yearBefore: 'Y -1', endBefore: 'Y -1', partInside: 'H1' },
      ...{ cutoffOn: '11-15', opensOn: '11-16', dueOn: '12-05', closesOn: '12-31' },
    },
  ],
};

export const firstHalfOf = (year: number): Period => periodOf(CALENDAR_REGIME, 'H1', year);
export const wholeYear = (year: number): Period => periodOf(CALENDAR_REGIME, 'Y', year);

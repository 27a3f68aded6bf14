/** The calendar: who adds a day off, who moves the days of an open round, and why that is not done (round-change/decide-change.ts). */
import type { Matter } from '../shared/matter.js';

export const calendar = {
  refusals: {
    NOTHING_CHANGED: {
      vi: 'Các ngày này đang là ngày của kỳ rồi. Sửa ít nhất một ngày, hoặc đóng lại.',
      en: 'These are the days of the round already. Change one of them at least, or close this.',
    },
  },
  issues: {
    OPEN_ALREADY: {
      vi: 'Kỳ đã mở nhập từ ngày {day}; ngày mở không sửa được nữa.',
      en: 'Entry has been open since {day}; the opening day cannot be changed any more.',
    },
  },
  rights: { 'dayoff.keep': ['administrator'], 'round.change': ['ministry-leader', 'administrator'] },
  news: {},
} as const satisfies Matter;

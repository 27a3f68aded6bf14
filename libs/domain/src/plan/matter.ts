/** Plan figures: what is wrong with one (decide-plan.ts), and who sets them. They are read where figures are. */
import type { Matter } from '../shared/matter.js';

export const plans = {
  refusals: {},
  issues: {
    PLAN_NOT_A_YEAR: {
      vi: 'Chỉ tiêu kế hoạch được giao cho cả năm. Ghi năm, ví dụ 2026.',
      en: 'A plan is made for a whole year. Write a year, such as 2026.',
    },
    PLAN_ELSEWHERE: {
      vi: 'Thư viện không thuộc tỉnh này. Chọn lại tỉnh hoặc thư viện.',
      en: 'The library does not lie in this province. Choose the province or the library again.',
    },
    PLAN_BASIS_MISSING: {
      vi: 'Chưa ghi văn bản giao kế hoạch. Ghi số và ngày, ví dụ 12/QĐ-SVHTTDL ngày 05/01/2026.',
      en: 'The document that sets the plan is missing. Write its number and day, such as 12/QĐ-SVHTTDL of 05/01/2026.',
    },
  },
  rights: { 'plan.keep': ['province-officer', 'province-leader', 'administrator'] },
  news: {},
} as const satisfies Matter;

/** The reports that provinces write. */
import type { Table } from '../table.js';

export const provinceReports: Readonly<Record<string, Table>> = {
  province_report: {
    may: ['select', 'insert'],
  },
  province_report_figure: {
    may: ['select', 'insert', 'update (value, waiting, taken_at)'],
  },
  province_report_section: {
    may: ['select', 'insert'],
  },
  report_outline: {
    may: ['select', 'insert'],
    open: 'what is to be reported is announced',
  },
};

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
  province_report_file: {
    may: ['select', 'insert'],
  },
  province_report_point: {
    may: ['select', 'insert', 'update (answer, answered_at, answered_by)'],
  },
  province_report_signature: {
    may: ['select', 'insert'],
  },
  province_report_step: {
    may: ['select', 'insert'],
  },
  report_outline: {
    may: ['select', 'insert'],
    open: 'what is to be reported is announced',
  },
  signing_delegation: {
    may: ['select', 'insert', 'update (ended_at, ended_by)'],
  },
};

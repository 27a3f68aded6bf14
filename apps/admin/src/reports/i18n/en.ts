import type { Same } from '../../i18n/messages.js';
import type { reports as vi } from './vi.js';

export const reports: Same<typeof vi> = {
  title: 'Province’s report',
  about:
    'Written from what the libraries have sent: each number is bound to its source, and the report tells when data move.',
  round: 'Reporting round',
  province: 'Province',
  outline: 'Outline',
  basis: 'Basis: %{basis}',
  days: 'Figures from %{from} to %{to}.',
  noRound: 'No round uses this outline yet',
  begin: {
    title: 'This report has not been begun',
    next: 'The system builds a draft by the outline: sentences with figures and tables, from what the libraries have sent. Then officers go on section by section.',
    button: 'Build the draft',
    none: 'The department has not begun this report.',
  },
  begun: 'Begun %{at} by %{by}',
  word: 'Download Word',
  excel: 'Download tables (Excel)',
  contents: 'Sections',
  paper: 'Text of the report',
  stale: {
    title: '%{smart_count} figure of the report has changed |||| %{smart_count} figures of the report have changed',
    renewAll: 'Renew all',
    renew: 'Renew',
    list: 'Figures that have changed',
    change: 'stands as %{was}, is now %{now}',
    renewed: 'Figures renewed',
  },
  waiting: {
    title: 'The report has figures that the department has not accepted',
    means:
      'Figures with * include reports that libraries have sent and the department has not accepted. Accept them, then renew.',
  },
  figure: {
    open: '%{value}: %{label}',
    taken: 'Taken %{at}',
    now: 'Now: %{value}',
    same: 'It is still so',
    waiting:
      '%{smart_count} report in it is not accepted by the department |||| %{smart_count} reports in it are not accepted by the department',
    none: 'no figure yet',
    source: 'See the reports of the libraries',
  },
  section: {
    edit: 'Write this section',
    empty: 'Not written yet.',
    saved: 'Saved %{at} by %{by}',
    unbound: 'Typed numbers, which do not follow the data',
    table: 'Table: %{caption}',
    unit: 'Unit',
  },
  editor: {
    label: 'Text of section %{title}',
    save: 'Save section',
    cancel: 'Discard changes',
    done: 'Section %{title} saved',
    bold: 'Bold',
    italic: 'Italic',
    dash: 'List with dashes',
    tools: 'Format',
    figure: 'Insert a figure',
    item: 'Item',
    none: 'There is no such item.',
    source: 'Which figure',
    insert: 'Insert',
    hint: 'To let a number follow the data, insert a figure instead of typing it.',
    changed: 'The new text of this section',
  },
  source: {
    now: 'this period',
    before: 'same period a year before',
    ratio: '% of the same period',
    plan: 'plan of the year',
    share: '% of the plan of the year',
  },
  menu: {
    name: 'Province’s report',
    go: 'Province’s report',
  },
};

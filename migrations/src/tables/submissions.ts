/** Submissions, their review steps, queries and revisions. */
import type { Table } from '../table.js';

export const submissions: Readonly<Record<string, Table>> = {
  cell_query: {
    may: ['select', 'insert', 'update (answer, answered_by, answered_at, answerers)'],
  },
  earlier_answer: {
    may: ['select', 'insert'],
  },
  review_exception: {
    may: ['select', 'insert', 'update (ended_at, ended_by)'],
  },
  review_step: {
    may: ['select', 'insert'],
  },
  review_step_file: {
    may: ['select', 'insert'],
  },
  // Every column except the round and the library: a submission never passes to another one.
  submission: {
    may: [
      'select',
      'insert',
      'update (form_version_id, state, stage, revision, cells, explanations, filled, asked, errors, warnings, open_warnings, effect, effect_item, to_look_at, submitted_at, returned_until, late, updated_at, sent)',
    ],
  },
  submission_revision: {
    may: ['select', 'insert'],
  },
  extension: {
    may: ['select', 'insert', 'update (answered_at, answered_by, granted_until, note)'],
  },
};

/**
 * Tables that no entity maps, each with its reason: what is written and read as a set, or in one packet with a deed, is SQL
 * by hand (docs/decisions/0047). A new table gets an entity, or a line here.
 */
const APPENDED = 'appended with the last statement of a deed, read as a chain';
const SET = 'written and added up in sets of thousands';
const PACKET = 'a save or a review writes it in one packet with its deed, and lists join it in sets';

export const tablesWithoutEntity: Readonly<Record<string, string>> = {
  admin_unit_successor: 'followed by recursive queries alone',
  archive_state: 'one row, written by the keeper of the log',
  audit_entry: APPENDED,
  audit_lane: APPENDED,
  backup_run: 'a log of the commands, which run without the application',
  cell_query: PACKET,
  earlier_answer: PACKET,
  edition_day: 'one row',
  ended_session: 'asked with every request, in the statement that finds the viewer',
  fact: SET,
  file: 'written once with its pieces, and found by what it goes with',
  file_chunk: 'bytes, piece by piece',
  logout_token: 'a number is taken once, in one statement',
  mail: 'its state moves by one conditional statement each',
  measure: 'laid and read whole for a form version, in the order of its slots',
  measure_stamp: 'one number, read beside what it is of',
  news: 'written with the last statement of a deed for all who are told',
  obligation: SET,
  obligation_total: SET,
  review_step: PACKET,
  review_step_file: 'written by a condition, so that a file goes with one step',
  rollup: SET,
  schema_migration: 'TypeORM’s own',
  submission: PACKET,
  submission_revision: PACKET,
};

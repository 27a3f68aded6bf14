/**
 * What the application's role may do, table by table; what is not listed it may not do. A column list after `update` names
 * the only columns that may change. Nothing that is added to is ever changed: audit, history, steps, queries as raised.
 * `migrate` grants this after the migrations have run (grant-privileges.ts); docs/decisions/0018-two-roles.md says why.
 */

export type Privilege = 'select' | 'insert' | 'update' | 'delete' | 'maintain' | `update (${string})`;

/** Every table; partitions are reached through theirs. */
export const tablePrivileges: Readonly<Record<string, readonly Privilege[]>> = {
  account: [
    'select',
    'insert',
    'update (name, active, closed_at, closed_by, closed_why, signed_out_at, issuer, subject, email)',
  ],
  account_role: ['select', 'insert', 'update (valid_to, ended_at, ended_by)'],
  admin_unit: ['select', 'insert', 'update'],
  admin_unit_successor: ['select', 'insert', 'update (whole, note)'],
  audit_entry: ['select'], // added to by append_audit alone
  audit_lane: ['select'],
  archive_state: ['select'], // written by the archivist, who is the superuser (tools/src/backup/state.ts)
  cell_query: ['select', 'insert', 'update (answer, answered_by, answered_at, answerers)'],
  backup_run: ['select', 'insert'],
  earlier_answer: ['select', 'insert'],
  edition_day: ['select', 'update (day)'],
  ended_session: ['select', 'insert', 'delete'],
  fact: ['select', 'insert', 'update (missing)'], // where an indicator brings measures
  file: ['select', 'insert', 'delete'],
  file_chunk: ['select', 'insert'],
  form: ['select', 'insert', 'update (code)'], // update: to lock the row while a version is published
  form_text: ['select', 'insert'],
  form_version: ['select', 'insert'],
  governing_body: ['select', 'insert', 'update'],
  indicator: ['select', 'insert'],
  indicator_version: ['select', 'insert', 'update (valid_to)'], // once, where a later version begins
  key_figure: ['select', 'insert'],
  library: ['select', 'insert', 'maintain'], // maintain: fresh statistics after a load
  library_state: ['select', 'insert', 'maintain'],
  library_type: ['select', 'insert', 'update'],
  logout_token: ['select', 'insert', 'delete'],
  measure: ['select', 'insert'],
  measure_stamp: ['select', 'update (number)'],
  mail: ['select', 'insert', 'update (state, attempts, doubtful, answer, changed_at)'],
  news: ['select', 'insert', 'update (read_at)'],
  obligation: ['select', 'insert', 'maintain'],
  obligation_total: ['select', 'insert'],
  population: ['select', 'insert', 'update (value, source)'],
  population_source: ['select', 'insert', 'update'],
  review_chain: ['select', 'insert', 'update'],
  review_exception: ['select', 'insert', 'update (ended_at, ended_by)'],
  review_step: ['select', 'insert'],
  review_step_file: ['select', 'insert'],
  rollup: ['select', 'insert', 'update', 'delete'],
  round: ['select', 'insert'],
  schema_migration: ['select'],
  // Everything but whose report it is.
  submission: [
    'select',
    'insert',
    'update (form_version_id, state, stage, revision, cells, explanations, filled, asked, errors, warnings, open_warnings, effect, effect_item, to_look_at, partial_period, submitted_at, returned_until, late, updated_at, sent)',
  ],
  submission_revision: ['select', 'insert'],
};

/**
 * Tables of the schema `pgboss`, which pg-boss lays and the owner keeps (docs/decisions/0052-jobs.md). Queues are laid by the owner
 * alone; their tables are reached through `job`, whose partitions they are.
 */
export const jobPrivileges: Readonly<Record<string, readonly Privilege[]>> = {
  archive: ['select', 'insert', 'delete'],
  job: ['select', 'insert', 'update', 'delete'],
  queue: ['select'],
  version: ['select'],
};

/** Sequences that the application asks for a number itself; an identity column needs no privilege. */
export const usableSequences: readonly string[] = ['library_id_seq'];

/** Functions that the application calls; a trigger's function runs without a privilege. */
export const callableFunctions: readonly string[] = [
  'add_numeric_arrays(numeric[], numeric[])',
  'add_int_arrays(integer[], integer[])',
  'count_each(smallint[])',
  'counts_of(smallint[])',
  'add_counts(jsonb, jsonb)',
  'append_audit(integer, text, text, text, text[], jsonb, inet, text, text, text)',
  'take_back_fact(integer, integer)',
  'rights_hold(integer, integer[])',
  'demand_rights(integer, integer[])',
];

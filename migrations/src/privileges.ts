/**
 * What the application's role may do beside its tables (tables/): with the tables of the jobs, with sequences and functions.
 * `migrate` grants all of it after the migrations have run (grant-privileges.ts); docs/decisions/0018-two-roles.md says why.
 */
import type { Privilege } from './table.js';

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
  'reminder_mail(integer[], integer[])',
  'rights_hold(integer, integer[])',
  'demand_rights(integer, integer[])',
];

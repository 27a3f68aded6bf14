/** Brings the privileges of the application's role to what tables/ and privileges.ts list, whatever they were. */
import { tables } from './list.js';
import { callableFunctions, jobPrivileges, usableSequences } from './privileges.js';

/** A transaction of the owner's. */
interface Transaction {
  query(sql: string, values?: readonly unknown[]): Promise<unknown>;
}

const LOCK = 7_215_048;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Takes everything away first and then grants what is listed; nobody sees the moment in between.
 * @param tx of the role that owns the database and its tables
 * @param role the application's
 */
export async function grantPrivileges(tx: Transaction, role: string): Promise<void> {
  const to = quoted(role);
  const ask = async <Row>(sql: string): Promise<readonly Row[]> => (await tx.query(sql)) as readonly Row[];
  await tx.query(`select pg_advisory_xact_lock(${LOCK})`); // two at once would get in each other's way
  const [here] = await ask<{ database: string }>('select current_database() as database');
  const database = quoted(here!.database);
  await tx.query(`revoke all on database ${database} from public, ${to}`);
  await tx.query(`grant connect, temporary on database ${database} to ${to}`);
  await tx.query(`revoke create on schema public from public, ${to}`);
  for (const kind of ['tables', 'sequences']) {
    await tx.query(`revoke all on all ${kind} in schema public from public, ${to}`);
  }
  // PostgreSQL lets everybody call a new function; ours are for those who are named.
  await tx.query('alter default privileges revoke execute on functions from public');
  const functions = await ask<{ signature: string }>(
    `select oid::regprocedure::text as signature from pg_proc
     where pronamespace = 'public'::regnamespace and proowner = current_user::regrole`,
  );
  for (const { signature } of functions) await tx.query(`revoke all on function ${signature} from public, ${to}`);

  for (const [table, { may }] of Object.entries(tables)) {
    if (may.length) await tx.query(`grant ${may.join(', ')} on ${table} to ${to}`);
  }
  for (const sequence of usableSequences) await tx.query(`grant usage on sequence ${sequence} to ${to}`);
  for (const signature of callableFunctions) await tx.query(`grant execute on function ${signature} to ${to}`);
  await grantJobs(tx, to);
}

/** A database that has not been laid for jobs yet has no such schema. */
async function grantJobs(tx: Transaction, to: string): Promise<void> {
  const [found] = (await tx.query(`select to_regnamespace('pgboss') is not null as laid`)) as [{ laid: boolean }];
  if (!found.laid) return;
  await tx.query(`revoke all on schema pgboss from public, ${to}`);
  await tx.query(`grant usage on schema pgboss to ${to}`);
  for (const kind of ['tables', 'functions'])
    await tx.query(`revoke all on all ${kind} in schema pgboss from public, ${to}`);
  for (const [table, privileges] of Object.entries(jobPrivileges))
    await tx.query(`grant ${privileges.join(', ')} on pgboss.${table} to ${to}`);
}

/** What the API hears from a PostgreSQL that fails over, crashes or is tended by an operator, while people work. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { withConnection } from '../postgres/connect.js';
import { always, type Fault } from './fault.js';

const SECONDS_READ_ONLY = 3;
const SECONDS_OF_ENDS = 3;

const asked = <T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> =>
  withConnection({ connectionString: url }, ask);

const END_ALL = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** What an operator, or a failing-over PostgreSQL, does to every session at once. */
const sessionsEnded: Fault = {
  ...{ name: 'every session of the database ended', kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => void (await asked(system.superuserUrl, (client) => client.query(END_ALL))),
};

/**
 * The last words of a session often come in the packet of the answer before, with its ReadyForQuery, when nobody expects
 * any: ended as fast as they are opened, some sessions meet that moment. Exactly that packet: database/fatal.spec.ts.
 */
const sessionsEndedAgain: Fault = {
  ...{ name: `sessions ended in mid answer for ${SECONDS_OF_ENDS} s`, kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    const until = Date.now() + SECONDS_OF_ENDS * 1000;
    await asked(system.superuserUrl, async (client) => {
      while (Date.now() < until) await client.query(END_ALL).then(() => pause(5));
    });
  },
};

/** One session killed makes PostgreSQL end all of them and read its log again. */
const sessionKilled: Fault = {
  ...{ name: 'one session of PostgreSQL killed', kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    const { rows } = await asked(system.superuserUrl, (client) =>
      client.query<{ pid: number }>(`select pid from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`),
    );
    const [victim] = rows;
    if (victim) process.kill(victim.pid, 'SIGKILL');
  },
};

/** What sessions meet in a failing-over PostgreSQL: for some seconds it answers, and takes no writes. */
const readOnly: Fault = {
  ...{ name: `database read-only for ${SECONDS_READ_ONLY} s`, kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    const applySetting = (setting: string): Promise<unknown> =>
      asked(system.superuserUrl, async (client) => {
        await client.query(`alter system ${setting}`);
        return client.query('select pg_reload_conf()');
      });
    await applySetting('set default_transaction_read_only = on');
    await pause(SECONDS_READ_ONLY * 1000);
    await applySetting('reset default_transaction_read_only');
  },
};

export const failovers: readonly Fault[] = [sessionsEnded, sessionsEndedAgain, sessionKilled, readOnly];

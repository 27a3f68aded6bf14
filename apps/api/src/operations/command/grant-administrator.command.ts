/**
 * The first administrator, from the command line: whoever runs the server lets one person in, and that person the rest,
 * on the screens. It works while there is no administrator who could, or, for a recovery, with a reason; always audited.
 */
import { checkAccount, checkReason, dayOf, isRefusal, refuse, type Refusal } from '@vlis/domain';
import { wordsFor } from '@vlis/reporting';
import { parseArgs } from 'node:util';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import type { Database } from '../../platform/database/database.js';
import { withDatabase } from '../../platform/database/connect.js';

const USAGE = 'USERNAME --name "Họ và tên" [--recover --reason "…"]';

interface Asked {
  readonly username: string;
  readonly name: string;
  /** Given with `--recover`. */
  readonly reason?: string;
}

const LIVING = `
  select r.id from account_role r join account a on a.id = r.account_id
  where r.role = 'administrator' and a.active and r.ended_at is null and r.valid_from <= $1::date
    and (r.valid_to is null or r.valid_to >= $1::date)
  for update of r`;

/** Opens the account where there is none, or opens it again, and makes it an administrator from today on. */
export function grantAdministrator(
  database: Database,
  { username, name, reason }: Asked,
  now: Date,
): Promise<{ readonly accountId: number } | Refusal> {
  const today = dayOf(now);
  return database.run(systemViewer('grant-administrator'), 'role.assign', async (tx, audit) => {
    const wrong = [...checkAccount({ username, name }), ...(reason === undefined ? [] : checkReason(reason))];
    if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: wrong.map(({ path }) => path).join(', ') });
    // Two commands at once: the second waits here and then finds the first one's administrator.
    await tx.query(`select pg_advisory_xact_lock(hashtext('vlis grant-administrator'))`);
    const living = await tx.query(LIVING, [today]);
    if (living.length > 0 && reason === undefined) return refuse('ADMINISTRATOR_EXISTS');
    const [{ id }]: [{ id: number }] = await tx.query(
      `insert into account (username, name) values ($1, $2)
       on conflict on constraint account_username_once do update
         set active = true, closed_at = null, closed_by = null, closed_why = null
       returning id`,
      [username, name],
    );
    // A recovery is also for an administrator who was made anew at the identity provider.
    if (reason !== undefined) await tx.query('update account set issuer = null, subject = null where id = $1', [id]);
    const [{ id: roleId }]: [{ id: number }] = await tx.query(
      `insert into account_role (account_id, role, valid_from) values ($1, 'administrator', $2) returning id`,
      [id, today],
    );
    audit.about('account', [id]).note({ role: 'administrator', roleId, recover: reason !== undefined });
    if (reason !== undefined) audit.because(reason.trim());
    return { accountId: id };
  });
}

function read(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: { type: 'string' }, recover: { type: 'boolean' }, reason: { type: 'string' } },
    });
    const [username, ...rest] = positionals;
    const recovers = values.recover === true;
    if (username === undefined || rest.length > 0 || values.name === undefined) throw new Error();
    if (recovers !== (values.reason !== undefined)) throw new Error();
    return { username, name: values.name, ...(recovers && { reason: values.reason }) };
  } catch {
    throw new CommandRefusal(`grant-administrator ${USAGE}`);
  }
}

export const grantAdministratorCommand: Command = {
  name: 'grant-administrator',
  usage: USAGE,
  about: 'Cấp quyền quản trị đầu tiên / lets in the first administrator',
  run: async (args) => {
    const asked = read(args);
    const answer = await withDatabase((database) => grantAdministrator(database, asked, new Date()));
    if (isRefusal(answer)) {
      const all = [answer, ...answer.issues].map(({ code, params }) => wordsFor(code, params));
      throw new CommandRefusal(all.map(({ vi, en }) => `${vi}\n${en}`).join('\n'));
    }
    console.log(`administrator: ${asked.username}`);
  },
};

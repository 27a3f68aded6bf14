/**
 * From an account's name to a Viewer with the rights of today. A role holds in a province, in a library, in a sector (the
 * libraries of a governing body and of those it followed), or, with none of them, in the nation.
 *
 * Odd case: a province's scope includes the provinces that were merged into it, so that submissions handed in before
 * 01/07/2025 stay readable to the office that inherited them; and a role goes on where its province becomes a city.
 */
import { Injectable } from '@nestjs/common';
import { needsSecondFactor, type AccessScope, type Assignment, type Role, type Viewer } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';
import { ViewerDirectory, type NotLetIn, type TokenIdentity } from '../../platform/auth/viewer-directory.js';
import { Clock } from '../../platform/clock/clock.js';
import { BindAccount } from './bind-account.js';
import { KeepAddress } from './keep-address.js';

interface AccountWithRoles {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  /** In the order in which they were given. */
  readonly roles: readonly RoleRow[];
  /** Whether the session of the token has ended. */
  readonly ended: boolean;
  /** To whom the account is bound at the identity provider: to nobody yet, to the bearer of the token, or to somebody else. */
  readonly bound: 'nobody' | 'bearer' | 'another';
  readonly email: string | null;
}

interface RoleRow {
  readonly id: number;
  readonly role: Role;
  readonly province_ids: number[] | null;
  readonly library_id: number | null;
  readonly bodies: string[] | null;
}

/** The viewer who looks accounts up: at that moment the person behind the request is not known yet. */
const SIGN_IN = systemViewer('sign-in');

@Injectable()
export class AccountDirectory extends ViewerDirectory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly binding: BindAccount,
    private readonly addresses: KeepAddress,
  ) {
    super();
  }

  async find(username: string): Promise<Viewer | undefined> {
    const account = await this.ask(username);
    return account && viewerOf(account);
  }

  async admit(identity: TokenIdentity): Promise<Viewer | NotLetIn> {
    const account = await this.ask(identity.username, identity);
    if (!account) return 'account-unknown';
    if (account.ended) return 'session-ended';
    const viewer = viewerOf(account);
    if (!identity.secondFactor && needsSecondFactor(viewer)) return 'second-factor-missing';
    // A subject that equals the user name identifies nobody better than the name does, so it is not bound.
    const mayBind = account.bound === 'nobody' && identity.subject !== identity.username;
    if (account.bound === 'another' || (mayBind && !(await this.binding.bind(viewer, identity)))) {
      await this.binding.refused(viewer);
      return 'account-of-another';
    }
    const { email } = identity;
    if (email !== undefined && email !== account.email) await this.addresses.keep(viewer, email);
    return viewer;
  }

  /** Read for every request, in one statement, so that a role or session that has ended has no rights in the next request. */
  private async ask(username: string, identity?: TokenIdentity): Promise<AccountWithRoles | undefined> {
    const { session = null, signedInAt = null, issuer = null, subject = null } = identity ?? {};
    const values = [username, this.clock.today(), session, signedInAt, issuer, subject];
    const [account] = await this.database.ask<AccountWithRoles>(SIGN_IN, { text: VIEWER_OF_TODAY, values });
    return account;
  }
}

const viewerOf = ({ id, username, name, roles }: AccountWithRoles): Viewer => ({
  accountId: id,
  username,
  name,
  assignments: roles.map(assignment),
});

// `renamed` follows a unit that only changed its name or kind: the role goes with it. Where other units were merged in too, the
// role does not go with it, because somebody has to grant the wider right. `succeeded` adds to each unit those that were merged
// into it as a whole, over any number of mergers. The unit of the role itself comes first.
const VIEWER_OF_TODAY = `
  with recursive viewer as (
    select id, username, name, signed_out_at, issuer, subject, email from account where username = $1 and active
  ), held as (
    select account_role.id, role, unit_id, library_id, body from account_role join viewer on viewer.id = account_id
    where ended_at is null and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)
  ), renamed (role_id, unit_id) as (
    select id, unit_id from held where unit_id is not null
    union
    select renamed.role_id, next.to_id
    from renamed join admin_unit_successor next on next.from_id = renamed.unit_id and next.whole
    where not exists (
      select from admin_unit_successor other where other.to_id = next.to_id and other.from_id <> next.from_id)
  ), succeeded (role_id, unit_id) as (
    select role_id, unit_id from renamed
    union
    select succeeded.role_id, admin_unit_successor.from_id
    from succeeded join admin_unit_successor on admin_unit_successor.to_id = succeeded.unit_id and whole
  ), taken_over (role_id, body) as (
    select id, body from held where body is not null
    union
    select taken_over.role_id, past.code
    from taken_over join governing_body past on past.succeeded_by = taken_over.body
  )
  select viewer.id, viewer.username, viewer.name, viewer.email, coalesce((
    select json_agg(json_build_object('id', held.id, 'role', held.role, 'library_id', held.library_id, 'province_ids', (
      select json_agg(succeeded.unit_id order by succeeded.unit_id <> held.unit_id, succeeded.unit_id)
      from succeeded where role_id = held.id), 'bodies', (
      select json_agg(taken_over.body order by taken_over.body <> held.body, taken_over.body)
      from taken_over where role_id = held.id)) order by held.id)
    from held), '[]') as roles,
    exists (select from ended_session where session = $3::text)
      or coalesce(to_timestamp($4::float8) <= viewer.signed_out_at, false) as ended,
    case when viewer.subject is null then 'nobody'
      when viewer.subject = $6::text and viewer.issuer = $5::text then 'bearer' else 'another' end as bound
  from viewer`;

const assignment = (row: RoleRow): Assignment => ({ role: row.role, scope: scopeOf(row), roleId: row.id });

function scopeOf({ role, province_ids, library_id, bodies }: RoleRow): AccessScope {
  if (library_id !== null) return { kind: 'library', libraryIds: [library_id] };
  if (province_ids !== null) return { kind: 'province', provinceIds: province_ids };
  // A sector's role that names no body holds nowhere: it is not a right in the whole nation.
  if (bodies !== null || role === 'sector-officer') return { kind: 'sector', bodies: bodies ?? [] };
  return { kind: 'nation' };
}

/** Gives an account a role in a place, from a day to a last day or until it is ended. */
import { Injectable } from '@nestjs/common';
import { issue, refuse, refuseGrant, type IsoDate, type Refusal, type Role, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { findPlace, kindOf, type PlaceWish } from './role-places.js';

export interface GrantCommand extends PlaceWish {
  readonly username: string;
  readonly role: Role;
  /** Absent: today. */
  readonly validFrom?: IsoDate | null;
  readonly validTo?: IsoDate | null;
}

export interface Granted {
  readonly roleId: number;
  readonly accountId: number;
}

@Injectable()
export class GrantRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, command: GrantCommand): Promise<Granted | Refusal> {
    return this.database.run(viewer, 'role.assign', async (tx, audit) => {
      const { username, role, validTo = null } = command;
      if (command.libraryId != null) audit.about('library', [command.libraryId]);
      const today = this.clock.today();
      const validFrom = command.validFrom ?? today;
      const place = await findPlace(tx, viewer, 'role.assign', command, validFrom);
      if ('refused' in place) return place;
      // Locked, so that the same role given twice at once is one role and a refusal.
      const [account]: { id: number }[] = await tx.query(
        `select id from account where username = $1 and active for no key update`,
        [username.trim().normalize('NFC')],
      );
      if (!account) return refuse('NOT_FOUND', [issue('UNKNOWN_ACCOUNT', 'username', { username })]);

      const wish = { accountId: account.id, role, place: kindOf(place), validFrom, validTo };
      const refusal = refuseGrant(viewer.accountId, wish, today);
      if (refusal) return refusal;
      const stored = [account.id, role, place.unitId, place.libraryId, place.body, validFrom, validTo];
      const [held] = await tx.query(HELD, stored);
      if (held) return refuse('ALREADY_EXISTS', [issue('ROLE_HELD', 'username', { username })]);
      const [{ id }]: [{ id: number }] = await tx.query(
        `insert into account_role (account_id, role, unit_id, library_id, body, valid_from, valid_to, granted_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [...stored, viewer.accountId === 0 ? null : viewer.accountId],
      );
      audit.about('account', [account.id]).note({ role, ...place, validFrom, validTo, roleId: id });
      return { roleId: id, accountId: account.id };
    });
  }
}

/** The same role in the same place on any of these days. */
const HELD = `
  select id from account_role
  where account_id = $1 and role = $2 and unit_id is not distinct from $3::int
    and library_id is not distinct from $4::int and body is not distinct from $5::text and ended_at is null
    and daterange(valid_from, valid_to, '[]') && daterange($6::date, $7::date, '[]')
  limit 1`;

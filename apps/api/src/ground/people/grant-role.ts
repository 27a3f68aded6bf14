/** Gives an account a role in a place, from a day to a last day or until it is ended. */
import { Injectable } from '@nestjs/common';
import { issue, refuse, refuseGrant, type IsoDate, type Refusal, type Role, type Viewer } from '@vlis/domain';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AccountRoleEntity } from './account-role.entity.js';
import { AccountEntity } from './account.entity.js';
import { findPlace, kindOf, type PlaceInput } from './role-places.js';

export interface GrantCommand extends PlaceInput {
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
      // The account is locked, so that of two requests to grant the same role one is refused.
      const account = await tx.findOne(AccountEntity, {
        where: { username: username.trim().normalize('NFC'), active: true },
        lock: { mode: 'for_no_key_update' },
      });
      if (!account) return refuse('NOT_FOUND', [issue('UNKNOWN_ACCOUNT', 'username', { username })]);

      const wish = { accountId: account.id, role, place: kindOf(place), validFrom, validTo };
      const refusal = refuseGrant(viewer.accountId, wish, today);
      if (refusal) return refusal;
      const given = { accountId: account.id, role, ...place, validFrom, validTo };
      if (await isHeld(tx, given)) return refuse('ALREADY_EXISTS', [issue('ROLE_HELD', 'username', { username })]);
      const grantedBy = viewer.accountId === 0 ? null : { id: viewer.accountId };
      const { id } = await tx.save(tx.create(AccountRoleEntity, { ...given, grantedBy }));
      audit.about('account', [account.id]).note({ role, ...place, validFrom, validTo, roleId: id });
      return { roleId: id, accountId: account.id };
    });
  }
}

type GivenRole = Pick<
  AccountRoleEntity,
  'accountId' | 'role' | 'unitId' | 'libraryId' | 'body' | 'validFrom' | 'validTo'
>;

/** Whether the account has the same role in the same place on any of these days. */
const isHeld = (tx: EntityManager, { validFrom, validTo, ...given }: GivenRole): Promise<boolean> => {
  const { accountId, role, unitId, libraryId, body } = given;
  const place = { unitId: unitId ?? IsNull(), libraryId: libraryId ?? IsNull(), body: body ?? IsNull() };
  return tx
    .createQueryBuilder(AccountRoleEntity, 'held')
    .where({ accountId, role, ...place, endedAt: IsNull() })
    .andWhere(`daterange(held.validFrom, held.validTo, '[]') && daterange(:validFrom, :validTo, '[]')`, {
      ...{ validFrom, validTo },
    })
    .getExists();
};

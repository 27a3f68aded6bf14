/** Delegations to sign for a province: read, given for some days, and ended before their time. */
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  decideDelegation,
  isRefusal,
  refuse,
  type DelegationWish,
  type HeldDelegation,
  type IsoDate,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { roleHolders, type AccountRow } from '../../ground/people/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { mayAtProvince } from '../reports/index.js';
import { DelegationEntity } from './delegation.entity.js';

export interface DelegationCommand extends DelegationWish {
  readonly provinceId: number;
  readonly accountId: number;
}

const WITH_PEOPLE = { account: true, givenBy: true, endedBy: true } as const;

@Injectable()
export class Delegations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  give(viewer: Viewer, { provinceId, accountId, ...wish }: DelegationCommand): Promise<DelegationEntity | Refusal> {
    return this.database.run(viewer, 'delegation.give', async (tx, audit) => {
      if (!(await mayAtProvince(tx, viewer, 'delegation.give', provinceId))) return refuse('NOT_FOUND');
      const today = this.clock.today();
      const of = { provinceId, account: { id: accountId } };
      const others = await tx.findBy(DelegationEntity, { ...of, endedAt: IsNull(), validTo: MoreThanOrEqual(today) });
      const fit = (await colleagues(tx, viewer, provinceId, today)).some(({ id }) => id === accountId);
      const decided = decideDelegation(wish, { today, fit, others });
      if (isRefusal(decided)) return decided;
      const given = { givenAt: this.clock.now(), givenBy: { id: viewer.accountId } };
      const { id } = await tx.save(tx.create(DelegationEntity, { ...of, ...decided, ...given }));
      const { validFrom, validTo } = decided;
      audit.about('account', [accountId]).note({ delegationId: id, provinceId, validFrom, validTo });
      return tx.findOneOrFail(DelegationEntity, { where: { id }, relations: WITH_PEOPLE });
    });
  }

  end(viewer: Viewer, id: number): Promise<DelegationEntity | Refusal> {
    return this.database.run(viewer, 'delegation.give', async (tx, audit) => {
      const found = await tx.findOne(DelegationEntity, { where: { id }, relations: WITH_PEOPLE });
      if (!found || !(await mayAtProvince(tx, viewer, 'delegation.give', found.provinceId))) return refuse('NOT_FOUND');
      const ended = { endedAt: this.clock.now(), endedBy: { id: viewer.accountId } };
      const { affected } = await tx.update(DelegationEntity, { id, endedAt: IsNull() }, ended);
      if (!affected) return refuse('DELEGATION_ENDED');
      audit.about('account', [found.account.id]).note({ delegationId: id, provinceId: found.provinceId, ended: true });
      return tx.findOneOrFail(DelegationEntity, { where: { id }, relations: WITH_PEOPLE });
    });
  }

  /** Those that hold longest first; of a province that is not the viewer's there are none. */
  list(viewer: Viewer, provinceId: number): Promise<readonly DelegationEntity[]> {
    return this.database.read(viewer, async (db) => {
      if (!(await mayAtProvince(db, viewer, 'delegation.read', provinceId))) return [];
      const order = { validTo: 'desc', id: 'desc' } as const;
      return db.find(DelegationEntity, { where: { provinceId }, relations: WITH_PEOPLE, order, take: MOST });
    });
  }

  candidates(viewer: Viewer, provinceId: number): Promise<readonly AccountRow[]> {
    return this.database.read(viewer, async (db) => {
      const may = await mayAtProvince(db, viewer, 'delegation.give', provinceId);
      return may ? colleagues(db, viewer, provinceId, this.clock.today()) : [];
    });
  }
}

/** Some years of them. */
const MOST = 200;

/** Who works for the department, without the viewer. */
async function colleagues(
  db: EntityManager,
  { accountId }: Viewer,
  provinceId: number,
  today: IsoDate,
): Promise<readonly AccountRow[]> {
  const roles = ['province-officer', 'province-leader'] as const;
  return (await roleHolders(db, { roles, provinceId }, today)).filter(({ id }) => id !== accountId);
}

/** A delegation of the viewer, with the name of the leader who has given it. */
export interface OwnDelegation extends HeldDelegation {
  readonly givenBy: string;
}

/** Every one that was given to the viewer in the province, also those that are over. */
export async function ownDelegations(
  db: EntityManager,
  { accountId }: Viewer,
  provinceId: number,
): Promise<readonly OwnDelegation[]> {
  const rows = await db.find(DelegationEntity, {
    ...{ where: { provinceId, account: { id: accountId } }, relations: { givenBy: true } },
  });
  return rows.map(({ id, post, validFrom, validTo, endedAt, givenBy }) => ({
    ...{ id, post, validFrom, validTo, givenBy: givenBy.name },
    endedOn: endedAt && dayOf(endedAt),
  }));
}

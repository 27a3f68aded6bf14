/** A role of an account in a place, from a day on. It stays as history when it has ended. */
import type { IsoDate, Role } from '@vlis/domain';
import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type EntityManager,
  type Relation,
  type SelectQueryBuilder,
} from 'typeorm';
import { AccountEntity } from './account.entity.js';

@Entity('account_role')
export class AccountRoleEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') accountId!: number;
  @ManyToOne(() => AccountEntity, ({ roles }) => roles) account!: Relation<AccountEntity>;
  @Column('text') role!: Role;
  /** A province. With none of the three places the role holds in the nation. */
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('integer', { nullable: true }) libraryId!: number | null;
  /** Code of a governing body. */
  @Column('text', { nullable: true }) body!: string | null;
  @Column('date') validFrom!: IsoDate;
  /** Last day; null: until it is ended. */
  @Column('date', { nullable: true }) validTo!: IsoDate | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'ended_by' }) endedBy!: Relation<AccountEntity> | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'granted_by' }) grantedBy!: Relation<AccountEntity> | null;
}

/**
 * Roles valid on a day or later, each joined with its account. A lock on them locks the accounts too: an action in progress that
 * relies on such a role checks the account before it commits.
 */
export const notOver = (db: EntityManager, day: IsoDate): SelectQueryBuilder<AccountRoleEntity> =>
  db
    .createQueryBuilder(AccountRoleEntity, 'role')
    .innerJoinAndSelect('role.account', 'account')
    .where('role.endedAt is null and (role.validTo is null or role.validTo >= :day)', { day });

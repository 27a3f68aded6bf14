/** An account: who may sign in, or could once. It is never deleted, because its name stands in histories. */
import {
  Column,
  CreateDateColumn,
  Entity,
  JoinColumn,
  Like,
  ManyToOne,
  Not,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { AccountRoleEntity } from './account-role.entity.js';

@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  /** The user name in the access token. */
  @Column('text') username!: string;
  @Column('text') name!: string;
  /** False: closed; every request of it is refused. */
  @Column('boolean') active!: boolean;
  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'closed_by' }) closedBy!: Relation<AccountEntity> | null;
  @Column('text', { nullable: true }) closedWhy!: string | null;
  /** Sessions that began before this moment have ended. */
  @Column('timestamptz', { nullable: true }) signedOutAt!: Date | null;
  /** The e-mail address that the identity provider has verified; null: there is none. */
  @Column('text', { nullable: true }) email!: string | null;
  /** Issuer and subject of the person at the identity provider; both null until the first sign-in. */
  @Column('text', { nullable: true }) issuer!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @OneToMany(() => AccountRoleEntity, ({ account }) => account) roles!: Relation<AccountRoleEntity>[];
}

/** The accounts of people; nobody signs in to the system's own accounts. */
export const ofPeople = { username: Not(Like('system:%')) };

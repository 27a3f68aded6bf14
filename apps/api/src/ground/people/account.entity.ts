/** Who may sign in, or could once. An account is never deleted: its name stands in histories. */
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
  /** As the token says it. */
  @Column('text') username!: string;
  @Column('text') name!: string;
  /** False: closed, refused at once. */
  @Column('boolean') active!: boolean;
  @CreateDateColumn({ type: 'timestamptz' }) readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'closed_by' }) closedBy!: Relation<AccountEntity> | null;
  @Column('text', { nullable: true }) closedWhy!: string | null;
  /** Sessions that began before are over. */
  @Column('timestamptz', { nullable: true }) signedOutAt!: Date | null;
  /** Where mail reaches them, as the identity provider has proved it; null: nowhere. */
  @Column('text', { nullable: true }) email!: string | null;
  /** The identity provider, and whose account it is there; both empty until the first sign-in. */
  @Column('text', { nullable: true }) issuer!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @OneToMany(() => AccountRoleEntity, ({ account }) => account) roles!: Relation<AccountRoleEntity>[];
}

/** Not the system's own, which nobody signs in to. */
export const ofPeople = { username: Not(Like('system:%')) };

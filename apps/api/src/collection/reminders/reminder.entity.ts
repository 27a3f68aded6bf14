/** One person was reminded of one submission. It is added and never changed. */
import type { ReminderOccasion } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('reminder')
export class ReminderEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') roundId!: number;
  @Column('integer') libraryId!: number;
  @Column('text') occasion!: ReminderOccasion;
  /** Of the occasion, from 1 on. */
  @Column('integer') wave!: number;
  /** Who was reminded. */
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account!: Relation<AccountEntity>;
  @Column('timestamptz') sentAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'sent_by' })
  sentBy!: Relation<AccountEntity>;
}

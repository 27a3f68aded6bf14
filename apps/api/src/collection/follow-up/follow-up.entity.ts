/** One entry of the ledger of follow-up. It is added and never changed. */
import type { FollowUpChannel, FollowUpOutcome, IsoDate } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { ContactEntity } from '../../ground/contacts/index.js';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('follow_up')
export class FollowUpEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') roundId!: number;
  @Column('integer') libraryId!: number;
  @Column('timestamptz') recordedAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'recorded_by' })
  recordedBy!: Relation<AccountEntity>;
  /** Of the request that wrote it; null where the entry takes another one back. */
  @Column('text', { nullable: true }) key!: string | null;
  /** Null where the entry takes another one back. */
  @Column('text', { nullable: true }) channel!: FollowUpChannel | null;
  /** Who was asked, as the contact stood then. */
  @ManyToOne(() => ContactEntity) @JoinColumn({ name: 'contact_id' }) contact!: Relation<ContactEntity> | null;
  @Column('text') outcome!: FollowUpOutcome | 'mistaken';
  @Column('date', { nullable: true }) promisedUntil!: IsoDate | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** The entry that was a mistake. */
  @Column('integer', { nullable: true }) takesBack!: number | null;
}

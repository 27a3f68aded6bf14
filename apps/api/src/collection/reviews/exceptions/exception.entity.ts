/** Lets one person do what takes two people, in a place, with days of validity. The row stays as history. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../../ground/people/index.js';

@Entity('review_exception')
export class ReviewExceptionEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  /** Who may act alone. */
  @ManyToOne(() => AccountEntity, { nullable: false }) account!: Relation<AccountEntity>;
  /** A province, a library, or neither: the nation. */
  @Column('integer', { nullable: true }) unitId!: number | null;
  @Column('integer', { nullable: true }) libraryId!: number | null;
  @Column('date') validFrom!: IsoDate;
  /** Last day. */
  @Column('date') validTo!: IsoDate;
  @Column('text') reason!: string;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'granted_by' })
  grantedBy!: Relation<AccountEntity>;
  @Column('timestamptz') grantedAt!: Date;
  /** Where it was ended before its last day. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'ended_by' }) endedBy!: Relation<AccountEntity> | null;
}

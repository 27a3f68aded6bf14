/** A request for a later due day, and how it was answered. */
import type { IsoDate } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('extension')
export class ExtensionEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') roundId!: number;
  @Column('integer') libraryId!: number;
  @Column('timestamptz') askedAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'asked_by' })
  askedBy!: Relation<AccountEntity>;
  @Column('date') wishedUntil!: IsoDate;
  @Column('text') reason!: string;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'answered_by' }) answeredBy!: Relation<AccountEntity> | null;
  /** Null: not granted. */
  @Column('date', { nullable: true }) grantedUntil!: IsoDate | null;
  @Column('text', { nullable: true }) note!: string | null;
}

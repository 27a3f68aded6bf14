/** A revision of a section as it was saved. It is added and never changed: what somebody has written can be found again. */
import type { Passage } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('province_report_section')
export class ReportSectionEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') provinceReportId!: number;
  @Column('text') key!: string;
  /** From 1. */
  @Column('integer') revision!: number;
  @Column('jsonb') passage!: Passage;
  @Column('timestamptz') savedAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'saved_by' })
  savedBy!: Relation<AccountEntity>;
}

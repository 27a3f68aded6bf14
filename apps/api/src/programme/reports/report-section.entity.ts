/** A revision of a section as it was saved. It is added and never changed: what somebody has written can be found again. */
import type { Passage } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';

@Entity('province_report_section')
export class ReportSectionEntity {
  @PrimaryColumn('integer') readonly provinceReportId!: number;
  @PrimaryColumn('text') readonly key!: string;
  /** From 1. */
  @PrimaryColumn('integer') readonly revision!: number;
  @Column('jsonb') passage!: Passage;
  @Column('timestamptz') savedAt!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'saved_by' })
  savedBy!: Relation<AccountEntity>;
}

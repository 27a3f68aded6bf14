/** What was signed, by whom and in which post, with its seal (libs/domain province-report/signing/seal.ts). It is added and never changed. */
import type { PartDigests, SealedReport } from '@vlis/domain';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ReportStepEntity } from './report-step.entity.js';

@Entity('province_report_signature')
export class ReportSignatureEntity {
  @PrimaryColumn('integer') readonly stepId!: number;
  @OneToOne(() => ReportStepEntity, ({ signature }) => signature)
  @JoinColumn({ name: 'step_id' })
  step!: Relation<ReportStepEntity>;
  /** Name and post at that time. */
  @Column('text') signer!: string;
  @Column('text') post!: string;
  /** Name of the leader who has delegated it; null: the signer's own right. */
  @Column('text', { nullable: true }) behalf!: string | null;
  @Column('jsonb') content!: SealedReport;
  @Column('jsonb') parts!: PartDigests;
  @Column('text') whole!: string;
}

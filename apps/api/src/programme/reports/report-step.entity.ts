/** A step of a report, in the order in which they were taken. It is added and never changed. */
import type { ProvinceReportStep } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';
import { ReportSignatureEntity } from './report-signature.entity.js';

@Entity('province_report_step')
export class ReportStepEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  @Column('integer') provinceReportId!: number;
  /** From 1. */
  @Column('integer') nth!: number;
  @Column('text') step!: ProvinceReportStep;
  @Column('timestamptz') at!: Date;
  @ManyToOne(() => AccountEntity, { nullable: false })
  @JoinColumn({ name: 'account_id' })
  account!: Relation<AccountEntity>;
  /** By which it was taken; null: in the person's own right. */
  @Column('integer', { nullable: true }) delegationId!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Of what was sent, from 1; null where nothing had been sent: a signature, and one that was taken back. */
  @Column('integer', { nullable: true }) version!: number | null;
  /** Of the document, given by the department's registry; null: written in by hand. */
  @Column('integer', { nullable: true }) number!: number | null;
  @OneToOne(() => ReportSignatureEntity, ({ step }) => step)
  signature!: Relation<ReportSignatureEntity> | null;
}

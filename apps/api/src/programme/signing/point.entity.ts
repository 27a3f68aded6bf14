/** A point with which the Ministry has returned a report, and how it was answered. */
import type { BoundKey } from '@vlis/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { AccountEntity } from '../../ground/people/index.js';
import { ReportStepEntity } from '../reports/index.js';

@Entity('province_report_point')
export class ReportPointEntity {
  @PrimaryGeneratedColumn('identity') readonly id!: number;
  /** The step by which it was returned. */
  @ManyToOne(() => ReportStepEntity, { nullable: false })
  @JoinColumn({ name: 'step_id' })
  step!: Relation<ReportStepEntity>;
  @Column('text', { nullable: true }) section!: string | null;
  @Column('text', { nullable: true }) figure!: BoundKey | null;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @ManyToOne(() => AccountEntity) @JoinColumn({ name: 'answered_by' }) answeredBy!: Relation<AccountEntity> | null;
}

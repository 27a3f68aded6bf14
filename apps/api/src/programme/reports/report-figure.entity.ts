/** A figure of a report as it was taken; a later taking replaces it. */
import type { BoundKey } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('province_report_figure')
export class ReportFigureEntity {
  @PrimaryColumn('integer') readonly provinceReportId!: number;
  @PrimaryColumn('text') readonly key!: BoundKey;
  /** A plain decimal; null: there was none, which is no zero. */
  @Column('numeric', { nullable: true }) value!: string | null;
  /** Submissions in it that the province had not accepted. */
  @Column('integer') waiting!: number;
  @Column('timestamptz') takenAt!: Date;
}

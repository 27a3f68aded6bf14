/** A version of an outline (libs/domain province-report/outline.ts). Added, never changed: reports have been written by it. */
import type { ReportOutline } from '@vlis/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('report_outline')
export class ReportOutlineEntity {
  @PrimaryColumn('text') readonly code!: string;
  @PrimaryColumn('integer') readonly version!: number;
  @Column('jsonb') document!: ReportOutline;
}
